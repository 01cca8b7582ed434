import Articles
import NewsText
import Testing

/// Covers the sentence that a figure stands in.
@Suite struct SentenceAroundTests {
    @Test(arguments: [
        ("Een zin. Dan {18} raketten. En door.", "Dan 18 raketten."), ("{18} raketten", "18 raketten"),
        ("Kop\n\nVan de {51} raketten.\n\nVerder.", "Van de 51 raketten."),
        (" date 2022-01 Op {12} dagen. Dan niet.", "Op 12 dagen."),
        ("Zin een! Zin {2}? Zin drie.", "Zin 2?"), ("Één zin met {é} erin. Nog één.", "Één zin met é erin."),
    ]) func isFound(marked: String, expected: String) throws {
        let text = marked.filter { $0 != "{" && $0 != "}" }
        let start = marked.utf8.distance(
            from: marked.startIndex, to: try #require(marked.firstIndex(of: "{")))
        let end =
            marked.utf8.distance(from: marked.startIndex, to: try #require(marked.firstIndex(of: "}"))) - 1
        let article = PlainText.article(Array(text.utf8))
        let sentence = try #require(article.sentence(around: TextRange(start, end)))
        #expect(article.string(sentence) == expected)
    }

    @Test(arguments: 1...100 as ClosedRange<UInt64>)
    func holdsTheRangeAndEndsOnScalars(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var text = random.text(of: "ab. é\n", length: 200)
        if seed % 10 == 0 { text = String(repeating: "é€ ", count: 5000) }
        let article = Article(text: Array(text.utf8))
        let scalars = article.text.indices.filter { article.text[$0] & 0xC0 != 0x80 } + [article.text.count]
        for _ in 0..<20 {
            let ends = [scalars.randomElement(using: &random)!, scalars.randomElement(using: &random)!]
                .sorted()
            let range = TextRange(ends[0], min(ends[1], article.text.count))
            guard let sentence = article.sentence(around: range) else { continue }
            #expect(sentence.contains(range.start))
            #expect(scalars.contains(sentence.start) && scalars.contains(sentence.end))
            #expect(sentence.end <= article.text.count)
        }
    }
}
