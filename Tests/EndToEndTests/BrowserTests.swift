import Foundation
import Testing

/// The browser in a real terminal: reading, and restoring the terminal in all circumstances.
@Suite(.serialized, .enabled(if: BrowserSession.isPossible)) struct BrowserTests {
    /// Opens the small archive.
    private func opened(width: Int = 100, height: Int = 30) throws -> BrowserSession {
        let session = try BrowserSession(width: width, height: height)
        try session.writeArchive()
        try session.open("archief")
        try session.wait(for: "article 1 of 3")
        return session
    }

    @Test func `The sample articles can be read`() throws {
        let session = try BrowserSession()
        let seeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../seeds").standardized
        try FileManager.default.copyItem(at: seeds, to: session.folder.appendingPathComponent("seeds"))
        try session.open("seeds")
        try session.wait(for: "article 1 of 5")
        try session.press("j", "j")
        try session.wait(for: "article 3 of 5")
        try session.press("/")
        try session.type("luchtafweer")
        try session.wait(for: "/luchtafweer")
        try session.press("Enter")
        try session.wait(for: "hit 1 of ")
        try session.press("Q")
        try session.wait(for: "status 0")
        try session.expectRestored()
    }

    @Test func `An actor is followed into another article`() throws {
        let session = try opened()
        try session.press("Enter", "]")
        try session.wait(for: "mention 1 of 1 here")
        try session.press("*")
        try session.wait(for: "article 2 of 2") {
            $0.contains("article 2 of 2") && $0.contains("│ De tweede")
        }
        try session.press("C-o")
        try session.wait(for: "article 1 of 2")
    }

    @Test func `The table of figures leads into the text and back`() throws {
        let session = try BrowserSession()
        try session.write(
            "archief/a.txt", " date 2023-02 Bij de grens staan 255.000 militairen en 40 tanks.\n")
        try session.write("archief/b.txt", " date 2022-01 De hulp kost 2,5 miljard euro, zegt de NAVO.\n")
        try session.open("archief")
        try session.wait(for: "article 1 of 2")
        try session.press("t")
        try session.wait(for: "1 of 3")
        try session.wait(for: "€ 2,5 mld")
        try session.press("s", "Tab", "Tab")
        try session.wait(for: "money · greatest first · all articles") { $0.contains("1 of 1") }
        try session.press("F", "/")
        try session.type("militairen>1.000")
        try session.wait(for: "1 figure")
        try session.press("Enter", "Enter")
        try session.wait(for: "│ FIGURES") { $0.contains("2023-02 · archief/a.txt") }
        try session.press("C-o")
        try session.wait(for: "/militairen>1.000")
        try session.press("q", "/")
        try session.type("figure:money>=1mld")
        try session.wait(for: "1 of 1")
        try session.press("Enter")
        try session.wait(for: "hit 1 of 1 here · article 1 of 1")
        try session.press("Q")
        try session.wait(for: "status 0")
        try session.expectRestored()
    }

    @Test func `Resizing keeps the position, even at one column`() throws {
        let session = try opened()
        try session.press("j", "j", "Enter", "C-d", "j", "j")
        try session.wait(for: "│ Regel 16")
        let before = try session.settled()
        for (width, height) in [(60, 20), (1, 1), (30, 8), (3, 1)] {
            try session.resize(width, height)
            usleep(60_000)
        }
        try session.resize(100, 30)
        try session.wait(for: "the same screen") { $0 == before }
    }

    @Test func `Many rapid resizes do no harm`() throws {
        let session = try opened()
        try session.press("j", "j", "Enter")
        try session.wait(for: "article 3 of 3")
        let before = try session.settled()
        for step in 0..<50 { try session.resize(1 + step * 37 % 140, 1 + step * 17 % 50) }
        try session.resize(100, 30)
        try session.wait(for: "the same screen") { $0 == before }
        try session.press("q", "q")
        try session.wait(for: "status 0")
        try session.expectRestored()
    }

    @Test func `Ctrl-Z suspends the browser and fg resumes it`() throws {
        let session = try BrowserSession()
        try session.writeArchive()
        try session.run("$D archief")
        try session.wait(for: "article 1 of 3")
        try session.press("j")
        try session.wait(for: "article 2 of 3")
        let before = try session.settled()
        try session.press("C-z")
        try session.wait(for: "Stopped")
        try session.expectRestored()
        try session.run("fg; echo status $?")
        try session.wait(for: "the same screen") { $0 == before }
        try session.press("j")
        try session.wait(for: "article 3 of 3")
        try session.press("q")
        try session.wait(for: "status 0")
        try session.expectRestored()
    }

    @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130), (SIGSEGV, 139), (SIGABRT, 134)])
    func `A signal ends the browser and restores the terminal`(number: Int32, status: Int) throws {
        let session = try opened()
        try session.signal(number)
        try session.wait(for: "status \(status)")
        try session.expectRestored()
    }

    @Test func `Keys come from the terminal while the text comes from a pipe`() throws {
        let session = try BrowserSession()
        try session.run("printf 'Een stuk over dekens in Parijs.' | $D -; echo status $?")
        try session.wait(for: "1 article")
        try session.press("?")
        try session.wait(for: "KEYS IN THE LIST OF ARTICLES")
        try session.press("Escape")
        try session.wait(for: "article 1 of 1")
        try session.press("q")
        try session.wait(for: "status 0")
        try session.expectRestored()
    }

    @Test func `A missing terminal is reported`() throws {
        let session = try BrowserSession()
        try session.writeArchive()
        try session.run("$D archief | od -c | head -3; echo status ${PIPESTATUS[0]}")
        let screen = try session.wait(for: "status 2")
        #expect(screen.contains("The browser needs a terminal"))
        try session.expectRestored()
    }

    @Test func `An unknown type of terminal is reported`() throws {
        let session = try BrowserSession()
        try session.writeArchive()
        try session.run("TERM=onbekend $D archief; echo status $?")
        let screen = try session.wait(for: "status 1")
        #expect(screen.contains("the terminal type “onbekend” (from TERM) is not known here"))
    }

    @Test func `NO_COLOR is heeded`() throws {
        for (variables, hasColors) in [([:], true), (["NO_COLOR": "1"], false)] {
            let session = try BrowserSession(environment: variables)
            try session.writeArchive()
            try session.open("archief")
            try session.wait(for: "article 1 of 3")
            let looks = try session.coloredScreen().split(separator: "\u{1B}[").dropFirst()
            let numbers: [Int] = looks.flatMap { look in
                look.prefix { $0 != "m" }.split(separator: ";").compactMap { Int($0) }
            }
            let isColored = numbers.contains { 30...38 ~= $0 || 40...48 ~= $0 || $0 >= 90 }
            #expect(isColored == hasColors)
        }
    }

    @Test func `Two processes can read one collection`() throws {
        let first = try opened()
        let second = try BrowserSession(sharing: first)
        try second.run("$D archief; echo status $?")
        try second.wait(for: "another dossier is indexing this collection; this one follows it")
        try second.press("j")
        try second.wait(for: "article 2 of 3")
        try first.write("archief/d.md", "---\ntitle: De nieuwe\ndate: 2025-01-01\n---\nNieuws.\n")
        try first.press("R")
        try first.wait(for: "4 articles")
        try second.wait(for: "4 articles")
        try second.press("q")
        try second.wait(for: "status 0")
    }

    @Test func `An index that cannot be stored is kept in memory`() throws {
        let session = try BrowserSession(environment: ["XDG_DATA_HOME": "/dev/null/data"])
        try session.writeArchive()
        try session.open("archief")
        try session.wait(for: "the index cannot be kept in")
        try session.wait(for: "3 articles")
        try session.press("j")
        try session.wait(for: "article 2 of 3")
        try session.press("q")
        try session.wait(for: "status 0")
    }
}
