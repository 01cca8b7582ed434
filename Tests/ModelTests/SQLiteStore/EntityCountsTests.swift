import NewsExtraction
import NewsText
import SQLiteStore
import Store
import Testing

/// Covers the totals of entities, which must follow every article that comes and goes.
@Suite struct EntityCountsTests {
    private let index: Index

    init() throws { index = try Index() }

    /// Takes in an article that mentions the names given, in the place of another.
    private func write(_ path: String, _ names: [String], date: String? = nil, replacing: String? = nil)
        throws
    {
        let mentions = names.enumerated().map { number, name in
            Mention(range: TextRange(number, number + 1), kind: .person, form: .name, entity: name)
        }
        let text = [UInt8](repeating: 0x61, count: names.count + 1)
        try index.write(
            IndexBatch(added: [
                PreparedArticle(
                    path: path, article: Article(text: text, date: date.flatMap { ArticleDate($0) }),
                    mentions: mentions, replaced: try replacing.flatMap { try index.row(path: $0)?.id })
            ]))
    }

    private func entities() throws -> [String] {
        try index.allEntities().map { "\($0.name) \($0.articles) \($0.mentions)" }
    }

    @Test func countArticlesAndMentions() throws {
        try write("a", ["Biden", "Zelensky", "Biden"])
        try write("b", ["Zelensky", "Zelensky", "Scholz"])
        #expect(try entities() == ["Zelensky 2 3", "Biden 1 2", "Scholz 1 1"])
    }

    @Test func followAnArticleThatChanges() throws {
        try write("a", ["Biden", "Zelensky", "Biden"])
        try write("a", ["Zelensky", "Scholz"], replacing: "a")
        #expect(try entities() == ["Scholz 1 1", "Zelensky 1 1"])
        let biden = try #require(try index.entity(named: "Biden", kind: .person))
        #expect((biden.articles, biden.mentions) == (0, 0))
        #expect(try index.entity(named: "Biden", kind: .place) == nil)
    }

    @Test func followAnArticleThatGoes() throws {
        try write("a", ["Biden"])
        try write("b", ["Biden"])
        try index.write(IndexBatch(retired: [try #require(try index.row(path: "a")).id]))
        #expect(try entities() == ["Biden 1 1"])
        try index.write(IndexBatch(retired: [ArticleID(number: 77)]))
        #expect(try entities() == ["Biden 1 1"], "an article that is not there changes nothing")
    }

    @Test func leadFromOneArticleToTheNext() throws {
        try write("oud", ["Biden"], date: "2021")
        try write("tussen", ["Scholz"], date: "2022")
        try write("nieuw", ["Biden", "Biden"], date: "2023")
        let biden = try #require(try index.entity(named: "Biden", kind: .person)).id
        let (old, between, new) = try (
            #require(try index.row(path: "oud")).id, #require(try index.row(path: "tussen")).id,
            #require(try index.row(path: "nieuw")).id
        )
        #expect(try index.article(naming: biden, beyond: nil, forward: true) == new)
        #expect(try index.article(naming: biden, beyond: new, forward: true) == old)
        #expect(try index.article(naming: biden, beyond: old, forward: true) == nil)
        #expect(try index.article(naming: biden, beyond: nil, forward: false) == old)
        #expect(try index.article(naming: biden, beyond: between, forward: false) == new)
        #expect(try index.appearances(of: biden, newerThan: between) == (1, 2))
        #expect(try index.entities([biden]).map(\.mentions) == [3])
    }

    @Test func aNameIsOneEntityHoweverItsAccentsAreWritten() throws {
        try write("a", ["Søren É", "Søren E\u{301}"])
        try write("b", ["Søren E\u{301}"])
        #expect(try entities() == ["Søren É 2 3"])
    }
}
