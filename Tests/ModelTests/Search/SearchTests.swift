import Articles
import NewsText
import Query
import SQLiteStore
import Search
import Store
import Testing

/// Covers which articles a query finds, and in which order.
@Suite struct SearchTests {
    private let index: Index

    init() throws {
        index = try Index(texts: [
            " date 2022-01 Steun voor Oekraïne. De NAVO stuurt raketten naar Oost-Oekraïne.",  // 0
            " date 2022-03-05 Bachmoet valt. De eerste prioriteit is luchtafweer, zegt Stoltenberg.",  // 1
            " date 2022 Het jaar in beeld. Stoltenberg en de NAVO.",  // 2
            " date 2023-02 Bachmoet houdt stand. Stoltenberg spreekt de NAVO toe.",  // 3
            "Zonder datum. De NAVO, de NAVO en nog eens de NAVO; prioriteit: de eerste.",  // 4
            " date 2023-02 NAVO-top. Luchtdoelraketten in Søstrene. Straße.",  // 5
        ])
    }

    @Test(arguments: [
        ("", ["5", "3", "1", "0", "2", "4"]),
        ("navo", ["5", "3", "0", "2", "4"]), ("navo stoltenberg", ["3", "2"]), ("nergens", []),
        ("oekraine", ["0"]), ("OEKRAÏNE", ["0"]), ("sostrene", ["5"]), ("strasse", ["5"]),
        ("oekra\u{131}ne", ["0"]),
        ("bachmoet OR oekraine", ["3", "1", "0"]), ("navo -stoltenberg", ["5", "0", "4"]),
        ("stoltenberg -bachmoet", ["2"]), ("-navo", ["1"]), ("-navo -bachmoet", []),
        ("-(navo bachmoet)", ["5", "1", "0", "2", "4"]),
        ("--bachmoet", ["3", "1"]), ("navo -(oekraine OR top)", ["3", "2", "4"]),
        ("navo OR -navo", ["5", "3", "1", "0", "2", "4"]),
        ("\"eerste prioriteit\"", ["1"]), ("eerste prioriteit", ["1", "4"]),
        ("\"prioriteit de eerste\"", ["4"]),
        ("lucht*", ["5", "1"]), ("luchtdoel", []), ("\"de nav*\"", ["3", "0", "2", "4"]), ("navo-top", ["5"]),
        ("title:bachmoet", ["3", "1"]), ("title:navo", ["5"]), ("title:\"zonder datum\"", ["4"]),
        ("navo -title:navo", ["3", "0", "2", "4"]),
        ("title:b*", ["3", "1", "2"]), ("title:stoltenberg", []), ("(bachmoet OR top) navo", ["5", "3"]),
    ])
    func finds(query: String, expected: [String]) throws {
        #expect(try index.paths(query) == expected)
    }

    @Test(arguments: [
        ("date:2022", ["1", "0", "2"]), ("date:2022-01", ["0"]), ("date:2022-03", ["1"]),
        ("date:2022-03-05", ["1"]),
        ("date:2022-03-06", []), ("date:2022-02..2023", ["5", "3", "1"]), ("date:..2022", ["1", "0", "2"]),
        ("date:..2022-01", ["0", "2"]), ("date:2022-02..", ["5", "3", "1"]), ("date:2023..2022", []),
        ("date:1000..9999", ["5", "3", "1", "0", "2"]),
        ("-date:2022", ["5", "3", "4"]), ("-date:1000..9999", ["4"]), ("navo date:2022", ["0", "2"]),
        ("date:2022 date:2022-03..2023", ["1"]), ("date:2022 date:2023", []),
        ("oekraine OR date:2023", ["5", "3", "0"]),
        ("(date:2022-03 OR date:2023) stoltenberg", ["3", "1"]), ("navo -date:2022", ["5", "3", "4"]),
        ("stoltenberg -(date:2022 -bachmoet)", ["3", "1"]), ("date:2022 -navo", ["1"]),
    ])
    func findsByDateAndNeverAnArticleWithoutOne(query: String, expected: [String]) throws {
        #expect(try index.paths(query) == expected)
    }

    @Test(arguments: [0, 1, 3, 99])
    func givesTheFirstFew(limit: Int) throws {
        for query in ["", "navo", "-bachmoet", "navo OR date:2022", "date:2022"] {
            for order in HitOrder.allCases {
                let all = try index.paths(query, order: order)
                #expect(try index.paths(query, order: order, limit: limit) == Array(all.prefix(limit)))
            }
        }
    }

    @Test func relevancePrefersTheTitleAndRepetition() throws {
        #expect(try index.paths("navo", order: .relevance).prefix(2).sorted() == ["4", "5"])
        #expect(try index.paths("bachmoet OR oekraine", order: .relevance).first == "0")
    }

    @Test(arguments: [
        "", "navo", "-navo", "navo OR -stoltenberg", "date:2022 OR bachmoet", "stoltenberg -date:2023",
        "lucht* OR title:navo",
    ])
    func relevanceFindsTheSameArticles(query: String) throws {
        #expect(try index.paths(query, order: .relevance).sorted() == index.paths(query).sorted())
    }

    @Test func canBeGivenUp() throws {
        #expect(throws: Cancelled.self) {
            try Search(index).articles(Query("navo"), isCancelled: { true })
        }
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func agreesWithReadingEveryArticle(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let words = ["aa", "bb", "cc", "ab", "é", "ø"]
        let texts = (0..<30).map { _ in
            (Bool.random(using: &random) ? " date 202\(Int.random(in: 1...3, using: &random)) " : "")
                + (0..<Int.random(in: 1...5, using: &random)).map { _ in words.randomElement(using: &random)!
                }
                .joined(separator: " ")
        }
        let index = try Index(texts: texts)
        for _ in 0..<12 {
            let text = Self.query(&random, depth: 3)
            let query = Query(text)
            let expected = texts.indices.filter {
                Self.holds(query.expression, PlainText.article(Array(texts[$0].utf8)))
            }
            #expect(try index.paths(text).sorted() == expected.map(String.init).sorted(), "\(text)")
        }
    }

    private static func query(_ random: inout SeededGenerator, depth: Int) -> String {
        switch Int.random(in: 0..<(depth == 0 ? 5 : 9), using: &random) {
        case 0...1: ["aa", "bb", "cc", "e", "o"].randomElement(using: &random)!
        case 2: "a*"
        case 3: "\"aa bb\""
        case 4:
            ["date:2021", "date:2022..", "title:aa", "is:unread", "has:tag"]
                .randomElement(using: &random)!
        case 5: "-" + query(&random, depth: 0)
        case 6: "(" + query(&random, depth: depth - 1) + " OR " + query(&random, depth: depth - 1) + ")"
        case 7: "-(" + query(&random, depth: depth - 1) + ")"
        default: query(&random, depth: depth - 1) + " " + query(&random, depth: depth - 1)
        }
    }

    /// Whether an article satisfies a condition, found by reading it. Its headline is its whole text here.
    private static func holds(_ expression: Query.Expression?, _ article: Article) -> Bool {
        switch expression {
        case nil: true
        case .words(let words):
            !HitFinder(Query(expression: .words(words), ignored: [])).hits(inTitle: article.headline).isEmpty
        case .date(let from, let to):
            article.date.map { date in
                ArticleID.range(from: from, to: to).contains(ArticleID(date: date, sequence: 1))
            } ?? false
        case .marked(let mark): mark == .unread
        case .and(let parts): parts.allSatisfy { holds($0, article) }
        case .or(let parts): parts.contains { holds($0, article) }
        case .figure: false
        case .not(let part): !holds(part, article)
        // These are covered by `ActorSearchTests`: reading an article does not tell them.
        case .actor, .together: false
        }
    }
}
