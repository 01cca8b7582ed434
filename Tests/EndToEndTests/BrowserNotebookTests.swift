import Foundation
import Testing

/// The notebook in a real terminal, and the output of `dossier export`.
@Suite(.serialized, .enabled(if: BrowserSession.isPossible)) struct BrowserNotebookTests {
    @Test func `Notes survive changes to the files and a rebuild of the index`() throws {
        let session = try BrowserSession()
        try session.writeArchive()
        try session.open("archief")
        try session.wait(for: "article 1 of 3")
        try session.press("B")
        try session.wait(for: "article bookmarked")
        try session.press("j", "Enter", "]", "a")
        try session.type("sprak, waarover?")
        try session.press("Enter")
        try session.wait(for: "noted")
        try session.press("T")
        try session.type("parijs")
        try session.press("Enter")
        try session.wait(for: "#parijs")
        try session.press("Q")
        try session.wait(for: "status 0")
        try session.write(
            "archief/b.md",
            "---\ntitle: De tweede\ndate: 2023-01-02\n---\nVooraf.\n\nPresident Zelensky sprak in Parijs.\n")
        try session.run("clear; rm data/dossier/*.sqlite*; $D index archief; echo done $?")
        try session.wait(for: "done 0")
        try session.open("archief")
        try session.wait(for: "#parijs") { $0.contains("#parijs") && $0.contains("» sprak, waarover?") }
        try session.press("/")
        try session.type("is:bookmarked")
        try session.press("Enter")
        try session.wait(for: "│ De eerste") { $0.contains("◆2024-01 De eerste") && $0.contains("1 article") }
        try session.press("Q")
        try session.wait(for: "status 0")

        try session.run("clear; $D export archief; echo markdown $?")
        let markdown = try session.wait(for: "markdown 0")
        for line in [
            "## De eerste", "2024-01-02 · `archief/a.md`", "(bookmarked)", "## De tweede",
            "> President Zelensky sprak in Parijs.", "sprak, waarover?", "#parijs",
        ] { #expect(markdown.contains(line), "\(line)") }
        try session.run("clear; $D export --format csv archief; echo table $?")
        let csv = try session.wait(for: "table 0")
        #expect(csv.contains("archief/b.md,2023-01-02,De tweede,parijs,note,"))
        #expect(csv.contains("\"sprak, waarover?\""))
        try session.run(
            "clear; $D export --format json archief | wc -l; $D export --format xml archief; echo wrong $?")
        #expect(try session.wait(for: "wrong 2").contains("2\n"))
        try session.expectRestored()
    }
}
