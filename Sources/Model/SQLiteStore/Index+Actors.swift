import Articles
import Foundation
import GRDB
import Journal
import NewsExtraction
import Resolution
import Store

// Which aliases name one entity is decided anew from all of them when the articles or the reader's corrections have
// changed. Only what an alias stands for is written, and the totals of what that changes.
extension Index {
    /// Groups the aliases into entities, after a reader's corrections; where nothing has changed since the last time
    /// it does nothing.
    ///
    /// - Returns: whether anything stands for something else than before.
    @discardableResult
    package func groupActors(_ corrections: [NotedCorrection] = []) throws -> Bool {
        let digest = ArticleFile.digest(Array(corrections.map(\.entry.line).joined(separator: "\n").utf8))
        let isCurrent = try database.read { db in
            let grouped = try Self.counter("grouped", db)
            return try grouped == Self.counter("written", db) && Self.counter("corrections", db) == digest
        }
        if isCurrent { return false }
        return try database.write { db in
            // What new aliases stand for is about to change.
            aliasNumbers.withLock { $0 = AliasRegistry() }
            var grouping = try ActorGrouping(db)
            let isChanged = try grouping.write(corrections.map(\.correction), db)
            try db.execute(
                sql: """
                    UPDATE counter SET value = (SELECT value FROM counter WHERE name = 'written')
                    WHERE name = 'grouped';
                    UPDATE counter SET value = ? WHERE name = 'corrections'
                    """, arguments: [digest])
            if isChanged {
                try db.execute(sql: "UPDATE counter SET value = value + 1 WHERE name = 'revision'")
            }
            return isChanged
        }
    }

}

/// The aliases of an index while they are grouped into entities.
private struct ActorGrouping {
    /// What the index has of an entity.
    private struct Stored: Equatable {
        let kind: Int
        let name: String
        let anchor: Int
        let isSplitOff: Bool
        let isHidden: Bool
        let standsFor: String?
    }

    /// Writes entities, and which of them aliases stand for.
    private struct EntityWriter {
        private var moves: RowStatement
        private var puts: RowStatement

        init(_ db: Database) throws {
            moves = try RowStatement("UPDATE alias SET entity = ? WHERE id = ?", db)
            puts = try RowStatement(
                """
                INSERT INTO entity(id, kind, name, anchor, split, hidden, stands_for) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name,
                    anchor = excluded.anchor, split = excluded.split, hidden = excluded.hidden,
                    stands_for = excluded.stands_for
                """, db)
        }

        mutating func move(alias: Int, to entity: Int) throws {
            moves.bind(entity)
            moves.bind(alias)
            try moves.run()
        }

        mutating func put(_ entity: Stored, _ number: Int) throws {
            puts.bind(number)
            puts.bind(entity.kind)
            puts.bind(entity.name)
            puts.bind(entity.anchor)
            puts.bind(entity.isSplitOff ? 1 : 0)
            puts.bind(entity.isHidden ? 1 : 0)
            puts.bind(entity.standsFor)
            try puts.run()
        }
    }

    /// The aliases that articles have, in order of name, kind and text, with their numbers and what they stand for.
    private var aliases: [CountedAlias] = []
    private var numbers: [Int] = []
    private var entities: [Int] = []
    /// Aliases that no article has any more.
    private var unused: [(number: Int, entity: Int, key: AliasKey)] = []

    init(_ db: Database) throws {
        let rows = try Row.fetchCursor(
            db, sql: "SELECT id, entity, kind, name, text, mentions FROM alias ORDER BY name, kind, text")
        while let row = try rows.next() {
            guard let kind = EntityKind(rawValue: row[2]) else { continue }
            let key = AliasKey(text: row[4], name: row[3], kind: kind)
            let mentions: Int = row[5]
            if mentions > 0 {
                aliases.append(CountedAlias(key: key, mentions: mentions))
                numbers.append(row[0])
                entities.append(row[1])
            } else {
                unused.append((row[0], row[1], key))
            }
        }
    }

    /// Writes what the aliases stand for after corrections; false where that is what the index has.
    mutating func write(_ corrections: [Correction], _ db: Database) throws -> Bool {
        var stored: [Int: Stored] = [:]
        let rows = try Row.fetchCursor(
            db, sql: "SELECT id, kind, name, anchor, split, hidden, stands_for FROM entity")
        while let row = try rows.next() {
            stored[row[0]] = Stored(
                kind: row[1], name: row[2], anchor: row[3], isSplitOff: row[4], isHidden: row[5],
                standsFor: row[6])
        }
        let actors = CollectionActors.actors(aliases, corrections: corrections)
        var changed = Set<Int>()
        var moved = false
        var entityOfName: [AliasKey: Int] = [:]
        var writer = try EntityWriter(db)
        let givenNames = Set(
            corrections.compactMap { if case .rename(_, let name) = $0 { name } else { nil } })
        try db.execute(sql: "DELETE FROM renamed")
        for actor in actors {
            // The entity has the number of its first alias.
            guard let number = actor.aliases.map({ numbers[$0] }).min() else { continue }
            if givenNames.contains(actor.name) {
                try db.execute(
                    sql: "INSERT INTO renamed(entity, name) VALUES (?, ?)", arguments: [number, actor.name])
            }
            for alias in actor.aliases {
                let key = aliases[alias].key
                entityOfName[AliasKey(text: "", name: key.name, kind: key.kind)] = number
                guard entities[alias] != number else { continue }
                changed.formUnion([entities[alias], number])
                try writer.move(alias: numbers[alias], to: number)
                entities[alias] = number
            }
            let new = Stored(
                kind: Int(actor.kind.rawValue), name: actor.name, anchor: numbers[actor.anchor],
                isSplitOff: actor.isSplitOff, isHidden: actor.isHidden, standsFor: actor.standsFor)
            let old = stored.removeValue(forKey: number)
            guard old != new else { continue }
            moved = true
            try writer.put(new, number)
        }
        // An alias that comes back stands for what others of its name do, until all are grouped anew.
        for alias in unused {
            let akin = entityOfName[AliasKey(text: "", name: alias.key.name, kind: alias.key.kind)]
            let entity = akin ?? alias.number
            if akin == nil {
                stored[entity] = nil
                let new = Stored(
                    kind: Int(alias.key.kind.rawValue), name: alias.key.name, anchor: alias.number,
                    isSplitOff: false, isHidden: false, standsFor: nil)
                try writer.put(new, entity)
                changed.insert(entity)
            }
            if entity != alias.entity { try writer.move(alias: alias.number, to: entity) }
        }
        let delete = try db.cachedStatement(sql: "DELETE FROM entity WHERE id = ?")
        for number in stored.keys { try delete.execute(arguments: [number]) }
        try count(changed, db)
        return moved || !changed.isEmpty
    }

    // MARK: Totals

    /// So many aliases are sought in the index of words in the time that it takes to look at one article.
    private static let seeksPerArticle = 0.02

    /// Counts the articles and mentions of entities anew. An article with several aliases of one counts once, so that
    /// the totals of the aliases do not tell.
    private func count(_ changed: Set<Int>, _ db: Database) throws {
        guard !changed.isEmpty else { return }
        var members: [Int: [Int]] = [:]
        var mentions: [Int: Int] = [:]
        for (index, entity) in entities.enumerated() where changed.contains(entity) {
            members[entity, default: []].append(numbers[index])
            mentions[entity, default: 0] += aliases[index].mentions
        }
        let sought = Double(members.values.reduce(0) { $0 + $1.count })
        let all = Double(try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0)
        let articles =
            sought > all * Self.seeksPerArticle
            ? try articlesByReading(members, db) : try articlesBySeeking(members, db)
        var update = try RowStatement("UPDATE entity SET articles = ?, mentions = ? WHERE id = ?", db)
        for entity in changed.sorted() {
            update.bind(articles[entity] ?? 0)
            update.bind(mentions[entity] ?? 0)
            update.bind(entity)
            try update.run()
        }
    }

    /// Counts in the index of words, which is best for few entities.
    private func articlesBySeeking(_ members: [Int: [Int]], _ db: Database) throws -> [Int: Int] {
        let statement = try db.cachedStatement(
            sql: "SELECT count(*) FROM words WHERE words MATCH ? AND rowid NOT IN (SELECT id FROM retired)")
        return try members.mapValues { aliases in
            let pattern = MentionTerm.question(aliases.map(AliasID.init(number:))).fts5
            return try Int.fetchOne(statement, arguments: [pattern]) ?? 0
        }
    }

    /// Counts in what is stored of the articles, all of it in one go.
    private func articlesByReading(_ members: [Int: [Int]], _ db: Database) throws -> [Int: Int] {
        // By the number of the alias: its entity, and the last article that counted for that.
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
