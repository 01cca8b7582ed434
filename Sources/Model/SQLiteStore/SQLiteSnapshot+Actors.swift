import GRDB
import NewsExtraction
import NewsText
import Query
import Resolution
import Store

// The entities of a collection, and the aliases that stand for them.
extension SQLiteSnapshot {
    private static let entityColumns = """
        entity.id, entity.kind, entity.name, entity.articles, entity.mentions, entity.hidden, entity.stands_for
        """

    private static func entity(_ row: Row) -> Entity? {
        EntityKind(rawValue: row[1]).map {
            Entity(
                id: EntityID(number: row[0]), kind: $0, name: row[2], articles: row[3], mentions: row[4],
                isHidden: row[5], standsFor: row[6])
        }
    }

    func entities(_ ids: [EntityID]) throws -> [Entity] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(Self.entityColumns) FROM alias JOIN entity ON entity.id = alias.entity WHERE alias.id = ?
                """)
        return try ids.compactMap { id in
            try Row.fetchOne(statement, arguments: [id.number]).flatMap(Self.entity)
        }
    }

    func allEntities(limit: Int?) throws -> [Entity] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT \(Self.entityColumns) FROM entity WHERE articles > 0 AND NOT hidden
                    ORDER BY mentions DESC, articles DESC, name, kind LIMIT ?
                    """),
            arguments: [limit ?? -1]
        ).compactMap(Self.entity)
    }

    func entity(named name: String, kind: EntityKind) throws -> Entity? {
        try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT \(Self.entityColumns) FROM entity WHERE name = ? AND kind = ?
                    ORDER BY mentions DESC, articles DESC LIMIT 1
                    """),
            arguments: [name.precomposedStringWithCanonicalMapping, kind.rawValue]
        ).flatMap(Self.entity)
    }

    func entity(named key: AliasKey) throws -> Entity? {
        let number = try Int.fetchOne(
            db.cachedStatement(
                sql: "SELECT entity FROM alias WHERE name = ? AND kind = ? ORDER BY text <> ?, id LIMIT 1"),
            arguments: [
                key.name.precomposedStringWithCanonicalMapping, key.kind.rawValue,
                key.text.precomposedStringWithCanonicalMapping,
            ])
        return try number.flatMap { try entities([EntityID(number: $0)]).first }
    }

    func entities(named name: ActorName) throws -> Set<EntityID> { try AliasNameTerms.entities(name, db) }

    func entities(called name: String, kind: EntityKind?) throws -> [Entity] {
        let name = name.precomposedStringWithCanonicalMapping
        let folded = Folding.fold(name)
        let tiers: [(String, (String) -> Bool)] = [
            ("entity.name", { $0 == name }), ("entity.name", { Folding.fold($0) == folded }),
            ("alias.text", { $0 == name }), ("alias.text", { Folding.fold($0) == folded }),
        ]
        for (column, isMeant) in tiers {
            let found = try entities(where: column, isMeant, kind)
            if !found.isEmpty { return found }
        }
        return []
    }

    func entities(beginning text: String, limit: Int) throws -> [Entity] {
        let folded = Folding.fold(text)
        return try entities(
            where: "entity.name",
            { name in
                let name = Folding.fold(name)
                return name.hasPrefix(folded) || name.contains(" " + folded)
            }, nil, limit: limit)
    }

    private func entities(
        where column: String, _ isMeant: (String) -> Bool, _ kind: EntityKind?, limit: Int = .max
    ) throws -> [Entity] {
        let source = column == "entity.name" ? "entity" : "alias JOIN entity ON entity.id = alias.entity"
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT entity.id, \(column), entity.kind FROM \(source) WHERE entity.articles > 0
                    ORDER BY entity.mentions DESC, entity.articles DESC, entity.name, entity.kind
                    """))
        var found: [EntityID] = []
        while found.count < limit, let row = try rows.next() {
            let id = EntityID(number: row[0])
            let isOfKind = kind.map { Int($0.rawValue) == row[2] } ?? true
            if isOfKind, isMeant(row[1]), !found.contains(id) { found.append(id) }
        }
        return try entities(found)
    }

    func articleCounts(of entities: [EntityID]) throws -> [EntityID: Int] {
        let statement = try db.cachedStatement(sql: "SELECT articles FROM entity WHERE id = ?")
        var counts: [EntityID: Int] = [:]
        for entity in entities { counts[entity] = try Int.fetchOne(statement, arguments: [entity.number]) }
        return counts
    }

    func mentionsByKind() throws -> [EntityKind: Int] {
        var counts: [EntityKind: Int] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT kind, sum(mentions) FROM entity GROUP BY kind") {
            if let kind = EntityKind(rawValue: row[0]) { counts[kind] = row[1] }
        }
        return counts
    }

    // MARK: Aliases

    func aliases(of entity: EntityID) throws -> [Alias] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT text, sum(mentions) FROM alias
                    WHERE entity = (SELECT entity FROM alias WHERE id = ?) AND mentions > 0
                    GROUP BY text ORDER BY sum(mentions) DESC, text
                    """),
            arguments: [entity.number]
        ).map { Alias(text: $0[0], mentions: $0[1]) }
    }

    func aliasIDs(of entities: Set<EntityID>) throws -> Set<AliasID> {
        let statement = try db.cachedStatement(
            sql: """
                SELECT id FROM alias WHERE entity = (SELECT entity FROM alias WHERE id = ?) AND mentions > 0
                """)
        var aliases: Set<AliasID> = []
        for entity in entities {
            let rows = try Int.fetchCursor(statement, arguments: [entity.number])
            while let number = try rows.next() { aliases.insert(AliasID(number: number)) }
        }
        return aliases
    }

    func aliasIDs(correctedTo kinds: Set<EntityKind>) throws -> Set<AliasID> {
        let numbers = kinds.map { String($0.rawValue) }.joined(separator: ", ")
        let aliases = try Int.fetchAll(
            db,
            sql: """
                SELECT alias.id FROM entity JOIN alias ON alias.entity = entity.id
                WHERE entity.kind IN (\(numbers)) AND alias.kind NOT IN (\(numbers)) AND alias.mentions > 0
                """)
        return Set(aliases.map(AliasID.init(number:)))
    }

    func entityIDs(of aliases: Set<AliasID>) throws -> [AliasID: EntityID] {
        let statement = try db.cachedStatement(sql: "SELECT entity FROM alias WHERE id = ?")
        var entities: [AliasID: EntityID] = [:]
        for alias in aliases {
            let number = try Int.fetchOne(statement, arguments: [alias.number])
            entities[alias] = number.map(EntityID.init(number:))
        }
        return entities
    }

    func forEachAlias(_ body: (AliasID, EntityID) throws -> Void) throws {
        let rows = try Row.fetchCursor(db.cachedStatement(sql: "SELECT id, entity FROM alias"))
        while let row = try rows.next() { try body(AliasID(number: row[0]), EntityID(number: row[1])) }
    }

    func reference(to entity: EntityID) throws -> ActorReference? {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT anchor.kind, anchor.name, anchor.text, entity.split
                    FROM alias JOIN entity ON entity.id = alias.entity
                    JOIN alias AS anchor ON anchor.id = entity.anchor WHERE alias.id = ?
                    """),
            arguments: [entity.number])
        guard let row, let kind = EntityKind(rawValue: row[0]) else { return nil }
        return ActorReference(kind: kind, name: row[1], text: row[3] ? row[2] : nil)
    }
}
