import Articles
import NewsText
import Query
import Search
import Testing

/// Covers the piece of an article that a list of hits shows.
@Suite struct SnippetTests {
    private func snippet(_ text: String, _ query: String, length: Int = 40) -> (
        snippet: Snippet, hits: [String]
    ) {
        let article = PlainText.article(Array(text.utf8))
        let snippet = Snippet(of: article, hits: HitFinder(Query(query)).hits(in: article), length: length)
        let bytes = Array(snippet.text.utf8)
        return (snippet, snippet.hits.map { String(decoding: bytes[$0.bytes], as: UTF8.self) })
    }

    private static let long =
        "De ministers praten vandaag in Brussel over steun aan Oekraïne. Later komt ook de NAVO-top aan de orde, zegt men."

    @Test(arguments: [
        ("De NAVO komt.", "navo", "De NAVO komt.", ["NAVO"]),
        ("  De\n\n NAVO\tkomt.  ", "komt", "De NAVO komt.", ["komt"]),
        (" date 2022 De NAVO.", "", "De NAVO.", []),
        ("", "a", "", []),
        ("eerste\n  prioriteit", "\"eerste prioriteit\"", "eerste prioriteit", ["eerste prioriteit"]),
        ("ab ab", "ab", "ab ab", ["ab", "ab"]),
    ])
    func aShortTextIsShownWholeOnOneLine(text: String, query: String, expected: String, hits: [String]) {
        let found = snippet(text, query)
        #expect(found.snippet.text == expected)
        #expect(found.hits == hits)
    }

    @Test(arguments: [
        ("", "De ministers praten vandaag in Brussel over…", []),
        ("ministers", "De ministers praten vandaag in Brussel over…", ["ministers"]),
        ("oekraine", "…steun aan Oekraïne. Later komt ook de NAVO-top…", ["Oekraïne"]),
        ("navo top", "…komt ook de NAVO-top aan de orde, zegt men.", ["NAVO", "top"]),
        ("men", "…orde, zegt men.", ["men"]),
    ])
    func aLongTextIsCutAtWords(query: String, expected: String, hits: [String]) {
        let found = snippet(Self.long, query)
        #expect(found.snippet.text == expected)
        #expect(found.hits == hits)
    }

    @Test func showsWhereMostHitsStand() {
        let text =
            "navo " + String(repeating: "woord ", count: 50) + "navo eu navo "
            + String(repeating: "woord ", count: 50)
        #expect(snippet(text, "navo eu").hits == ["navo", "eu", "navo"])
    }

    @Test func aHitLongerThanTheSnippetIsWhole() {
        let phrase = "de ministers praten vandaag in brussel"
        #expect(
            snippet(Self.long, "\"\(phrase)\"", length: 10).hits == ["De ministers praten vandaag in Brussel"]
        )
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func isAlwaysPartOfTheTextWithItsHits(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let text = random.text(of: "aabbé😀\u{301}   \n", length: 120)
        let article = Article(text: Array(text.utf8))
        let hits = HitFinder(Query("a* b \"b a\"")).hits(in: article)
        let snippet = Snippet(of: article, hits: hits, length: Int.random(in: 1...60, using: &random))
        let bytes = Array(snippet.text.utf8)
        #expect(snippet.hits.isEmpty == hits.isEmpty)
        #expect(!snippet.text.unicodeScalars.contains("\n"))
        func words(_ text: String) -> [Substring] { Folding.fold(text).split(whereSeparator: \.isWhitespace) }
        let found = Set(hits.map { words(article.string($0)) })
        for hit in snippet.hits where hit.end <= bytes.count {
            let shown = String(validating: bytes[hit.bytes], as: UTF8.self)
            #expect(found.contains(words(shown ?? "cut inside a scalar")))
        }
        #expect(snippet.hits.allSatisfy { $0.end <= bytes.count })
    }
}
