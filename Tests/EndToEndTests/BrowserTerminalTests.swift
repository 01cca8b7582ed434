import Foundation
import Testing

/// The browser's use of the terminal: cursor, mouse and bracketed paste.
@Suite(.serialized, .enabled(if: BrowserSession.isPossible)) struct BrowserTerminalTests {
    @Test func `With one pane at a time the cursor is on the focused row`() throws {
        let session = try BrowserSession(width: 80, height: 24)
        try session.writeArchive()
        try session.open("--linear archief")
        try session.wait(for: "article 1 of 3")
        // A key and the row on which the cursor must come to rest.
        let steps: [(key: String, row: String)] = [
            ("j", "De tweede"), ("j", "De lange"), ("k", "De tweede"), ("k", "De eerste"), ("k", "De eerste"),
            ("G", "De lange"), ("Enter", "Regel 1 "), ("j", "Regel 2 "), ("j", "Regel 3 "),
            ("C-d", "Regel 12 "),
            ("k", "Regel 11 "), ("h", "De lange"), ("k", "De tweede"), ("Enter", "President Zelensky"),
            ("]", "Zelensky"), ("?", "j, Down"), ("Down", "k, Up"), ("Escape", "Zelensky"), (":", "down"),
            ("Down", "up"), ("Escape", "Zelensky"), ("/", "/"), ("Escape", "Zelensky"),
            ("l", "Volodymyr Zelensky"),
        ]
        for (key, row) in steps {
            try session.press(key)
            try session.wait(for: "cursor on \(row) after \(key)") { screen in
                guard let cursor = try? session.cursorRow() else { return false }
                let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
                return cursor < rows.count && (rows[cursor] + " ").contains(row)
            }
            #expect(try !session.screen().contains("│"))
        }
    }

    @Test func `The mouse is enabled on request and always released`() throws {
        let session = try BrowserSession()
        try session.writeArchive()
        try session.open("archief")
        try session.wait(for: "article 1 of 3")
        #expect(try !session.hasMouse())
        try session.press("M")
        try session.wait(for: "mouse on: click chooses")
        #expect(try session.hasMouse())
        // A click on the second article, as terminals encode it.
        try session.type("\u{1B}[<0;5;4M\u{1B}[<0;5;4m")
        try session.wait(for: "article 2 of 3")
        try session.press("!")
        try session.type("true")
        try session.press("Enter")
        try session.wait(for: "press Enter to go on")
        #expect(try !session.hasMouse())
        try session.press("Enter")
        try session.wait(for: "article 2 of 3")
        #expect(try session.hasMouse())
        try session.press("Q")
        try session.wait(for: "status 0")
        #expect(try !session.hasMouse())
        try session.open("--mouse archief")
        try session.wait(for: "article 2 of 3")
        #expect(try session.hasMouse())
        try session.signal(SIGSEGV)
        try session.wait(for: "status 139")
        #expect(try !session.hasMouse())
        try session.expectRestored()
    }

    @Test func `Pasted lines are not interpreted as keys`() throws {
        let session = try BrowserSession()
        try session.writeArchive()
        try session.open("archief")
        try session.wait(for: "article 1 of 3")
        try session.type("\u{1B}[200~jjQ\nq\n\u{1B}[201~")
        try session.wait(for: "pasted text is not taken as keys")
        try session.press("/")
        try session.type("\u{1B}[200~dekens\u{1B}[201~")
        try session.wait(for: "1 of 1")
        try session.press("Escape", "Q")
        try session.wait(for: "status 0")
    }

    @Test(arguments: [("C", true), ("C.UTF-8", false)])
    func `The locale decides whether drawing is limited to ASCII`(locale: String, isASCII: Bool) throws {
        let session = try BrowserSession(environment: ["LANG": locale, "LC_ALL": locale])
        try session.writeArchive()
        try session.open("archief")
        let screen = try session.wait(for: "article 1 of 3")
        #expect(screen.allSatisfy { $0.isASCII } == isASCII)
        #expect(screen.contains("|") == isASCII)
        try session.press("Q")
        try session.wait(for: "status 0")
        try session.open(isASCII ? "--no-ascii archief" : "--ascii archief")
        #expect(try session.wait(for: "article 1 of 3").allSatisfy { $0.isASCII } != isASCII)
    }
}
