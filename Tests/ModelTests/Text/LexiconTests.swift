import NewsText
import Testing

/// Covers looking up common words in the embedded list.
@Suite struct LexiconTests {
    private static let words = EmbeddedTable.lexicon.bytes.split(separator: 0x0A)
        .map { String(decoding: $0, as: UTF8.self) }

    private func contains(_ word: String) -> Bool {
        var word = word
        return word.withUTF8 { Lexicon.contains($0) }
    }

    private func containsToken(_ text: String) -> [Bool] {
        let bytes = Array(text.utf8)
        let tokens = Tokenizer.tokens(of: bytes, in: TextRange(0, bytes.count))
        return bytes.withUnsafeBufferPointer { text in tokens.map { Lexicon.contains($0, of: text) } }
    }

    @Test func isSortedByBytes() {
        let words = Self.words
        #expect(words.count > 10_000)
        #expect(zip(words, words.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    @Test(arguments: ["raketten", "vandaag", "de", "één"])
    func containsCommonWords(word: String) {
        #expect(contains(word))
    }

    @Test func containsItsFirstLastAndMiddleWords() {
        let words = Self.words
        #expect(contains(words[0]) && contains(words[words.count - 1]))
        for index in stride(from: 0, to: words.count, by: 997) {
            #expect(contains(words[index]), "\(words[index])")
        }
    }

    @Test(arguments: [
        "", "xqzw", "rakette\u{301}n", "\u{1}", "zzzzzzzz", "\u{10FFFF}", "Raketten", "raketten\nde",
    ])
    func containsNoOtherWords(word: String) {
        #expect(!contains(word))
    }

    @Test func findsTokensInAnyCase() {
        #expect(containsToken("Vandaag VANDAAG vandaag Zelensky Één") == [true, true, true, false, true])
    }
}
