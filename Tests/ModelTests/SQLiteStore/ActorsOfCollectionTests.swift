import Articles
import Foundation
import NewsExtraction
import SQLiteStore
import Store
import Testing

/// The actors of an index: the same however it came to be, and as the reader has corrected them.
@Suite struct ActorsOfCollectionTests {
    private let folder: TemporaryFolder
    private let collection: ArticleCollection
    private let storage: IndexStorage

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("archief")
        collection = ArticleCollection(paths: [folder.path("archief")])
        storage = IndexStorage(folder: folder.path("data"))
    }

    /// Articles that name the same people, countries and bodies in many ways.
    private static let texts: [String] = {
        let sentences = [
            "President Volodymyr Zelensky sprak met de NAVO.", "Zelenski vroeg de VS om hulp.",
            "Volodimir Zelenski bedankt de Verenigde Staten.",
            "De Amerikaanse regering zweeg, het Kremlin ook.",
            "De Navo vergadert in Brussel.", "Minister Piet Klaver trad af.",
            "Volgens minister Klaver was er geen keus.",
            "Minister Wim Klaver bleef aan.", "P. Klaver zei niets.", "Bart Verdonck en Verdonck waren er.",
            "Verdonck zag Kiev en Kyiv.", "De Raad voor Duinen en Zand (RDZ) keurt het plan af.",
            "De RDZ ziet niets in zand.",
            "Serhi Kovaltsjoek woont in Charkiv.", "Serhij Kovaltsjuk belt Kovaltsjoek.",
        ]
        return (0..<60).map { number in
            let first = sentences[number % sentences.count]
            let second = sentences[(number * 7 + 3) % sentences.count]
            return "\(first) \(second) Regel \(number)."
        }
    }()

    /// All that is said of the actors, without numbers of rows.
    private func actors(_ index: Index) throws -> [String] {
        try index.allEntities().map { entity in
            let aliases = try index.aliases(of: entity.id).map { "\($0.text) \($0.mentions)" }
            let seen = try index.appearances(of: entity.id, newerThan: ArticleID(number: 0))
            #expect(seen.articles == entity.articles && seen.mentions == entity.mentions)
            return
                "\(entity.name) \(entity.kind) \(entity.articles) \(entity.mentions) \(entity.standsFor ?? "") \(aliases)"
        }
    }

    private func keeper() throws -> CollectionSession {
        try CollectionSession(collection, storage: storage) { _ in }
    }

    @discardableResult
    private func refreshed(_ keeper: CollectionSession) throws -> CollectionSession {
        _ = try keeper.refresh(with: Extractor(), notify: { _ in })
        return keeper
    }

    private func write(_ texts: [String], from number: Int = 0) throws {
        for (index, text) in texts.enumerated() { try folder.write("archief/\(number + index).txt", text) }
    }

    @Test func `the order of indexing says nothing`() throws {
        let once = try Index(), batches = try Index(), shuffled = try Index()
        try write(Self.texts)
        try once.refresh(collection)
        let expected = try actors(once)
        #expect(expected.contains { $0.hasPrefix("Volodymyr Zelensky person") })
        #expect(expected.contains { $0.hasPrefix("Klaver person") }, "two men are called so")
        #expect(expected.contains { $0.hasPrefix("Raad voor Duinen en Zand organization") })

        try folder.remove("archief")
        for batch in 0..<10 {
            try write(Array(Self.texts[batch * 6..<batch * 6 + 6]), from: batch * 6)
            try batches.refresh(collection)
        }
        #expect(try actors(batches) == expected)

        var random = SeededGenerator(seed: 7)
        for _ in 0..<2 {
            try folder.remove("archief")
            let order = Self.texts.shuffled(using: &random)
            for start in stride(from: 0, to: 60, by: 20) {
                try write(Array(order[start..<start + 20]), from: start)
                try shuffled.refresh(collection)
            }
            #expect(try actors(shuffled) == expected)
        }
    }

    @Test func `articles that go take their evidence with them`() throws {
        let index = try Index()
        try write(["Minister Piet Klaver trad af.", "Volgens minister Klaver was er geen keus."])
        try index.refresh(collection)
        #expect(try index.allEntities().map(\.name) == ["Piet Klaver"])
        try folder.write("archief/2.txt", "Minister Wim Klaver bleef aan.")
        try index.refresh(collection)
        #expect(try index.allEntities().map(\.name).sorted() == ["Klaver", "Piet Klaver", "Wim Klaver"])
        try folder.remove("archief/2.txt")
        try index.refresh(collection)
        let left = try #require(try index.allEntities().first)
        #expect((left.name, left.articles, left.mentions) == ("Piet Klaver", 2, 2))
    }

    @Test func `an old number leads to what an actor has become`() throws {
        let index = try Index()
        try write(["Volgens minister Klaver was er geen keus.", "Minister Jan Verdonck sprak."])
        try index.refresh(collection)
        let alone = try #require(try index.entity(named: "Klaver", kind: .person))
        try folder.write("archief/2.txt", "Minister Piet Klaver trad af.")
        try index.refresh(collection)
        #expect(try index.entities([alone.id]).map(\.name) == ["Piet Klaver"])
        let articles = try index.appearances(of: alone.id, newerThan: ArticleID(number: 0)).articles
        #expect(articles == 2)
    }

    @Test func `a merge outlives the index, and undo brings both back`() throws {
        try write(Self.texts)
        let before = try actors(try refreshed(keeper()).index)
        do {
            let keeper = try refreshed(keeper())
            let klaver = try keeper.entity(called: "Klaver")
            #expect(
                try keeper.correct(klaver, .merge(into: "Piet Klaver", kind: nil))
                    == "Klaver is now Piet Klaver")
            #expect(try !keeper.index.allEntities().contains { $0.name == "Klaver" })
            let merged = try #require(try keeper.index.entity(named: "Piet Klaver", kind: .person))
            #expect(try keeper.index.aliases(of: merged.id).map(\.text).contains("Klaver"))
            #expect(try actors(keeper.index).count == before.count - 1)
        }
        Index.remove(storage.file(of: collection))
        let keeper = try refreshed(keeper())
        #expect(try actors(keeper.index).count == before.count - 1)
        #expect(try keeper.undoCorrection() == "taken back: merge Klaver into Piet Klaver")
        #expect(try actors(keeper.index) == before)
        #expect(throws: CorrectionProblem.nothingToUndo) { try keeper.undoCorrection() }
    }

    @Test func `each correction takes effect at once, and undo takes it back`() throws {
        try write(Self.texts)
        let keeper = try refreshed(keeper())
        let before = try actors(keeper.index)
        func entity(_ name: String) throws -> Entity { try keeper.entity(called: name) }

        _ = try keeper.correct(entity("Volodymyr Zelensky"), .split(text: "Volodimir Zelenski"))
        #expect(try entity("Volodimir Zelenski").articles > 0)
        _ = try keeper.correct(entity("Volodimir Zelenski"), .rename(to: "De dubbelganger"))
        _ = try keeper.correct(entity("De dubbelganger"), .kind(.event))
        #expect(try entity("De dubbelganger").kind == .event)
        _ = try keeper.correct(entity("De dubbelganger"), .hide)
        #expect(try !keeper.index.allEntities().contains { $0.name == "De dubbelganger" })
        _ = try keeper.correct(entity("De dubbelganger"), .show)
        #expect(try keeper.index.allEntities().contains { $0.name == "De dubbelganger" })
        for _ in 0..<5 { _ = try keeper.undoCorrection() }
        #expect(try actors(keeper.index) == before)
    }

    @Test func `what cannot be corrected is said`() throws {
        try write(Self.texts)
        let keeper = try refreshed(keeper())
        #expect(throws: CorrectionProblem.unknown(name: "Niemand")) { try keeper.entity(called: "Niemand") }
        let navo = try keeper.entity(called: "navo")
        #expect(navo.name == "NAVO")
        #expect(throws: CorrectionProblem.isSame(name: "NAVO")) {
            try keeper.correct(navo, .merge(into: "Navo", kind: nil))
        }
        #expect(throws: CorrectionProblem.self) { try keeper.correct(navo, .split(text: "OTAN")) }
        #expect(throws: CorrectionProblem.emptyName) { try keeper.correct(navo, .rename(to: " - ")) }
        let candidates =
            try keeper.index.entities(called: "P. Klaver") + keeper.index.entities(called: "Klaver")
        #expect(candidates.allSatisfy { $0.kind == .person })
    }
}
