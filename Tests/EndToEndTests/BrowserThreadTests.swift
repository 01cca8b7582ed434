import Foundation
import Testing

/// The session state in a real terminal: saved and restored.
@Suite(.serialized, .enabled(if: BrowserSession.isPossible)) struct BrowserThreadTests {
    /// Opens the second article at its mention of the actor followed from the first, with a filter.
    private func inTheMiddle() throws -> BrowserSession {
        let session = try BrowserSession()
        try session.writeArchive()
        try session.open("archief")
        try session.wait(for: "article 1 of 3")
        try session.press("/")
        try session.type("president")
        try session.press("Enter")
        try session.wait(for: "hit 1 of 1 here")
        try session.press("Enter", "]", "*")
        try session.wait(for: "article 2 of 2") {
            $0.contains("article 2 of 2") && $0.contains("│ De tweede")
        }
        return session
    }

    @Test func `The session is restored after a restart with a changed file`() throws {
        let session = try inTheMiddle()
        let before = try session.settled()
        try session.press("Q")
        try session.wait(for: "status 0")
        let kept = try #require(
            try FileManager.default.contentsOfDirectory(atPath: session.folder.path + "/data/dossier")
                .first { $0.hasSuffix(".place") })
        let attributes = try FileManager.default.attributesOfItem(
            atPath: session.folder.path + "/data/dossier/" + kept)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        try session.open("archief")
        try session.wait(for: "the same screen") { $0 == before }
        try session.press("Q")
        try session.wait(for: "status 0")

        try session.write(
            "archief/b.md",
            "---\ntitle: De tweede\ndate: 2023-01-02\n---\nEen alinea vooraf.\n\nPresident Zelensky sprak in Parijs.\n"
        )
        try session.open("archief")
        try session.wait(for: "articles: 1 changed")
        try session.press("C-l")
        try session.wait(for: "mention 1 of 1 here") { screen in
            ["mention 1 of 1 here", "/president", "│ De tweede", "Een alinea vooraf."]
                .allSatisfy(screen.contains)
        }
        try session.press("C-o")
        try session.wait(for: "│ De eerste")
        try session.press("Q")
        try session.wait(for: "status 0")
        try session.expectRestored()
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func `A termination signal loses nothing`(
        number: Int32
    ) throws {
        let session = try inTheMiddle()
        let before = try session.settled()
        try session.signal(number)
        try session.wait(for: "status \(128 + number)")
        try session.open("archief")
        try session.wait(for: "the same screen") { $0 == before }
    }
}
