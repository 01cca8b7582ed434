import Foundation
import GRDB

/// The changes that a batch makes to the appearances of entities and their totals, gathered so that each row is
/// written once and in order.
struct EntityCounts {
    private struct Key: Hashable {
        let name: String
        let kind: EntityKind
    }

    private var ids: [Key: EntityID] = [:]
    private var changes: [EntityID: (articles: Int, mentions: Int)] = [:]
    private var appearances: [(entity: EntityID, article: ArticleID, mentions: Int)] = []

    /// The number of the entity that a mention names, a new one if it has none yet.
    mutating func id(of mention: Mention, _ db: Database) throws -> EntityID {
        let key = Key(name: mention.entity, kind: mention.kind)
        if let id = ids[key] { return id }
        // Strings are equal however their accents are written; in SQLite they are bytes.
        let name = mention.entity.precomposedStringWithCanonicalMapping
        let known = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM entity WHERE name = ? AND kind = ?"),
            arguments: [name, key.kind.rawValue])
        if let known {
            ids[key] = EntityID(number: known)
        } else {
            try db.cachedStatement(sql: "INSERT INTO entity(kind, name) VALUES (?, ?)")
                .execute(arguments: [key.kind.rawValue, name])
            ids[key] = EntityID(number: Int(db.lastInsertedRowID))
        }
        return ids[key]!
    }

    private static func tally(_ entities: [EntityID]) -> [EntityID: Int] {
        entities.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    mutating func add(_ entities: [EntityID], of article: ArticleID) {
        for (entity, mentions) in Self.tally(entities) {
            appearances.append((entity, article, mentions))
            changes[entity, default: (0, 0)].articles += 1
            changes[entity, default: (0, 0)].mentions += mentions
        }
    }

    mutating func remove(_ entities: [EntityID], of article: ArticleID, _ db: Database) throws {
        for (entity, mentions) in Self.tally(entities) {
            try db.cachedStatement(sql: "DELETE FROM appearance WHERE entity = ? AND article = ?")
                .execute(arguments: [entity.number, article.number])
            changes[entity, default: (0, 0)].articles -= 1
            changes[entity, default: (0, 0)].mentions -= mentions
        }
    }

    func write(_ db: Database) throws {
        let insert = try db.cachedStatement(sql: "INSERT INTO appearance VALUES (?, ?, ?)")
        for row in appearances.sorted(by: { ($0.entity, $0.article) < ($1.entity, $1.article) }) {
            try insert.execute(arguments: [row.entity.number, row.article.number, row.mentions])
        }
        let update = try db.cachedStatement(
            sql: "UPDATE entity SET articles = articles + ?, mentions = mentions + ? WHERE id = ?")
        for (entity, change) in changes.sorted(by: { $0.key < $1.key }) {
            try update.execute(arguments: [change.articles, change.mentions, entity.number])
        }
    }
}
