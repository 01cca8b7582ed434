import Foundation
import GRDB

/// The changes that a batch makes to the totals of entities, gathered so that each row is written once and in
/// order.
struct EntityCounts {
    private var changes: [EntityID: (articles: Int, mentions: Int)] = [:]

    /// Counts the entities of an article's mentions: the article comes (`sign` 1) or goes (-1).
    mutating func count(_ entities: [EntityID], sign: Int) {
        var last: EntityID?
        for entity in entities.sorted() {
            changes[entity, default: (0, 0)].mentions += sign
            if entity != last { changes[entity, default: (0, 0)].articles += sign }
            last = entity
        }
    }

    func write(_ db: Database) throws {
        let update = try db.cachedStatement(
            sql: "UPDATE entity SET articles = articles + ?, mentions = mentions + ? WHERE id = ?")
        for (entity, change) in changes.sorted(by: { $0.key < $1.key }) {
            try update.execute(arguments: [change.articles, change.mentions, entity.number])
        }
    }
}

/// The numbers of the entities named lately, so that not each batch has to ask for them.
struct EntityNumbers {
    private struct Key: Hashable {
        let name: String
        let kind: EntityKind
    }

    private var numbers: [Key: EntityID] = [:]
    /// From so many on all are forgotten: memory stays bounded, and the frequent ones are soon back.
    private static let most = 200_000

    /// The number of the entity that a mention names, a new one if it has none yet.
    mutating func number(of mention: Mention, _ db: Database) throws -> EntityID {
        let key = Key(name: mention.entity, kind: mention.kind)
        if let number = numbers[key] { return number }
        // Strings are equal however their accents are written; in SQLite they are bytes.
        let name = key.name.precomposedStringWithCanonicalMapping
        let known = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM entity WHERE name = ? AND kind = ?"),
            arguments: [name, key.kind.rawValue])
        if known == nil {
            try db.cachedStatement(sql: "INSERT INTO entity(kind, name) VALUES (?, ?)")
                .execute(arguments: [key.kind.rawValue, name])
        }
        let number = EntityID(number: known ?? Int(db.lastInsertedRowID))
        if numbers.count >= Self.most { numbers = [:] }
        numbers[key] = number
        return number
    }
}
