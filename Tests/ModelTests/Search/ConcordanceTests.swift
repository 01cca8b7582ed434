import NewsExtraction
import Query
import Search
import Testing

/// Covers which lines a concordance has, in which order, and what narrows it.
@Suite struct ConcordanceTests {
    private let news: NamedArticles

    init() throws {
        news = try NamedArticles([
            " date 2022-01 Stoltenberg sprak in Brussel. Bachmoet viel niet, zei Stoltenberg.",
            " date 2023-02 De NAVO zweeg.\n\nZelensky vroeg om drie raketten.  En\nZelensky kreeg tien raketten.",
            " date 2023-03 Volgens Jens Stoltenberg kan Bachmoet vallen. Bachmoet houdt stand. De NAVO niet.",
        ])
    }

    private func actor(_ name: String) throws -> Concordance.Subject { .actor(try news.entity(name).id) }

    @Test func `Every mention of an actor has a line, whatever it is called there`() throws {
        let lines = try news.lines(Concordance(actor("Jens Stoltenberg")))
        #expect(
            lines.map { $0.split(separator: "|")[1] } == ["Jens Stoltenberg", "Stoltenberg", "Stoltenberg"])
        #expect(lines[0] == "2: Volgens |Jens Stoltenberg| kan Bac")
        #expect(lines[2].hasSuffix(" niet, zei |Stoltenberg|."))
    }

    @Test func `The oldest article comes first on request; lines stay in text order`() throws {
        let lines = try news.lines(Concordance(actor("Jens Stoltenberg"), isNewestFirst: false))
        #expect(lines.map { $0.prefix(1) } == ["0", "0", "2"])
        #expect(lines[0].contains("|Stoltenberg| sprak"))
    }

    @Test func `Blanks and line ends in a row are one blank`() throws {
        let lines = try news.lines(Concordance(actor("Volodymyr Zelensky")))
        #expect(lines.count == 2)
        #expect(lines[1].hasSuffix("aketten. En |Zelensky| kreeg t"))
    }

    @Test func `A pair has the mentions of the first in sentences with the second`() throws {
        let (stoltenberg, bachmoet) = (try news.entity("Jens Stoltenberg").id, try news.entity("Bachmoet").id)
        let lines = try news.lines(Concordance(.pair(stoltenberg, bachmoet)))
        #expect(lines.count == 2)
        #expect(lines[0].contains("|Jens Stoltenberg| kan"))
        #expect(lines[1].contains("|Stoltenberg|."))
        #expect(try news.lines(Concordance(.pair(bachmoet, try news.entity("Volodymyr Zelensky").id))) == [])
    }

    @Test func `Figures are found by what they count, hits by the query`() throws {
        #expect(
            try news.lines(Concordance(.figures(of: "Raketten"))).map { $0.split(separator: "|")[1] }
                == ["drie raketten", "tien raketten"])
        let hits = try news.lines(Concordance(.hits(Query("navo date:2023-03"))))
        #expect(hits.count == 1 && hits[0].contains("|NAVO|"))
        #expect(try news.lines(Concordance(.hits(Query("date:2023")))) == [])
    }

    @Test(arguments: [
        ("vallen", 1), ("bachmoet", 2), ("BACHMOET v", 2), ("bachmoet stand", 0), ("sprak bruss", 1),
        ("bruss sprak", 0), ("  ", 3),
    ])
    func `Narrowing keeps the lines whose sentence has all words`(text: String, count: Int) throws {
        let lines = try news.lines(Concordance(actor("Jens Stoltenberg"), narrowing: text))
        #expect(lines.count == count)
    }

    @Test func `Lines fit the text of a file that has changed`() throws {
        let entity = try news.entity("Jens Stoltenberg").id
        try news.folder.write("2.txt", "Nu zegt Jens Stoltenberg niets meer over deze zaak.")
        let concordance = Concordance(.actor(entity))
        let id = try #require(try news.index.row(path: news.collection.roots[0].path + "/2.txt")).id
        let lines = try concordance.lines(
            of: id, in: news.index, files: news.collection, extractor: Extractor())
        #expect(lines.allSatisfy { $0.middle == "Jens Stoltenberg" })
    }

    @Test func `Many articles come in parts that go on where the one before ended`() throws {
        let texts = (0..<300).map { number in
            " date 2022-\(number % 9 < 5 ? "01" : "02") NAVO en Zelensky. "
                + (number % 3 == 0 ? "NAVO." : "Niets.")
        }
        let news = try NamedArticles(texts)
        let navo = try news.entity("NAVO").id
        for subject in [
            Concordance.Subject.actor(navo), .pair(navo, try news.entity("Volodymyr Zelensky").id),
        ] {
            for isNewestFirst in [true, false] {
                var parts: [Concordance.Part] = []
                let concordance = Concordance(subject, isNewestFirst: isNewestFirst)
                try concordance.count(in: news.index, files: news.collection) { parts.append($0) }
                let articles = parts.flatMap(\.articles)
                #expect(articles.count == 300)
                #expect(articles == (isNewestFirst ? articles.sorted().reversed() : articles.sorted()))
                let isActor = subject == .actor(navo)
                #expect(parts.flatMap(\.lines).reduce(0, +) == (isActor ? 400 : 300))
                #expect(parts.map(\.isLast) == parts.indices.map { $0 == parts.count - 1 })
            }
        }
    }
}
