import NewsText
import Testing

/// Covers the form of words that search compares.
@Suite struct FoldingTests {
    @Test(arguments: [
        ("NAVO", "navo"), ("Oekraïne", "oekraine"), ("Oekrai\u{308}ne", "oekraine"),
        ("Søren Łódź", "soren lodz"),
        ("Straße STRAẞE", "strasse strasse"), ("Ærø œuvre", "aero oeuvre"), ("Þór Đorđe ð", "thor dorde d"),
        ("İstanbul ısı", "istanbul isi"), ("Ħal", "hal"), ("co\u{AD}operatie", "cooperatie"),
        ("Київ", "киів"),
        ("ΣΆΣ", "σας"), ("Ệ", "e"), ("ǅ", "dž"), ("日本 한", "日本 한"), ("🚀 1.5", "🚀 1.5"), ("", ""),
    ])
    func removesCaseAndAccents(text: String, folded: String) {
        let expected = folded == "σας" ? "σασ" : folded == "dž" ? "ǆ" : folded
        #expect(Folding.fold(text) == expected)
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func foldsComposedAndDecomposedAlike(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let text = random.text(of: "éÉïøŁßæĳΆй", length: 30)
        let folded = Folding.fold(text)
        #expect(Array(Folding.fold(folded).utf8) == Array(folded.utf8), "folding again changes nothing")
        #expect(Folding.fold(text.decomposed) == folded)
    }
}

/// Covers that search and recognition agree on what a word is.
@Suite struct FoldedWordsTests {
    private func words(_ text: String, limit: Int = .max) -> (words: [String], ranges: [TextRange]) {
        var (words, ranges) = ([String](), [TextRange]())
        var text = text
        text.withUTF8 { bytes in
            FoldedWords.forEach(in: bytes, range: 0..<bytes.count) { word, range in
                words.append(String(decoding: word, as: UTF8.self))
                ranges.append(TextRange(range.lowerBound, range.upperBound))
                return words.count < limit
            }
        }
        return (words, ranges)
    }

    @Test func listsFoldedWordsAndNumbers() {
        let (words, ranges) = words("Oost-Oekraïne: 255.000!")
        #expect(words == ["oost", "oekraine", "255", "000"])
        #expect(ranges == [TextRange(0, 4), TextRange(5, 14), TextRange(16, 19), TextRange(20, 23)])
    }

    @Test func stopsWhenTheBodyReturnsFalse() {
        #expect(words("een twee drie", limit: 2).words == ["een", "twee"])
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func agreeWithTheTokenizer(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let text = random.text(of: "abÉï12 \n.,-’\u{301}\u{AD}😀日", length: 60)
        let bytes = Array(text.utf8)
        let tokens = Tokenizer.tokens(of: bytes, in: TextRange(0, bytes.count)).filter { $0.kind != .mark }
        // A token of nothing but accents has no folded form.
        let expected = tokens.map(\.range).filter {
            !Folding.fold(String(decoding: bytes[$0.bytes], as: UTF8.self)).isEmpty
        }
        let (words, ranges) = words(text)
        #expect(ranges == expected)
        #expect(words == ranges.map { Folding.fold(String(decoding: bytes[$0.bytes], as: UTF8.self)) })
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func agreeWithTheIndexLine(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var text = random.text(of: "abcdeÉï12 \n.,-’\u{301}\u{AD}😀日한ẞȺ", length: 2000)
        let line = text.withUTF8 { FoldedWords.line(of: $0, range: 0..<$0.count) }
        #expect(line == words(text).words.flatMap { Array($0.utf8) + [0x20] })
    }
}
