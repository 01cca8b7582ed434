import NewsText
import Query
import Resolution
import SQLiteStore
import Search
import Store
import Testing

/// Covers how often some articles mention actors, when, and which actors there are.
@Suite struct FacetsTests {
    private let index: Index

    init() throws {
        index = try Index(marked: [
            " date 2022-01 [Jan|person] en [Piet|person]. [Piet|person] gaat.",
            " date 2022-03-05 [Piet|person] blijft. [Jan|person] gaat.",
            " date 2023 [Jan|person].",
            "[Oslo|place] en [Piet|person] zonder datum.",
        ])
    }

    private func actor(_ name: String) throws -> EntityID {
        let name = try #require(ActorName(name))
        return try #require(try index.actors(named: name).first).id
    }

    private func article(_ number: Int) throws -> ArticleID {
        try #require(try index.row(path: "\(number)")).id
    }

    @Test func countsTheMentionsInSomeArticles() throws {
        let (piet, jan) = (try actor("piet"), try actor("jan"))
        let articles = [try article(2), try article(0)]
        #expect(try index.mentions(of: [piet, jan], in: articles) == [piet: 2, jan: 2])
        #expect(try index.mentions(of: [piet], in: []) == [piet: 0])
        #expect(throws: Cancelled.self) {
            try index.mentions(of: [piet], in: articles) { true }
        }
    }

    @Test func countsTheSameInManyArticles() throws {
        let texts = (0..<2500).map {
            " date 2022-01 [Piet|person] \($0). \($0 % 3 == 0 ? "[Piet|person] x" : "y")."
        }
        let index = try Index(marked: texts)
        let piet = try #require(try index.allEntities(limit: 1).first).id
        let all = try Search(index).articles(Query(""))
        #expect(try index.mentions(of: [piet], in: all) == [piet: 2500 + 834])
        let some = try Search(index).articles(Query("x OR y -1")).shuffled()
        #expect(some.count > 2000)
        let counts = try some.reduce(0) { try $0 + index.mentions(in: $1).mentions.count }
        #expect(try index.mentions(of: [piet], in: some) == [piet: counts])
    }

    @Test func countsByMonth() throws {
        let timeline = try index.timeline(of: try actor("piet"))
        #expect(timeline.mentions.span?.months.map { timeline.mentions.counts[$0] ?? 0 } == [2, 0, 1])
        #expect(timeline.articles.span?.months.map { timeline.articles.counts[$0] ?? 0 } == [1, 0, 1])
        #expect((timeline.mentions.undated, timeline.articles.undated) == (1, 1))
        let both = try index.timeline(of: try actor("piet"), with: try actor("jan"))
        #expect(both.mentions.counts.map { "\($0.key) \($0.value)" } == ["2022-01 1"])
        #expect(both.mentions.undated == 0)
    }

    @Test func knowsTheDatesOfActors() throws {
        let spans = try index.spans()
        let (jan, oslo) = (try actor("jan"), try actor("oslo"))
        let piet = try actor("piet")
        let span = try #require(spans[piet])
        #expect("\(span.first) \(span.last)" == "2022-01 2022-03-05")
        #expect(spans[jan]?.last == ArticleDate(year: 2023))
        #expect(spans[oslo] == nil)
    }

    @Test func knowsWhoIsMentionedMost() throws {
        #expect(try index.allEntities(limit: 2).map(\.name) == ["Piet", "Jan"])
        #expect(try index.mentionsByKind() == [.person: 7, .place: 1])
    }

    @Test func findsOneActorWhateverItIsCalled() throws {
        let piet = try actor("piet")
        let found = try Search(index).articles(Query("").naming([piet]))
        #expect(try index.rows(found).map(\.path) == ["1", "0", "3"])
        let both = try Search(index).articles(Query("").naming([piet, try actor("jan")], together: true))
        #expect(try index.rows(both).map(\.path) == ["0"])
    }
}
