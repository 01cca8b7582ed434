import NewsText
import Testing

/// Covers splitting text into words, numbers and marks with the gaps between them.
@Suite struct TokenizerTests {
    private func tokens(_ text: String) -> [(text: String, token: Token)] {
        let bytes = Array(text.utf8)
        return Tokenizer.tokens(of: bytes, in: TextRange(0, bytes.count)).map {
            (String(decoding: bytes[$0.range.bytes], as: UTF8.self), $0)
        }
    }

    @Test(arguments: [
        ("Oost-Oekraïne, zei Zelenski’s", ["Oost", "-", "Oekraïne", ",", "zei", "Zelenski", "’", "s"]),
        ("255.000 man (F-16)", ["255", ".", "000", "man", "(", "F", "-", "16", ")"]),
        ("€ 5 18ste TB2", ["€", "5", "18ste", "TB2"]),
        ("cafe\u{301} co\u{AD}operatie", ["cafe\u{301}", "co\u{AD}operatie"]),
        ("Київ🚀日本", ["Київ", "🚀", "日本"]),
        ("a\u{A0}b\u{2028}c\u{85}d", ["a", "b", "c", "d"]),
        ("\u{1B}[1m", ["\u{1B}", "[", "1m"]),
        ("", []),
        (" \n ", []),
    ])
    func splits(text: String, expected: [String]) {
        #expect(tokens(text).map { Array($0.text.utf8) } == expected.map { Array($0.utf8) })
    }

    @Test(arguments: [
        ("raketten", Token.Category.word, Token.Shape.lower), ("Kiev", .word, .capitalized),
        ("A", .word, .capitalized),
        ("É", .word, .capitalized), ("NAVO", .word, .upper), ("PvdA", .word, .mixed),
        ("iPhone", .word, .mixed),
        ("TB2", .mixed, .upper), ("T2", .mixed, .upper), ("18ste", .mixed, .lower), ("40Km", .mixed, .mixed),
        ("255", .number, .lower), ("٣", .number, .lower), (",", .mark, .lower), ("€", .mark, .lower),
        ("日本", .word, .lower), ("Öl", .word, .capitalized), ("E\u{301}", .word, .capitalized),
        ("½", .mark, .lower),
    ])
    func classifiesKindAndShape(text: String, kind: Token.Category, shape: Token.Shape) throws {
        let tokens = tokens(text)
        try #require(tokens.count == 1)
        #expect(tokens[0].token.kind == kind)
        #expect(tokens[0].token.shape == shape)
    }

    @Test(arguments: [
        ("a,b", Token.Gap.none), ("a b", .blank), ("a\t b", .blank), ("a\u{A0}b", .blank), ("a\nb", .line),
        ("a \r\n b", .line), ("a\rb", .line), ("a\u{85}b", .line), ("a\n\nb", .paragraph),
        ("a\r\n\r\nb", .paragraph),
        ("a\n \t\nb", .paragraph), ("a\n\n\n\nb", .paragraph),
    ])
    func classifiesGaps(text: String, gap: Token.Gap) throws {
        #expect(try #require(tokens(text).last).token.gap == gap)
    }

    @Test func aTextBeginsLikeAParagraph() {
        #expect(tokens(" a b").map(\.token.gap) == [.paragraph, .blank])
    }

    @Test func staysWithinTheRange() {
        let bytes = Array("een twee drie".utf8)
        let tokens = Tokenizer.tokens(of: bytes, in: TextRange(1, 7))
        #expect(tokens.map(\.range) == [TextRange(1, 3), TextRange(4, 7)])
    }

    @Test(arguments: [("NAVO", "navo"), ("ÉÉN", "één"), ("ΣΑΣ", "σασ"), ("Øre", "øre"), ("Київ", "київ")])
    func keyIgnoresCase(word: String, lower: String) {
        #expect(Token.key(of: word) == Token.key(of: lower))
    }

    @Test func keysOfOtherWordsDiffer() {
        let words = ["a", "b", "ab", "ba", "e", "é", "1", "11", "a1", "-", "."]
        #expect(Set(words.map { Token.key(of: $0) }).count == words.count)
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func tokensCoverAllButWhiteSpace(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let text = random.text(of: "abcÉï12 \r\n\t.,-’\u{301}\u{AD}😀", length: 80)
        let bytes = Array(text.utf8)
        let tokens = Tokenizer.tokens(of: bytes, in: TextRange(0, bytes.count))
        #expect(tokens.allSatisfy { !$0.range.isEmpty })
        #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.range.end <= $1.range.start })

        var isHeld = [Bool](repeating: false, count: bytes.count)
        for offset in tokens.flatMap(\.range.bytes) { isHeld[offset] = true }
        var offset = 0
        for scalar in text.unicodeScalars {
            let isBlank = scalar.properties.isWhitespace
            #expect(isHeld[offset] != isBlank, "U+\(String(scalar.value, radix: 16)) at \(offset)")
            offset += UTF8.width(scalar)
        }
        for (left, right) in zip(tokens, tokens.dropFirst()) {
            #expect((left.range.end == right.range.start) == (right.gap == .none))
        }
    }
}
