import Foundation
import GRDB
import NewsExtraction
import NewsText
import Resolution

extension Index {
    /// The words in which corrections refer to an entity; nil where it is gone.
    package func reference(to entity: EntityID) throws -> ActorReference? {
        try database.read { db in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT anchor.kind, anchor.name, anchor.text, entity.split
                    FROM alias JOIN entity ON entity.id = alias.entity
                    JOIN alias AS anchor ON anchor.id = entity.anchor WHERE alias.id = ?
                    """, arguments: [entity.number])
            guard let row, let kind = EntityKind(rawValue: row[0]) else { return nil }
            return ActorReference(kind: kind, name: row[1], text: row[3] ? row[2] : nil)
        }
    }

    /// The entities that a reader may mean by a name, the most frequent first: those called just so; where there are
    /// none, those called so in other letters (*oekraine*), then those that articles call so.
    package func entities(called name: String, kind: EntityKind? = nil) throws -> [Entity] {
        let name = name.precomposedStringWithCanonicalMapping
        let folded = Folding.fold(name)
        let tiers: [(String, (String) -> Bool)] = [
            ("entity.name", { $0 == name }), ("entity.name", { Folding.fold($0) == folded }),
            ("alias.text", { $0 == name }), ("alias.text", { Folding.fold($0) == folded }),
        ]
        return try database.read { db in
            for (column, isMeant) in tiers {
                let found = try Self.entities(where: column, isMeant, kind, db)
                if !found.isEmpty { return found }
            }
            return []
        }
    }

    /// The entities whose names begin as a reader has begun to write one, or have a word that does; the most frequent
    /// first.
    package func entities(beginning text: String, limit: Int) throws -> [Entity] {
        let folded = Folding.fold(text)
        return try database.read { db in
            try Self.entities(
                where: "entity.name",
                { name in
                    let name = Folding.fold(name)
                    return name.hasPrefix(folded) || name.contains(" " + folded)
                }, nil, limit: limit, db)
        }
    }

    private static func entities(
        where column: String, _ isMeant: (String) -> Bool, _ kind: EntityKind?, limit: Int = .max,
        _ db: Database
    ) throws -> [Entity] {
        let source = column == "entity.name" ? "entity" : "alias JOIN entity ON entity.id = alias.entity"
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT entity.id, \(column), entity.kind FROM \(source) WHERE entity.articles > 0
                    ORDER BY entity.mentions DESC, entity.articles DESC, entity.name, entity.kind
                    """))
        var numbers: [EntityID] = []
        while numbers.count < limit, let row = try rows.next() {
            let number = EntityID(number: row[0])
            let isOfKind = kind.map { Int($0.rawValue) == row[2] } ?? true
            if isOfKind, isMeant(row[1]), !numbers.contains(number) { numbers.append(number) }
        }
        return try entities(numbers, db)
    }
}
