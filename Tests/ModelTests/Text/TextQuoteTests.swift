import NewsText
import Testing

/// Passages are found again in a text that has changed.
@Suite struct TextQuoteTests {
    private let text = Array(
        """
        De stad houdt nog stand. De stad valt misschien, zegt de secretaris-generaal in Brussel.

        Er vielen zeker twaalf gewonden, zei de burgemeester van Bachmoet. De stad houdt nog stand.
        """.utf8)

    /// The quote of some words, the `number`-th time that they stand there.
    private func quote(_ words: String, number: Int = 0) throws -> TextQuote {
        let all = String(decoding: text, as: UTF8.self)
        let places = all.ranges(of: words)
        let place = all.utf8.distance(
            from: all.startIndex, to: try #require(places.dropFirst(number).first).lowerBound)
        return TextQuote(TextRange(place, place + words.utf8.count), in: text)
    }

    private func found(_ quote: TextQuote, in changed: [UInt8]) -> (String, Bool) {
        let (range, isSame) = quote.find(in: changed)
        return (String(decoding: changed[range.bytes], as: UTF8.self), isSame)
    }

    @Test func `In the same text it is where it was`() throws {
        let quote = try quote("twaalf gewonden")
        #expect(quote.find(in: text).range == TextRange(quote.start, quote.start + 15))
        #expect(found(quote, in: text) == ("twaalf gewonden", true))
    }

    @Test func `It moves with what is put before it`() throws {
        let changed = Array("Een nieuwe alinea vooraf, met twaalf woorden erin.\n\n".utf8) + text
        #expect(found(try quote("twaalf gewonden"), in: changed) == ("twaalf gewonden", true))
    }

    @Test func `Of several the one with the same words around it is taken`() throws {
        let second = try quote("De stad houdt nog stand.", number: 1)
        let changed = Array("De stad houdt nog stand. Wat nieuws.\n\n".utf8) + text
        #expect(second.find(in: changed).range.start == changed.count - 24)
    }

    @Test func `Where the words have changed the place of their surroundings is taken`() throws {
        let old = try quote("twaalf gewonden")
        let changed = Array(
            String(decoding: text, as: UTF8.self).replacing("twaalf gewonden", with: "veertien doden").utf8)
        let (range, isSame) = old.find(in: changed)
        #expect(!isSame)
        #expect(String(decoding: changed[range.start...], as: UTF8.self).hasPrefix("veertien doden"))
    }

    @Test func `In quite another text it is the old offset, at a whole character`() throws {
        let old = try quote("twaalf gewonden")
        #expect(old.find(in: []).range == TextRange(0, 0))
        let other = Array(String(repeating: "é", count: 200).utf8)
        let place = old.find(in: other).range.start
        #expect(place <= old.start && place >= old.start - 1 && other[place] & 0xC0 != 0x80)
    }

    @Test func `It cuts no character and keeps long passages by their beginning`() {
        let long = Array(String(repeating: "€", count: 400).utf8)
        let quote = TextQuote(TextRange(3, 903), in: long)
        #expect(quote.text.allSatisfy { $0 == "€" } && quote.text.utf8.count == 240)
        #expect(quote.find(in: long).range == TextRange(3, 903))
    }
}
