import Testing

@testable import TUI

@Suite struct KeyTests {
    @Test(arguments: [
        ("j", [Key.character("j")]), ("é", [.character("é")]), (" ", [.character(" ")]),
        ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]),
        ("\u{4}", [.control("d")]), ("\u{1A}", [.control("z")]), ("\u{0}", [.control(" ")]),
        ("\u{1F}", [.control("_")]), ("\u{9B}", [.unknown]),
        ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}q", [.escape, .character("q")]),
        ("\u{1B}[", [.escape, .character("[")]), ("\u{1B}O", [.escape, .character("O")]),
        ("\u{1B}[A", [.up]), ("\u{1B}OB", [.down]), ("\u{1B}[H", [.home]), ("\u{1B}[Z", [.backTab]),
        ("\u{1B}[1;5Cx", [.unknown, .character("x")]), ("\u{1B}[<0;3;4Mx", [.unknown, .character("x")]),
        ("\u{1B}[1;", [.unknown]), ("\u{1B}[\u{1B}", [.escape, .character("["), .escape]),
    ])
    func `Bytes from the terminal are keys`(sent: String, keys: [Key]) {
        #expect(decoded(sent.unicodeScalars.map(KeyDecoder.Input.scalar)) == keys)
    }

    @Test func `Pasted text is one line of characters`() {
        let text = "a\r\n\u{1B}[A\u{3}b\t".unicodeScalars.map(KeyDecoder.Input.scalar)
        let keys = decoded([.pasteStart] + text + [.key(.up), .pasteEnd, .scalar("\r"), .key(.up)])
        let pasted: [Key] = [
            .character("a"), .character(" "), .character(" "), .character("b"), .character(" "),
        ]
        #expect(keys == pasted + [.enter, .up])
    }

    @Test func `Escape ends a paste whose end was lost`() {
        var decoder = KeyDecoder()
        var keys: [Key] = []
        decoder.decode(.pasteStart, into: &keys)
        decoder.decode(.scalar("\u{1B}"), into: &keys)
        decoder.finish(into: &keys)
        decoder.decode(.scalar("\r"), into: &keys)
        #expect(keys == [.escape, .enter])
    }

    private func decoded(_ inputs: [KeyDecoder.Input]) -> [Key] {
        var decoder = KeyDecoder()
        var keys: [Key] = []
        for input in inputs { decoder.decode(input, into: &keys) }
        decoder.finish(into: &keys)
        return keys
    }
}
