import Foundation
import Testing

/// Unusual files: none of their bytes reach the terminal unescaped, and none of them stops the browser.
@Suite(.serialized, .enabled(if: BrowserSession.isPossible)) struct BrowserFilesTests {
    /// The characters in the files below that change the writing direction or control the terminal.
    private static let raw = [
        "\u{202E}", "\u{2066}", "\u{200F}", "\u{1B}[35;44m", "\u{1B}]0;overgenomen", "\u{1B}[77;177H",
        "\u{9B}7m",
        "\u{1B}c", "\u{7}",
    ]

    /// A folder with a file of each kind.
    private func session() throws -> BrowserSession {
        let session = try BrowserSession(width: 120, height: 30)
        try session.writeArchive()
        var state: UInt64 = 7
        let noise = (0..<5000).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(state >> 56)
        }
        try session.write("archief/ruis.txt", noise)
        try session.write("archief/leeg.txt", "")
        try session.write("archief/latijn.txt", [0x43, 0x61, 0x66, 0xE9, 0x20, 0x6F, 0x70, 0x65, 0x6E, 0x2E])
        let hostile = Self.raw.joined(separator: " en ")
        try session.write("archief/vijandig.txt", " date 2030-01 Kop \(hostile) en verder. " + hostile)
        try session.write("archief/naam\u{1B}[35;44m\u{202E}\u{7}\u{1B}c.txt", " date 2031-01 Een rare naam.")
        let archive = session.folder.appendingPathComponent("archief")
        try FileManager.default.createSymbolicLink(
            at: archive.appendingPathComponent("lus"), withDestinationURL: archive)
        try FileManager.default.createSymbolicLink(
            atPath: archive.appendingPathComponent("nergens.txt").path, withDestinationPath: "weg.txt")
        return session
    }

    @Test func `Control characters never reach the terminal`() throws {
        let session = try session()
        try session.record()
        try session.open("archief")
        try session.wait(for: "7 articles")
        try session.wait(for: "naam^[[35;44m<U+202E>^G^[c.txt")
        try session.press("j")
        try session.wait(for: "<U+202E> en <U+2066>")
        try session.press("z")
        try session.press("z", "y", "?", "Escape", "G", "k", "k", "G")
        for (width, height) in [(30, 8), (120, 30)] { try session.resize(width, height) }
        try session.wait(for: "of 7")
        try session.press(":")
        try session.type("problems")
        try session.press("Enter")
        let problems = try session.wait(for: "problems") {
            $0.contains("FILES THAT COULD NOT BE READ") && $0.contains("nergens.txt")
        }
        #expect(problems.components(separatedBy: "nergens.txt").count == 2)
        try session.press("Escape", "Q")
        try session.wait(for: "status 0")
        let sent = try session.sent(until: "status 0")
        // The browser's own clipboard sequence ends in a BEL.
        let text = String(decoding: sent, as: UTF8.self)
            .replacing(/\u{1B}\]52;c;[A-Za-z0-9+\/=]*\u{7}/, with: "")
        for sequence in Self.raw {
            #expect(
                !text.unicodeScalars.contains(sequence.unicodeScalars), "\(Array(sequence.unicodeScalars))")
        }
        try session.expectRestored()
    }

    @Test func `Each kind of file is shown or reported`() throws {
        let session = try session()
        try session.open("archief")
        try session.wait(for: "archief/nergens.txt: no such file")
        let screen = try session.wait(for: "(empty) leeg.txt")
        #expect(screen.contains("Café open."))
        #expect(!screen.contains("ruis"))
        #expect(!screen.contains("lus"))
    }

    @Test func `A file that is deleted while it is open`() throws {
        let session = try session()
        try session.open("archief")
        try session.wait(for: "7 articles")
        try session.press("j", "j")
        try session.wait(for: "│ De eerste")
        try FileManager.default.removeItem(at: session.folder.appendingPathComponent("archief/a.md"))
        try FileManager.default.removeItem(at: session.folder.appendingPathComponent("archief/b.md"))
        try session.press("j")
        try session.wait(for: "b.md: no such file")
        try session.press("k")
        try session.wait(for: "a.md: no such file")
        try session.press("R")
        try session.wait(for: "5 articles")
        try session.press("j", "k", "k")
        try session.wait(for: "of 5")
        try session.press("Q")
        try session.wait(for: "status 0")
        try session.expectRestored()
    }

    @Test(.enabled(if: getuid() != 0, "everything is readable to root"))
    func `An unreadable file is reported`() throws {
        let session = try session()
        let file = session.folder.appendingPathComponent("archief/latijn.txt").path
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
        try session.open("archief")
        try session.wait(for: "archief/latijn.txt: permission denied and 1 more")
    }
}
