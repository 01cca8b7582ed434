import Foundation
import GRDB
import NewsExtraction
import Resolution

/// Groups the aliases of an index into entities.
struct ActorGrouping {
    /// The aliases in use, sorted by name, kind and text; their IDs; and the IDs of their entities.
    private(set) var aliases: [CountedAlias] = []
    private(set) var aliasIDs: [Int] = []
    private(set) var entityIDs: [Int] = []
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
                aliasIDs.append(row[0])
                entityIDs.append(row[1])
            } else {
                unused.append((row[0], row[1], key))
            }
        }
    }

    /// Resolves the aliases, applies corrections and writes the changes.
    ///
    /// - Returns: whether anything changed.
    mutating func write(_ corrections: [Correction], _ db: Database) throws -> Bool {
        var stored: [Int: StoredEntity] = [:]
        let rows = try Row.fetchCursor(
            db, sql: "SELECT id, kind, name, anchor, split, hidden, stands_for FROM entity")
        while let row = try rows.next() {
            stored[row[0]] = StoredEntity(
                kind: row[1], name: row[2], anchor: row[3], isSplitOff: row[4], isHidden: row[5],
                standsFor: row[6])
        }
        let actors = CollectionActors.actors(aliases, corrections: corrections)
        var changed = Set<Int>()
        var hasNewAttributes = false
        var entityOfName: [AliasKey: Int] = [:]
        var writer = try EntityWriter(db)
        let givenNames = Set(
            corrections.compactMap { if case .rename(_, let name) = $0 { name } else { nil } })
        try db.execute(sql: "DELETE FROM renamed")
        for actor in actors {
            // An entity has the number of its first alias.
            guard let number = actor.aliases.map({ aliasIDs[$0] }).min() else { continue }
            if givenNames.contains(actor.name) {
                try db.execute(
                    sql: "INSERT INTO renamed(entity, name) VALUES (?, ?)", arguments: [number, actor.name])
            }
            for alias in actor.aliases {
                let key = aliases[alias].key
                entityOfName[AliasKey(text: "", name: key.name, kind: key.kind)] = number
                guard entityIDs[alias] != number else { continue }
                changed.formUnion([entityIDs[alias], number])
                try writer.move(alias: aliasIDs[alias], to: number)
                entityIDs[alias] = number
            }
            let new = StoredEntity(
                kind: Int(actor.kind.rawValue), name: actor.name, anchor: aliasIDs[actor.anchor],
                isSplitOff: actor.isSplitOff, isHidden: actor.isHidden, standsFor: actor.standsFor)
            let old = stored.removeValue(forKey: number)
            guard old != new else { continue }
            hasNewAttributes = true
            try writer.put(new, number)
        }
        // If an unused alias comes back, it denotes the entity of other aliases with its name, until the next
        // grouping.
        for alias in unused {
            let sameName = entityOfName[AliasKey(text: "", name: alias.key.name, kind: alias.key.kind)]
            let entity = sameName ?? alias.number
            if sameName == nil {
                stored[entity] = nil
                let new = StoredEntity(
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
        return hasNewAttributes || !changed.isEmpty
    }
}
