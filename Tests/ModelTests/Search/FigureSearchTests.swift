import Articles
import NewsExtraction
import NewsText
import Query
import SQLiteStore
import Search
import Store
import Testing

/// Covers which figures of a collection are found, in which order, and which articles name one as asked for.
@Suite struct FigureSearchTests {
    private static let texts = [
        // 0
        " date 2022-01 Rusland heeft 255.000 militairen en 40 tanks bij de grens.",
        // 1
        " date 2022-03 Twaalf militairen kregen 90 ton hulp, 200 miljoen dollar waard.",
        // 2
        " date 2023-02 De hulp kost 2,5 miljard euro. Op 1 februari kwamen 500 kilo en 3.000 militairen.",
        // 3
        "De raketten vlogen. Niets om te tellen.",
    ]

    /// An index of texts with what the recognizers find in them.
    private static func index(_ texts: [String]) throws -> Index {
        let (index, extractor) = (try Index(), Extractor())
        let prepared = texts.enumerated().map { number, text in
            let article = PlainText.article(Array(text.utf8))
            return PreparedArticle(
                path: "\(number)", article: article, figures: extractor.extract(article).figures)
        }
        try index.write(IndexBatch(added: prepared))
        return index
    }

    /// The figures found, as `article: words`.
    private static func found(
        _ index: Index, _ filter: String = "", in query: String = "", order: FigureOrder = .date,
        limit: Int? = nil
    ) throws -> [String] {
        let filter = FigureFilter(filter) ?? FigureFilter()
        let ids = try FigureSearch(index).figures(filter, in: Query(query), order: order, limit: limit)
        let rows = try index.figureRows(ids)
        #expect(rows.map(\.id) == ids)
        return rows.map { row in
            let article = PlainText.article(Array(texts[Int(row.article.path)!].utf8))
            return row.article.path + ": " + article.string(row.figure.range)
        }
    }

    @Test func newestFirstAndAsTheTextHasThem() throws {
        #expect(
            try Self.found(Self.index(Self.texts)) == [
                "2: 2,5 miljard euro", "2: 1 februari", "2: 500 kilo", "2: 3.000 militairen",
                "1: Twaalf militairen", "1: 90 ton", "1: 200 miljoen dollar", "0: 255.000 militairen",
                "0: 40 tanks",
            ])
    }

    @Test func byKindAndThenTheGreatestFirst() throws {
        #expect(
            try Self.found(Self.index(Self.texts), order: .value) == [
                "0: 255.000 militairen", "2: 3.000 militairen", "0: 40 tanks", "1: Twaalf militairen",
                "2: 2,5 miljard euro", "1: 200 miljoen dollar", "1: 90 ton", "2: 500 kilo", "2: 1 februari",
            ])
    }

    @Test(arguments: [
        ("militairen", "", ["2: 3.000 militairen", "1: Twaalf militairen", "0: 255.000 militairen"]),
        ("militairen>100", "", ["2: 3.000 militairen", "0: 255.000 militairen"]),
        ("militairen>100", "date:2022", ["0: 255.000 militairen"]),
        ("", "hulp date:2022", ["1: Twaalf militairen", "1: 90 ton", "1: 200 miljoen dollar"]),
        ("mass", "", ["2: 500 kilo", "1: 90 ton"]), (">1 ton", "", ["1: 90 ton"]),
        ("money>1mld", "", ["2: 2,5 miljard euro"]),
        ("money", "niets", []), ("zeppelins", "", []),
    ]) func onlyThoseAskedFor(filter: String, query: String, expected: [String]) throws {
        #expect(try Self.found(Self.index(Self.texts), filter, in: query) == expected)
    }

    @Test(arguments: FigureOrder.allCases, [0, 1, 3, 99]) func theFirstFew(order: FigureOrder, limit: Int)
        throws
    {
        let index = try Self.index(Self.texts)
        let all = try Self.found(index, order: order)
        #expect(try Self.found(index, order: order, limit: limit) == Array(all.prefix(limit)))
    }

    @Test func canBeGivenUp() throws {
        let index = try Self.index(Array(repeating: "18 raketten.", count: 300))
        #expect(throws: Cancelled.self) {
            try FigureSearch(index).figures(isCancelled: { true })
        }
    }

    // MARK: Articles

    @Test(arguments: [
        ("figure:militairen", ["2", "1", "0"]), ("figure:militair*", ["2", "1", "0"]),
        ("figure:raketten", []),
        ("figure:>1000", ["2", "1", "0"]), ("figure:militairen>1000", ["2", "0"]),
        ("figure:militairen:10..100", ["1"]),
        ("figure:tanks>100", []), ("figure:militair*>1000", ["2", "0"]),
        ("figure:money", ["2", "1"]), ("figure:money>=1mld", ["2"]), ("figure:money>=200mln", ["2", "1"]),
        ("figure:USD", ["1"]), ("figure:$>1mld", []), ("figure:€2,5mld", ["2"]),
        ("figure:mass", ["2", "1"]), ("figure:>1ton", ["1"]), ("figure:\"<1 ton\"", ["2"]),
        ("figure:kg<1000", ["2"]),
        ("figure:\"90 ton\"", ["1"]), ("figure:date", ["2"]), ("figure:count", ["2", "1", "0"]),
        ("figure:\"12 militairen\"", ["1"]), ("figure:12", ["1"]), ("figure:255.000", ["0"]),
        ("figure:41", []),
        ("figure:militairen date:2022", ["1", "0"]), ("hulp figure:militairen", ["2", "1"]),
        ("hulp -figure:money>=1mld", ["1"]), ("-figure:count", ["3"]),
        ("figure:tanks OR figure:mass", ["2", "1", "0"]),
        ("raketten OR figure:tanks", ["0", "3"]), ("(figure:tanks OR figure:USD) militairen", ["1", "0"]),
        ("figure:militairen>1000 figure:money", ["2"]), ("-(figure:militairen figure:money)", ["0", "3"]),
    ]) func articlesThatNameAFigure(query: String, expected: [String]) throws {
        #expect(try Self.index(Self.texts).paths(query) == expected)
    }

    @Test func hitsAreTheFigures() throws {
        let article = PlainText.article(Array(Self.texts[1].utf8))
        let figures = Extractor().extract(article).figures
        func hits(_ query: String) -> [String] {
            HitFinder(Query(query)).hits(in: article, figures: figures).map(article.string)
        }
        #expect(hits("figure:>80") == ["90 ton", "200 miljoen dollar"])
        #expect(hits("militairen figure:militairen") == ["Twaalf militairen"])
        #expect(hits("hulp figure:mass") == ["90 ton", "hulp"])
        #expect(hits("hulp -figure:mass") == ["hulp"])
        #expect(!HitFinder(Query("figure:mass")).isEmpty)
    }

    @Test func whatHasChangedIsFoundNoMore() throws {
        let index = try Self.index(Self.texts)
        let id = try #require(try index.row(path: "0")?.id)
        let article = PlainText.article(Array("Nu zijn het 7 tanks.".utf8))
        let figures = Extractor().extract(article).figures
        try index.write(
            IndexBatch(added: [PreparedArticle(path: "0", article: article, figures: figures, replaced: id)]))
        #expect(try index.paths("figure:militairen") == ["2", "1"])
        #expect(try index.paths("figure:tanks<10") == ["0"])
        #expect(try index.figures(id).isEmpty)
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func agreesWithLookingAtEveryFigure(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let all = (0..<25).map { _ in Self.figures(&random) }
        let index = try Index()
        let prepared = all.enumerated().map { number, figures in
            PreparedArticle(path: "\(number)", article: Article(text: Array("tekst".utf8)), figures: figures)
        }
        try index.write(IndexBatch(added: prepared))
        for _ in 0..<20 {
            let text = Self.filter(&random)
            let filter = try #require(FigureFilter(text))
            let expected = all.indices.filter { all[$0].contains(where: filter.matches) }
            #expect(
                try index.paths("figure:\"\(text)\"").compactMap { Int($0) }.sorted() == expected, "\(text)")
            let found = try FigureSearch(index).figures(filter).count
            #expect(found == all.joined().filter(filter.matches).count, "\(text)")
        }
    }

    private static func figures(_ random: inout SeededGenerator) -> [Figure] {
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
            let (kind, unit): (Figure.Kind, String?) = [
                (.count, nil), (.money, "EUR"), (.money, "USD"), (.mass, "metric-ton"), (.mass, "kilogram"),
                (.percent, "percent"), (.date, nil),
            ].randomElement(using: &random)!
            return Figure(
                range: TextRange(0, 5), kind: kind,
                value: [nil, 0, 1, 2.5, 9, 10, 12, 90, 1000, 2e9, -3].randomElement(using: &random)!,
                valueTo: [nil, nil, nil, 50, 5000].randomElement(using: &random)!, unit: unit,
                of: [nil, "tanks", "lichte tanks", "zware wapens"].randomElement(using: &random)!)
        }
    }

    private static func filter(_ random: inout SeededGenerator) -> String {
        let subject = [
            "", "money", "mass", "count", "percent", "date", "tanks", "lichte tanks", "zwa*", "lichte ta*",
            "EUR", "kg",
        ].randomElement(using: &random)!
        let values = [">0", ">=10", "<10", "<=12", "1..90", "2,5", "-5..5", ">1mld", "..1000"]
            .randomElement(using: &random)!
        if subject.isEmpty {
            return [values, ">10 kg", ">0,01 ton", ">€5", "<50%"].randomElement(using: &random)!
        }
        return Bool.random(using: &random) ? subject : subject + ":" + values
    }
}
