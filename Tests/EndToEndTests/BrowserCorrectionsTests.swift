import Foundation
import Testing

/// Corrections made in the browser in a real terminal, before and after reopening the collection.
@Suite(.serialized, .enabled(if: BrowserSession.isPossible)) struct BrowserCorrectionsTests {
    @Test func `A merge survives a rebuild of the index, and undo restores both actors`() throws {
        let session = try BrowserSession(width: 140, height: 30)
        try session.write("archief/1.txt", " date 2023-03 Minister Piet Klaver trad af.\n")
        try session.write("archief/2.txt", " date 2023-02 Minister Wim Klaver bleef aan.\n")
        try session.write("archief/3.txt", " date 2023-01 Volgens minister Klaver was er geen keus.\n")
        try session.open("archief")
        try session.wait(for: "article 1 of 3")
        try session.pressAtOnce("G", "Enter", "]")
        try session.wait(for: "▸Klaver")
        try session.press("c", "m")
        try session.wait(for: "Klaver is the same as:")
        try session.type("wim")
        try session.press("Tab")
        try session.wait(for: "the same as: Wim Klaver")
        try session.press("Enter")
        try session.wait(for: "▸Wim Klaver")
        try session.press("Q")
        try session.wait(for: "status 0")

        try session.run("rm -f \"$XDG_DATA_HOME\"/dossier/*.sqlite*; clear")
        try session.open("archief")
        // The reader's position and the followed actor are restored too.
        try session.wait(for: "▸Wim Klaver")
        try session.press("c", "u")
        try session.wait(for: "▸Klaver")
        try session.press("Q")
        try session.wait(for: "status 0")
        try session.expectRestored()
    }
}
