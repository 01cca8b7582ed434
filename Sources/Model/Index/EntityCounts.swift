import Foundation
import GRDB

/// An alias with the entity that it stands for now.
struct NumberedAlias: Hashable {
    let alias: AliasID
    let entity: EntityID
}

/// The changes that a batch makes to the totals of aliases and entities, gathered so that each row is written once
/// and in order.
struct EntityCounts {
    private var aliases: [AliasID: Int] = [:]
    private var entities: [EntityID: (articles: Int, mentions: Int)] = [:]

    /// Counts the mentions of an article: the article comes (`sign` 1) or goes (-1).
    mutating func count(_ mentions: [NumberedAlias], sign: Int) {
        for mention in mentions {
            aliases[mention.alias, default: 0] += sign
            entities[mention.entity, default: (0, 0)].mentions += sign
        }
        // An article with several aliases of an entity counts once.
        var last: EntityID?
        for entity in mentions.map(\.entity).sorted() where entity != last {
            entities[entity, default: (0, 0)].articles += sign
            last = entity
        }
    }

    func write(_ db: Database) throws {
        let updateAlias = try db.cachedStatement(sql: "UPDATE alias SET mentions = mentions + ? WHERE id = ?")
        for (alias, change) in aliases.sorted(by: { $0.key < $1.key }) {
            try updateAlias.execute(arguments: [change, alias.number])
        }
        let updateEntity = try db.cachedStatement(
            sql: "UPDATE entity SET articles = articles + ?, mentions = mentions + ? WHERE id = ?")
        for (entity, change) in entities.sorted(by: { $0.key < $1.key }) {
            try updateEntity.execute(arguments: [change.articles, change.mentions, entity.number])
        }
    }
}

/// The numbers of the aliases seen lately, so that not each batch has to ask for them.
struct AliasNumbers {
    private var numbers: [AliasKey: NumberedAlias] = [:]
    /// The highest number given; nil where it has to be asked for.
    private var highest: Int?
    /// From so many on all are forgotten: memory stays bounded, and the frequent ones are soon back.
    private static let most = 200_000

    /// The number of an alias, a new one if it has none yet.
    ///
    /// A new alias stands for what others with its name and kind stand for, else for an entity of its own, until all
    /// are grouped anew.
    mutating func number(of key: AliasKey, _ db: Database) throws -> NumberedAlias {
        if let known = numbers[key] { return known }
        // Strings are equal however their accents are written; in SQLite they are bytes.
        let name = key.name.precomposedStringWithCanonicalMapping
        let text = key.text.precomposedStringWithCanonicalMapping
        let stored = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT id, entity FROM alias WHERE name = ? AND kind = ? AND text = ?"),
            arguments: [name, key.kind.rawValue, text])
        let number: NumberedAlias
        if let stored {
            number = NumberedAlias(alias: AliasID(number: stored[0]), entity: EntityID(number: stored[1]))
        } else {
            number = try insert(name: name, text: text, kind: key.kind, db)
        }
        if numbers.count >= Self.most { numbers = [:] }
        numbers[key] = number
        return number
    }

    private mutating func insert(
        name: String, text: String, kind: EntityKind, _ db: Database
    ) throws -> NumberedAlias {
        let last = try highest ?? Int.fetchOne(db, sql: "SELECT max(id) FROM alias") ?? 0
        let alias = AliasID(number: last + 1)
        highest = alias.number
        let akin = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT entity FROM alias WHERE name = ? AND kind = ? LIMIT 1"),
            arguments: [name, kind.rawValue])
        let entity = akin.map(EntityID.init(number:)) ?? alias.ownEntity
        if akin == nil {
            try db.cachedStatement(sql: "INSERT INTO entity(id, kind, name, anchor) VALUES (?, ?, ?, ?)")
                .execute(arguments: [entity.number, kind.rawValue, name, alias.number])
        }
        try db.cachedStatement(sql: "INSERT INTO alias(id, entity, kind, name, text) VALUES (?, ?, ?, ?, ?)")
            .execute(arguments: [alias.number, entity.number, kind.rawValue, name, text])
        try AliasNames.insert(alias, text: text, name: name, db)
        return NumberedAlias(alias: alias, entity: entity)
    }
}
