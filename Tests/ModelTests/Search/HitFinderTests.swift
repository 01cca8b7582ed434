import Articles
import NewsText
import Query
import Search
import Testing

/// Covers where the words of a query stand: brackets mark the hits in the examples.
@Suite struct HitFinderTests {
    private func marked(_ text: String, _ hits: [TextRange]) -> String {
        var bytes = Array(text.utf8)
        for hit in hits.reversed() {
            bytes.insert(UInt8(ascii: "]"), at: hit.end)
            bytes.insert(UInt8(ascii: "["), at: hit.start)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("navo", "De [NAVO] en de [Navo]-top, niet navos."),
        ("oekraine", "[Oekraïne] en Oost-[Oekrai\u{308}ne]"),
        ("oekraïne", "[Oekraine]"), ("strasse", "die [Straße]"),
        ("lucht*", "[lucht] en [luchtafweer], geen vlucht"),
        ("\"de komende dagen\"", "de de [de komende\ndagen] de komende tijd"),
        ("oost-oekraine", "[Oost-Oekraïne] [oost, oekraine]"),
        ("\"eerste pri*\"", "[eerste prioriteit] en eerste hulp"), ("navo eu", "[NAVO] en [EU]"),
        ("navo OR eu", "[EU]"),
        ("a -b", "[a] b"), ("-b", "a b"), ("date:2022", "2022"), ("", "a"), ("title:a b", "a [b]"),
        // Overlapping: the first counts, and the longest of those that begin together.
        ("\"a b\" \"b c\"", "[a b] c"), ("a \"a b c\"", "[a b c] [a]"), ("\"a a\"", "[a a] a"),
        ("a a", "[a] [a]"),
        ("\"a b a c\"", "a b [a b a c]"), ("255", "[255].000"), ("\"255 000\"", "[255.000]"),
        ("b", "\u{301} [b]"), ("\"a b\"", "[a \u{301} b]"),
    ])
    func marksTheHits(query: String, expected: String) {
        let text = expected.filter { $0 != "[" && $0 != "]" }
        let hits = HitFinder(Query(query)).hits(in: Article(text: Array(text.utf8)))
        #expect(Array(marked(text, hits).utf8) == Array(expected.utf8))
    }

    @Test func looksInTheBodyOnly() {
        let article = PlainText.article(Array(" date 2022 date 2022".utf8))
        #expect(HitFinder(Query("date 2022")).hits(in: article) == [TextRange(11, 15), TextRange(16, 20)])
    }

    @Test func looksInATitleForAllWords() {
        let finder = HitFinder(Query("title:navo top"))
        #expect(marked("De NAVO-top", finder.hits(inTitle: "De NAVO-top")) == "De [NAVO]-[top]")
    }

    @Test(arguments: [("", true), ("-a", true), ("date:2022", true), ("a", false), ("title:a", false)])
    func knowsWhetherThereIsAnythingToFind(query: String, isEmpty: Bool) {
        #expect(HitFinder(Query(query)).isEmpty == isEmpty)
    }

    @Test(arguments: 1...100 as ClosedRange<UInt64>)
    func hitsAreInOrderAndApart(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let article = Article(text: Array(random.text(of: "aabbé  -", length: 80).utf8))
        let hits = HitFinder(Query("a b* \"a b\" \"b a b\" e")).hits(in: article)
        #expect(hits.allSatisfy { !$0.isEmpty && article.body.contains($0) })
        #expect(zip(hits, hits.dropFirst()).allSatisfy { $0.end <= $1.start })
    }
}
