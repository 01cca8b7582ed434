import ArgumentParser
import Articles
import Foundation
import NewsExtraction
import NewsText
import Query
import SQLiteStore
import Search
import Store

/// Measures how long answers take: the first window of a list and all of it.
struct QueryBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query", abstract: "Ask the index of a collection, many times over.")

    @Argument(help: ArgumentHelp("The collection.", valueName: "folder")) var folder: String
    @OptionGroup var store: StoreArguments
    @Option(help: "How often each is asked.") var runs = 100

    /// As many rows as a list asks for at first.
    private static let window = 200

    func run() throws {
        let collection = ArticleCollection(paths: [folder])
        let storage = IndexStorage(folder: store.path(folder))
        if !storage.knows(collection) {
            let keeper = try CollectionSession(collection, storage: storage) { print($0) }
            _ = try keeper.refresh(with: Extractor(), notify: { print($0) })
        }
        var table = TextTable(["", "hits", "first 200 p50 ms", "p99", "all p50 ms", "p99"])
        let actors = try self.actors(try storage.open(collection).index)
        for question in try questions(collection) + actors {
            let query = Query(question.text)
            let search = Search(try storage.open(collection).index)
            let hits = try search.articles(query).count
            let first = try times(runs) { _ = try search.articles(query, limit: Self.window) }
            let all = try times(max(5, runs / 5)) { _ = try search.articles(query) }
            table.add([
                "\(question.kind): \(question.text)", "\(hits)", first.p50, first.p99, all.p50, all.p99,
            ])
        }
        table.print()
        print()
        try walks(collection, storage)
        print()
        try figures(collection, storage)
    }

    /// Lists of figures: how long until all are known, off the path of keys.
    private func figures(_ collection: ArticleCollection, _ storage: IndexStorage) throws {
        var table = TextTable(["figures", "found", "p50 ms", "p99"])
        let index = try storage.open(collection).index
        for (text, order) in [
            ("", FigureOrder.date), ("", .value), ("money", .date), ("money", .value),
            ("money>=10mld", .value),
            (">10 ton", .value),
        ] {
            let (search, filter) = (FigureSearch(index), FigureFilter(text) ?? FigureFilter())
            let found = try search.figures(filter, order: order)
            let times = try times(max(3, runs / 20)) { _ = try search.figures(filter, order: order) }
            table.add([
                "\(text.isEmpty ? "all" : text), by \(order.rawValue)", "\(found.count)", times.p50,
                times.p99,
            ])
            guard text.isEmpty, order == .value, !found.isEmpty else { continue }
            var place = 0
            let window = try self.times(runs) {
                place = (place + 7919) % found.count
                _ = try index.figureRows(Array(found[place..<min(found.count, place + 45)]))
            }
            table.add(["rows of a screen, by value", "45", window.p50, window.p99])
        }
        table.print()
    }

    /// Queries of all sorts, with words that the collection has.
    private func questions(_ collection: ArticleCollection) throws -> [(kind: String, text: String)] {
        let paths = FolderWalk(collection.roots.map(\.path)).map(\.path)
        var counts: [String: Int] = [:]
        var phrase = "van de"
        for number in stride(from: 0, to: paths.count, by: max(1, paths.count / 500)) {
            let article = try ArticleFile.read(paths[number])
            let words = Query.words(of: article.string(article.body))
            for word in Set(words) where word.allSatisfy(\.isLetter) { counts[word, default: 0] += 1 }
            if words.count > 60 { phrase = words[50..<52].joined(separator: " ") }
        }
        let ranked = counts.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.map(\.key)
        let (common, other) = (ranked[ranked.count / 100], ranked[ranked.count / 60])
        return [
            ("all", ""), ("rare", ranked[ranked.count - 1]), ("common", common), ("stop word", ranked[0]),
            ("phrase", "\"\(phrase)\""), ("phrase of stop words", "\"\(ranked[0]) \(ranked[1])\""),
            ("prefix", "\(common.prefix(3))*"), ("and", "\(common) \(other)"),
            ("and not", "\(ranked[0]) -\(common)"), ("in a year", "\(common) date:2021"),
            ("month", "date:2021-05"), ("figure", "figure:>1000"), ("figure", "figure:money>=1mld"),
            ("figure", "figure:>10ton"), ("figure", "figure:\(ranked[ranked.count / 200])"),
            ("figure and word", "\(common) figure:money>=10mld"),
        ]
    }

    /// Queries for actors: the commonest, two that are named together, very many at once.
    private func actors(_ index: Index) throws -> [(kind: String, text: String)] {
        let common = try index.allEntities(limit: 2).map { QueryText.written("actor", $0.name) }
        guard common.count == 2 else { return [] }
        let other = "with:" + common[1].dropFirst("actor:".count)
        return [
            ("actor", common[0]), ("actor and word", common[0] + " de"),
            ("together", "\(common[0]) \(other)"),
            ("kind", "kind:organization"), ("very many actors", "actor:van*"),
        ]
    }

    /// Opening, and going from one article that names an entity to the next.
    private func walks(_ collection: ArticleCollection, _ storage: IndexStorage) throws {
        var table = TextTable(["", "p50 ms", "p99"])
        func add(_ name: String, _ count: Int, _ work: () throws -> Void) throws {
            let times = try times(count, work)
            table.add([name, times.p50, times.p99])
        }
        try add("open, list 200, read 50 rows", runs) {
            let index = try storage.open(collection).index
            _ = try index.rows(Array(try Search(index).articles(Query(""), limit: Self.window).prefix(50)))
        }
        let index = try storage.open(collection).index
        let all = try Search(index).articles(Query(""))
        if let middle = all.dropFirst(all.count / 2).first {
            try add("open an article", runs) {
                _ = try index.open(middle, files: collection, extractor: Extractor())
            }
        }
        try add("all entities", max(3, runs / 10)) { _ = try index.allEntities() }
        try add("the 200 commonest entities", runs) { _ = try index.allEntities(limit: Self.window) }
        if let entity = try index.allEntities(limit: 1).first, let oldest = all.last {
            var place: ArticleID?
            try add("next article of the commonest entity", runs) {
                place = try index.article(naming: entity.id, beyond: place, forward: true)
            }
            try add("its appearances from the newest to the oldest", runs) {
                _ = try index.appearances(of: entity.id, newerThan: oldest)
            }
            print("commonest entity: \(entity.name), in \(entity.articles) articles")
        }
        let frequent = try index.allEntities(limit: 20).map(\.id)
        try add("20 commonest actors counted in a year", max(3, runs / 10)) {
            let year = try Search(index).articles(Query("date:2021"))
            _ = try index.mentions(of: frequent, in: year)
        }
        try add("completion of one letter", max(3, runs / 10)) {
            _ = try ActorName("a*").map { try index.actors(named: $0, limit: 8) }
        }
        try add("dates of all actors", 3) { _ = try index.spans() }
        table.print()
    }

    private func times(_ count: Int, _ work: () throws -> Void) throws -> (p50: String, p99: String) {
        let sorted = try (0..<count).map { _ in try Measure.seconds(work).seconds * 1000 }.sorted()
        return (Measure.rounded(sorted[count / 2]), Measure.rounded(sorted[min(count - 1, count * 99 / 100)]))
    }
}

extension Query {
    /// The words of a text as queries have them.
    fileprivate static func words(of text: String) -> [String] {
        var (text, words) = (text, [String]())
        text.withUTF8 { bytes in
            FoldedWords.forEach(in: bytes, range: 0..<bytes.count) { word, _ in
                words.append(String(decoding: word, as: UTF8.self))
                return true
            }
        }
        return words
    }
}
