import Search
import Testing

/// The contents of a card, and the association measure that ranks collocates.
@Suite struct ActorCardTests {
    private let news: NamedArticles

    init() throws {
        news = try NamedArticles([
            " date 2022-01 Stoltenberg zag Bachmoet. Zelensky zag de NAVO. Stoltenberg zag Bachmoet.",
            " date 2022-01-20 Jens Stoltenberg had drie raketten. De NAVO had tien raketten.",
            " date 2023 De NAVO zweeg, en Zelensky ook.", "De NAVO zweeg.", " date 2023-05 Zelensky sprak.",
            " date 2021-12 Stoltenberg en Bachmoet, nog eens.",
        ])
    }

    private func card(_ names: String...) throws -> ActorCard {
        let reader = CardReader(news.index, files: news.collection)
        let first = try #require(try reader.begin(names.map { try news.entity($0).id }))
        var last = first
        var ends: [Bool] = []
        try reader.complete(first, isCancelled: { false }) { card, isComplete in
            last = card
            ends.append(isComplete)
        }
        #expect(ends.last == true && !ends.dropLast().contains(true))
        return last
    }

    @Test func `An actor has its names, its first and last article, and its months`() throws {
        let card = try card("Jens Stoltenberg")
        #expect(card.aliases.map { "\($0.text) \($0.mentions)" } == ["Stoltenberg 3", "Jens Stoltenberg 1"])
        #expect(card.articles.map { $0.date?.description } == ["2022-01-20", "2022-01", "2021-12"])
        #expect(card.oldest?.date?.description == "2021-12")
        let timeline = try #require(card.timelines?.first)
        #expect(timeline.counts == [Month(number: 2022 * 12): 3, Month(number: 2021 * 12 + 11): 1])
        #expect(timeline.span?.lowerBound.description == "2021-12")
        // Undated articles do not count as oldest.
        #expect(try self.card("NAVO").timelines?.first?.undated == 2)
        #expect(try self.card("NAVO").oldest?.date?.description == "2022-01")
    }

    @Test func `Collocates are counted by sentence and by article`() throws {
        let collocates = try #require(try card("Jens Stoltenberg").collocates)
        #expect(collocates.inSentence.map { "\($0.entity.name) \($0.count)" } == ["Bachmoet 3"])
        #expect(
            collocates.inArticle.map { "\($0.entity.name) \($0.count)" }
                == ["Bachmoet 2", "NAVO 2", "Volodymyr Zelensky 1"])
        #expect(collocates.inArticle[0].association > 0)
        #expect(collocates.inArticle[1].association == 0)
        #expect(collocates.articles == 3)
    }

    @Test func `Figures come from sentences with the actor`() throws {
        #expect(try card("Jens Stoltenberg").figures?.map(\.words) == ["drie raketten"])
        #expect(try card("NAVO").figures?.map(\.words) == ["tien raketten"])
        #expect(try card("Bachmoet").figures?.isEmpty == true)
    }

    @Test func `A pair counts the articles and sentences with both`() throws {
        let card = try card("Jens Stoltenberg", "Bachmoet")
        #expect(card.articleCount == 2)
        #expect(card.sentenceCount == 3)
        #expect(card.timelines?.map { $0.counts.values.reduce(0, +) } == [4, 3, 2])
        #expect(card.articles.count == 2)
        let none = try self.card("Bachmoet", "Volodymyr Zelensky")
        #expect(none.articleCount == 1 && none.sentenceCount == 0)
    }

    @Test(arguments: [
        (10, 20, 20, 100, 12.1), (1, 1, 1, 2, 2.8), (2, 20, 20, 100, 0), (4, 20, 20, 100, 0),
        (0, 5, 5, 10, 0),
        (5, 5, 5, 5, 0), (3, 2, 9, 10, 0),
    ])
    func `Association is strong beyond chance`(
        both: Int, first: Int, second: Int, all: Int, expected: Double
    ) {
        let strength = Association.logLikelihood(both: both, first: first, second: second, all: all)
        #expect((strength * 10).rounded() / 10 == expected)
    }

    @Test func `Association is symmetric and grows with the amount of evidence`() {
        let one = Association.logLikelihood(both: 8, first: 20, second: 30, all: 200)
        #expect(abs(one - Association.logLikelihood(both: 8, first: 30, second: 20, all: 200)) < 1e-9)
        #expect(
            abs(Association.logLikelihood(both: 80, first: 200, second: 300, all: 2000) - 10 * one) < 1e-6)
    }
}
