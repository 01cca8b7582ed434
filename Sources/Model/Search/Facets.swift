import GRDB
import NewsExtraction
import Resolution
import Store

// What a search leaves of each actor's mentions.
extension Index {
    /// Up to so many articles each is looked into; from there on the index of words is asked for each actor.
    private static let looked = 2000

    /// How often some articles mention each of some entities.
    ///
    /// - Parameters:
    ///   - articles: in any order.
    ///   - isCancelled: asked now and then.
    /// - Throws: `Search.Cancelled`, or `DatabaseError`.
    package func mentions(
        of entities: [EntityID], in articles: [ArticleID], isCancelled: () -> Bool = { false }
    ) throws -> [EntityID: Int] {
        try database.read { db in
            let found = try entities.map { ($0, try MatchedActors(.entity($0), db)) }
            if articles.count <= Self.looked {
                return try Self.look(found, articles, db, isCancelled)
            }
            let wanted = articles.map(\.number).sorted(by: >)
            var counts: [EntityID: Int] = [:]
            for (entity, actor) in found {
                if isCancelled() { throw Search.Cancelled() }
                counts[entity] = try Self.ask(actor, wanted, db)
            }
            return counts
        }
    }

    private static func look(
        _ found: [(EntityID, MatchedActors)], _ articles: [ArticleID], _ db: Database,
        _ isCancelled: () -> Bool
    ) throws -> [EntityID: Int] {
        var counts = Dictionary(found.map { ($0.0, 0) }) { first, _ in first }
        var entities: [AliasID: EntityID] = [:]
        for (entity, actor) in found {
            for alias in actor.aliases { entities[alias] = entity }
        }
        let statement = try db.cachedStatement(sql: "SELECT mentions FROM annotation WHERE article = ?")
        for (number, article) in articles.enumerated() {
            if number % 256 == 0, isCancelled() { throw Search.Cancelled() }
            guard let row = try Row.fetchOne(statement, arguments: [article.number]) else { continue }
            for mention in try AnnotationCodec.decodeMentions(bytes(row, 0)) {
                if let entity = entities[mention.alias] { counts[entity, default: 0] += 1 }
            }
        }
        return counts
    }

    /// The mentions of an actor in the articles whose numbers are wanted, which go down.
    private static func ask(_ actor: MatchedActors, _ wanted: [Int], _ db: Database) throws -> Int {
        guard !actor.aliases.isEmpty else { return 0 }
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT rowid, occurrences(words) FROM words WHERE words MATCH ? ORDER BY rowid DESC
                    """),
            arguments: [MentionTerm.pattern(actor.aliases.sorted())])
        var (count, next) = (0, 0)
        while let row = try rows.next() {
            let number: Int = row[0]
            while next < wanted.count, wanted[next] > number { next += 1 }
            guard next < wanted.count else { break }
            if wanted[next] == number { count += row[1] }
        }
        return count
    }

    /// The actors with most mentions.
    package func frequentActors(_ limit: Int) throws -> [Entity] {
        try database.read { db in
            let numbers = try Int.fetchAll(
                db,
                sql: "SELECT id FROM entity WHERE articles > 0 ORDER BY mentions DESC, name LIMIT ?",
                arguments: [limit])
            return try Self.entities(numbers.map(EntityID.init(number:)), db)
        }
    }

    /// How often actors of each kind are mentioned.
    package func mentionsByKind() throws -> [EntityKind: Int] {
        try database.read { db in
            var counts: [EntityKind: Int] = [:]
            for row in try Row.fetchAll(db, sql: "SELECT kind, sum(mentions) FROM entity GROUP BY kind") {
                if let kind = EntityKind(rawValue: row[0]) { counts[kind] = row[1] }
            }
            return counts
        }
    }
}
