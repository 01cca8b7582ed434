import Foundation
import Testing

/// External commands that take over the terminal temporarily.
@Suite(.serialized, .enabled(if: BrowserSession.isPossible)) struct BrowserCommandsTests {
    /// Opens the small archive, with an editor that prints the file's name and waits for a line.
    private func opened() throws -> BrowserSession {
        let session = try BrowserSession(environment: ["VISUAL": "sh ./editor"])
        try session.writeArchive()
        try session.write("editor", "echo \"editing $1\"; read -r line; echo \"$line\" > typed\n")
        try session.open("archief")
        try session.wait(for: "article 1 of 3")
        return session
    }

    @Test func `The editor receives keys`() throws {
        let session = try opened()
        let before = try session.settled()
        try session.press("e")
        try session.wait(for: "archief/a.md") { $0.contains("editing /") && $0.contains("/archief/a.md") }
        try session.type("een regel")
        try session.press("Enter")
        try session.wait(for: "the same screen") { $0 == before }
        let typed = try String(contentsOf: session.folder.appendingPathComponent("typed"), encoding: .utf8)
        #expect(typed == "een regel\n")
    }

    @Test func `A command's output and errors are shown until Enter`() throws {
        let session = try opened()
        try session.press("!")
        try session.type("echo uit; echo fout >&2; exit 3")
        try session.press("Enter")
        try session.wait(for: "press Enter to go on") { screen in
            ["uit\n", "fout\n", "press Enter to go on"].allSatisfy(screen.contains)
        }
        try session.press("Enter")
        try session.wait(for: "the command ended with status 3")
        try session.press("j")
        try session.wait(for: "article 2 of 3")
    }

    @Test func `The text is piped to a command`() throws {
        let session = try opened()
        try session.press("|")
        try session.type("wc -w")
        try session.press("Enter")
        try session.wait(for: "5\n") { $0.contains("5\n") && $0.contains("press Enter") }
        try session.press("Enter")
        try session.wait(for: "article 1 of 3")
        // A command that does not read its input must not end the browser. The output of the first one is on
        // the screen again.
        try session.press("|")
        try session.type("echo twee")
        try session.press("Enter")
        try session.wait(for: "press Enter to go on") { screen in
            screen.components(separatedBy: "twee\n").last?.contains("press Enter to go on") ?? false
        }
        try session.press("Enter")
        try session.wait(for: "article 1 of 3")
    }

    @Test func `Ctrl-C ends the command and not the browser`() throws {
        let session = try opened()
        try session.press("!")
        try session.type("echo sta''rt; sleep 60")
        try session.press("Enter")
        try session.wait(for: "start")
        try session.press("C-c")
        try session.wait(for: "press Enter to go on")
        try session.press("Enter")
        try session.wait(for: "the command ended with status 130")
    }

    @Test func `Background processes of a command do not block the browser`() throws {
        let session = try opened()
        try session.press("!")
        try session.type("sleep 120 >/dev/null 2>&1 &")
        try session.press("Enter")
        // The command runs for longer than this.
        try session.wait(for: "press Enter to go on")
        try session.press("Enter")
        try session.wait(for: "article 1 of 3")
        try session.press("Q")
        try session.wait(for: "status 0")
        try session.expectRestored()
    }

    @Test func `Ctrl-Z in a command stops the browser with it`() throws {
        let session = try BrowserSession(environment: ["VISUAL": "sh ./editor"])
        try session.writeArchive()
        try session.write("editor", "echo \"editing $1\"; read -r line; echo \"$line\" > typed\n")
        try session.run("$D archief")
        try session.wait(for: "article 1 of 3")
        try session.press("e")
        try session.wait(for: "editing /")
        try session.press("C-z")
        try session.wait(for: "Stopped")
        try session.run("fg; echo status $?")
        try session.press("x", "Enter")
        try session.wait(for: "article 1 of 3")
        try session.press("q")
        try session.wait(for: "status 0")
        try session.expectRestored()
    }

    @Test func `A command receives keys when the text came from a pipe`() throws {
        let session = try BrowserSession()
        try session.run("printf 'Een stuk over dekens.' | $D -; echo status $?")
        try session.wait(for: "article 1 of 1")
        try session.press("!")
        try session.type("echo le''es; read -r x; echo gelezen $x")
        try session.press("Enter")
        // Keys that arrive during the handover of the terminal are lost.
        try session.wait(for: "lees")
        try session.type("abc")
        try session.press("Enter")
        try session.wait(for: "gelezen abc")
        try session.wait(for: "press Enter to go on")
        try session.press("Enter")
        try session.wait(for: "article 1 of 1")
        try session.press("Q")
        try session.wait(for: "status 0")
    }
}
