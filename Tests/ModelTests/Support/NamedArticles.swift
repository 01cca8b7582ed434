import Articles
import Foundation
import NewsExtraction
import NewsText
import SQLiteStore
import Search
import Store

/// A collection in a folder, in whose texts chosen names are mentions and numerals before *raketten* figures.
final class NamedArticles: Sendable {
    let folder: TemporaryFolder
    let collection: ArticleCollection
    let index: Index

    /// The names, each with the entity that it stands for.
    static let names: [(text: String, entity: String, kind: EntityKind)] = [
        ("Jens Stoltenberg", "Jens Stoltenberg", .person), ("Stoltenberg", "Jens Stoltenberg", .person),
        ("Zelensky", "Volodymyr Zelensky", .person), ("Bachmoet", "Bachmoet", .place),
        ("NAVO", "NAVO", .organization),
    ]

    /// - Parameter texts: plain texts, named in the order given: `0.txt`, `1.txt` …
    init(_ texts: [String]) throws {
        folder = try TemporaryFolder()
        for (number, text) in texts.enumerated() { try folder.write("\(number).txt", text) }
        collection = ArticleCollection(paths: [folder.path])
        index = try Index()
        for number in texts.indices { try index.write(IndexBatch(added: [prepared("\(number).txt")])) }
    }

    private func prepared(_ name: String) throws -> PreparedArticle {
        let path = collection.roots[0].path + "/" + name
        let article = try ArticleFile.read(path)
        var extraction = Extraction(mentions: Self.mentions(article), figures: Self.figures(article))
        extraction.sentences = TokenizedText(article).sentenceStarts
        return PreparedArticle(
            path: path, stamp: FileStamp.current(of: path)!, digest: 0, article: article,
            headline: article.headline, extraction: extraction, replaced: nil)
    }

    private static func mentions(_ article: Article) -> [Mention] {
        places(names.map(\.text), article).map { place in
            let name = names[place.number]
            return Mention(range: place.range, kind: name.kind, form: .name, entity: name.entity)
        }
    }

    private static func figures(_ article: Article) -> [Figure] {
        places(["drie raketten", "tien raketten"], article).map { place in
            Figure(range: place.range, kind: .count, value: place.number == 0 ? 3 : 10, of: "raketten")
        }
    }

    /// Where texts stand, from the first on; the earlier ones of the list go before.
    private static func places(_ texts: [String], _ article: Article) -> [(range: TextRange, number: Int)] {
        var places: [(range: TextRange, number: Int)] = []
        for (number, text) in texts.enumerated() {
            let sought = Array(text.utf8)
            for start in article.body.bytes where article.text[start...].starts(with: sought) {
                let range = TextRange(start, start + sought.count)
                if !places.contains(where: { $0.range.overlaps(range) }) { places.append((range, number)) }
            }
        }
        return places.sorted { $0.range < $1.range }
    }

    func entity(_ name: String) throws -> Entity {
        let kind = Self.names.first { $0.entity == name }!.kind
        return try index.entity(named: name, kind: kind)!
    }

    /// All lines of a concordance: file, and the middle between bars.
    func lines(_ concordance: Concordance) throws -> [String] {
        var parts: [Concordance.Part] = []
        try concordance.count(in: index, files: collection) { parts.append($0) }
        let counted = zip(parts.flatMap(\.articles), parts.flatMap(\.lines))
        return try counted.flatMap { article, count in
            let lines = try concordance.lines(
                of: article, in: index, files: collection, extractor: Extractor())
            guard lines.count == count, lines.map(\.number) == Array(0..<count) else {
                return ["\(count) lines counted, \(lines.count) found"]
            }
            return lines.map { line in
                let name = line.article.path.split(separator: "/").last!.dropLast(4)
                return "\(name): \(line.before.suffix(12))|\(line.middle)|\(line.after.prefix(8))"
            }
        }
    }
}
