import Articles
import Evaluation
import Query
import SQLiteStore
import Search
import Store
import Testing

/// Covers which articles a condition on actors finds, and which mentions are its hits.
@Suite struct ActorSearchTests {
    private let index: Index

    private static let texts = [
        // 0
        """
         date 2022-01 [Zelensky|person|entity Volodymyr Zelensky] bedankt de [Europese Unie|organization]. \
        [Biden|person|entity Joe Biden] zwijgt.
        """,
        // 1
        """
         date 2022-03 De [EU|organization acronym|entity Europese Unie] vergadert. [Joe Biden|person] belt \
        [Volodymyr Zelensky|person] over raketten. [Biden|person|entity Joe Biden] reist af.
        """,
        // 2
        " date 2023-01 [Hunter Biden|person] in de [Unie van Utrecht|event].",
        // 3
        """
         date 2023-02 De [NAVO|organization] en de [Oekraïense president|person role|entity Volodymyr Zelensky] spreken \
        over [Oekraïne|place].
        """,
        // 4
        "Niemand spreekt over raketten.",
    ]

    init() throws { index = try Index(marked: Self.texts) }

    @Test(arguments: [
        ("actor:zelensky", ["3", "1", "0"]), ("actor:ZELENSKY", ["3", "1", "0"]),
        ("actor:\"volodymyr zelensky\"", ["3", "1", "0"]),
        // Any way in which articles name it.
        ("actor:eu", ["1", "0"]), ("actor:\"europese unie\"", ["1", "0"]),
        ("actor:\"oekraiense president\"", ["3", "1", "0"]), ("actor:oekraine", ["3"]),
        // Some article calls Joe Biden just so, none Hunter Biden.
        ("actor:biden", ["1", "0"]), ("actor:biden*", ["2", "1", "0"]), ("actor:\"hunter biden\"", ["2"]),
        // Nothing is called so: names with the word in them.
        ("actor:unie", ["2", "1", "0"]), ("actor:utrecht", ["2"]), ("actor:\"van utrecht\"", ["2"]),
        ("actor:\"utrecht unie\"", []), ("actor:uni*", ["2", "1", "0"]), ("actor:nergens", []),
        ("kind:organization", ["3", "1", "0"]), ("kind:event", ["2"]), ("kind:product", []),
        ("kind:e", ["2"]), ("kind:p", ["3", "2", "1", "0"]), ("-kind:person", ["4"]),
        ("actor:zelensky raketten", ["1"]), ("raketten -actor:zelensky", ["4"]),
        ("actor:zelensky actor:biden", ["1", "0"]), ("actor:zelensky date:2022", ["1", "0"]),
        ("actor:navo OR actor:utrecht OR niemand", ["3", "2", "4"]), ("-actor:biden", ["3", "2", "4"]),
        ("actor:nergens OR niemand", ["4"]), ("-(actor:navo OR kind:event)", ["1", "0", "4"]),
    ])
    func findsArticlesThatMention(query: String, expected: [String]) throws {
        #expect(try index.paths(query) == expected)
        #expect(try index.paths(query, order: .relevance).sorted() == expected.sorted())
        #expect(try index.paths(query, limit: 1) == Array(expected.prefix(1)))
    }

    @Test(arguments: [
        // In the first article the two are in sentences of their own.
        ("actor:zelensky with:biden", ["1"]), ("with:biden with:zelensky", ["1"]),
        ("actor:zelensky with:eu", ["0"]), ("actor:zelensky with:kind", []),
        ("kind:organization with:zelensky", ["3", "0"]), ("actor:zelensky with:biden raketten", ["1"]),
        ("actor:zelensky with:biden date:2023", []), ("actor:zelensky -with:biden", ["3", "0"]),
        ("actor:zelensky with:biden OR actor:navo", ["3", "1"]), ("with:zelensky", ["3", "1", "0"]),
        ("actor:zelensky with:nergens", []), ("-(actor:zelensky with:biden)", ["3", "2", "0", "4"]),
    ])
    func withAsksForOneSentence(query: String, expected: [String]) throws {
        #expect(try index.paths(query) == expected)
        #expect(try index.paths(query, order: .relevance).sorted() == expected.sorted())
    }

    /// The mentions and words that a query shows in an article, in brackets.
    private func marked(_ query: String, _ number: Int) throws -> [String] {
        let article = PlainText.article(try MarkedText(Self.texts[number]).text)
        let finder = try Search(index).finder(for: Query(query))
        let mentions = try index.mentions(in: try #require(try index.row(path: "\(number)")).id)
        return finder.hits(in: article, mentions: mentions).map { article.string($0) }
    }

    @Test(arguments: [
        ("actor:zelensky", 1, ["Volodymyr Zelensky"]), ("actor:biden", 1, ["Joe Biden", "Biden"]),
        ("actor:biden actor:eu", 1, ["EU", "Joe Biden", "Biden"]), ("-actor:biden", 1, []),
        ("actor:biden raketten", 1, ["Joe Biden", "raketten", "Biden"]),
        // A word within a mention is no second hit.
        ("actor:biden biden", 1, ["Joe Biden", "Biden"]), ("actor:nergens", 1, []),
        ("kind:person", 3, ["Oekraïense president"]), ("kind:o", 1, ["EU"]),
        // Only those in sentences with both.
        ("actor:zelensky with:biden", 1, ["Joe Biden", "Volodymyr Zelensky"]),
        ("actor:zelensky with:biden", 0, []),
        ("kind:organization with:zelensky", 3, ["NAVO", "Oekraïense president"]),
    ])
    func hitsAreTheMentions(query: String, number: Int, expected: [String]) throws {
        #expect(try marked(query, number) == expected)
    }

    @Test func actorsOfVeryManyNamesAreFound() throws {
        let texts = (0..<600).map { "[Kees Nummer\($0)|person] komt. [Piet|person] gaat." }
        let index = try Index(marked: texts + ["Niemand."])
        #expect(try index.paths("actor:kees").count == 600)
        #expect(try index.paths("actor:kees -actor:nummer7").count == 599)
        #expect(try index.paths("actor:kees with:piet").isEmpty)
        #expect(try index.paths("actor:nummer4*").count == 111)
        #expect(throws: Cancelled.self) {
            try Search(index).articles(Query("actor:kees"), isCancelled: { true })
        }
    }

    @Test func namesAreThoseOfTheArticlesThatThereAre() throws {
        let piet = "[Piet|person] gaat. [Piet|person] komt."
        let index = try Index(marked: [piet, "[Piet Hein|person] vaart."])
        #expect(try index.paths("actor:piet") == ["0"])
        #expect(try index.actors(named: #require(ActorName("piet*"))).map(\.name) == ["Piet", "Piet Hein"])
        #expect(try index.actors(named: #require(ActorName("piet*")), limit: 1).map(\.name) == ["Piet"])
        try index.write(IndexBatch(retired: [try #require(try index.row(path: "0")).id]))
        #expect(try index.paths("actor:piet") == ["1"])
        try index.compact(ArticleCollection(paths: []))
        #expect(try index.paths("actor:piet") == ["1"])
        #expect(try index.paths("kind:person") == ["1"])
    }
}
