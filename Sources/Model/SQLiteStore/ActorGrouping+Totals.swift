import Foundation
import GRDB
import Resolution
import Store

extension ActorGrouping {
    /// The cost of looking up an alias in the word index, relative to decoding the annotation of an article:
    /// 50 lookups per article.
    private static let lookupsPerArticle = 0.02

    /// Recounts the articles and mentions of entityIDs. An article with several aliases of an entity counts
    /// once, so the totals of the aliases cannot be added up.
    func count(_ changed: Set<Int>, _ db: Database) throws {
        guard !changed.isEmpty else { return }
        var members: [Int: [Int]] = [:]
        var mentions: [Int: Int] = [:]
        for (index, entity) in entityIDs.enumerated() where changed.contains(entity) {
            members[entity, default: []].append(aliasIDs[index])
            mentions[entity, default: 0] += aliases[index].mentions
        }
        let lookups = Double(members.values.reduce(0) { $0 + $1.count })
        let all = Double(try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0)
        let articles =
            lookups > all * Self.lookupsPerArticle
            ? try articleCountsByScan(members, db) : try articleCountsByLookup(members, db)
        var update = try RowStatement("UPDATE entity SET articles = ?, mentions = ? WHERE id = ?", db)
        for entity in changed.sorted() {
            update.bind(articles[entity] ?? 0)
            update.bind(mentions[entity] ?? 0)
            update.bind(entity)
            try update.run()
        }
    }

    /// Counts by lookups in the word index, which is faster for few entityIDs.
    private func articleCountsByLookup(_ members: [Int: [Int]], _ db: Database) throws -> [Int: Int] {
        let statement = try db.cachedStatement(
            sql: "SELECT count(*) FROM words WHERE words MATCH ? AND rowid NOT IN (SELECT id FROM retired)")
        return try members.mapValues { aliases in
            let pattern = MentionTerm.termQuery(aliases.map(AliasID.init(number:))).fts5
            return try Int.fetchOne(statement, arguments: [pattern]) ?? 0
        }
    }

    /// Counts in one pass over all annotations.
    private func articleCountsByScan(_ members: [Int: [Int]], _ db: Database) throws -> [Int: Int] {
        // For each alias ID, its entity; for each entity, the last article that counted.
        let most = members.values.lazy.compactMap { $0.max() }.max() ?? 0
        var entityOf = [Int32](repeating: -1, count: most + 1)
        let numbered = members.keys.sorted()
        for (index, entity) in numbered.enumerated() {
            for alias in members[entity] ?? [] { entityOf[alias] = Int32(index) }
        }
        var counts = [Int](repeating: 0, count: numbered.count)
        var seen = [Int](repeating: -1, count: numbered.count)
        var article = 0
        let rows = try Row.fetchCursor(db, sql: "SELECT mentions FROM annotation")
        while let row = try rows.next() {
            article += 1
            try row.withUnsafeData(atIndex: 0) { data in
                try AnnotationCodec.forEachAlias(in: [UInt8](data ?? Data())) { alias in
                    guard alias.number < entityOf.count else { return }
                    let entity = Int(entityOf[alias.number])
                    guard entity >= 0, seen[entity] != article else { return }
                    seen[entity] = article
                    counts[entity] += 1
                }
            }
        }
        return Dictionary(uniqueKeysWithValues: zip(numbered, counts))
    }
}
