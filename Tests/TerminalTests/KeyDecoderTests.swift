import Screen
import Terminal
import Testing

@Suite struct KeyTests {
    @Test(arguments: [
        ("j", [Key.character("j")]), ("é", [.character("é")]), (" ", [.character(" ")]),
        ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]),
        ("\u{4}", [.control("d")]), ("\u{1A}", [.control("z")]), ("\u{0}", [.control(" ")]),
        ("\u{1F}", [.control("_")]), ("\u{9B}", [.unknown]),
        ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}q", [.escape, .character("q")]),
        ("\u{1B}[", [.escape, .character("[")]), ("\u{1B}O", [.escape, .character("O")]),
        ("\u{1B}[A", [.up]), ("\u{1B}OB", [.down]), ("\u{1B}[H", [.home]), ("\u{1B}[Z", [.backTab]),
        ("\u{1B}[1;5Cx", [.unknown, .character("x")]), ("\u{1B}[<9;3;4Mx", [.character("x")]),
        ("\u{1B}[1;", [.unknown]), ("\u{1B}[\u{1B}", [.escape, .character("["), .escape]),
    ])
    func `Bytes from the terminal are keys`(sent: String, keys: [Key]) {
        #expect(decoded(sent.unicodeScalars.map(KeyDecoder.TerminalInput.scalar)) == keys)
    }

    @Test func `Pasted text is one line of characters`() {
        let text = "a\r\n\u{1B}[A\u{3}b\t".unicodeScalars.map(KeyDecoder.TerminalInput.scalar)
        let keys = decoded([.pasteStart] + text + [.key(.up), .pasteEnd, .scalar("\r"), .key(.up)])
        #expect(keys == [.pasted("a  b "), .enter, .up])
    }

    @Test(arguments: [
        ("\u{1B}[<0;3;4M", [Key.click(Point(x: 2, y: 3))]), ("\u{1B}[<0;3;4m", []),
        ("\u{1B}[<64;300;1M", [.wheel(Point(x: 299, y: 0), down: false)]),
        ("\u{1B}[<65;1;1Mq", [.wheel(.zero, down: true), .character("q")]),
        // Other buttons, moving, and what no terminal sends.
        ("\u{1B}[<2;3;4M", []), ("\u{1B}[<32;3;4M", []), ("\u{1B}[<0;0;4M", []), ("\u{1B}[<0;;4M", []),
        ("\u{1B}[<99999999999999999999;1;1M", []), ("\u{1B}[<0;3M", []),
    ])
    func `The mouse speaks as xterm's does`(sent: String, keys: [Key]) {
        #expect(decoded(sent.unicodeScalars.map(KeyDecoder.TerminalInput.scalar)) == keys)
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

    private func decoded(_ inputs: [KeyDecoder.TerminalInput]) -> [Key] {
        var decoder = KeyDecoder()
        var keys: [Key] = []
        for input in inputs { decoder.decode(input, into: &keys) }
        decoder.finish(into: &keys)
        return keys
    }
}
