import GRDB
import NewsExtraction
import Resolution

/// A cache of alias IDs, so that not every batch has to query them.
struct AliasRegistry {
    private var aliases: [AliasKey: ResolvedAlias] = [:]
    /// The highest ID in use; nil until queried.
    private var highest: Int?
    /// Whether the cache holds all aliases of the index, so that a miss means a new alias.
    private var isComplete = false
    /// The size at which the cache is emptied: memory stays bounded, and frequent aliases soon return.
    private static let capacity = 300_000

    /// The statements that insert an alias.
    struct Statements {
        fileprivate var entity: RowStatement
        fileprivate var alias: RowStatement
        fileprivate var names: AliasNameTerms.Insertion

        init(_ db: Database) throws {
            entity = try RowStatement("INSERT INTO entity(id, kind, name, anchor) VALUES (?, ?, ?, ?)", db)
            alias = try RowStatement(
                "INSERT INTO alias(id, entity, kind, name, text) VALUES (?, ?, ?, ?, ?)", db)
            names = try AliasNameTerms.Insertion(db)
        }
    }

    /// The ID of an alias, newly assigned if it has none yet.
    ///
    /// Until the next grouping, a new alias denotes the entity of other aliases with its name and kind, or
    /// else an entity of its own.
    mutating func resolve(
        _ key: AliasKey, _ db: Database, _ statements: inout Statements
    ) throws -> ResolvedAlias {
        if let known = aliases[key] { return known }
        if highest == nil {
            highest = try Int.fetchOne(db, sql: "SELECT max(id) FROM alias") ?? 0
            isComplete = highest == 0
        }
        if aliases.count >= Self.capacity {
            aliases = [:]
            isComplete = false
        }
        let alias = try stored(key, db) ?? insert(key, db, &statements)
        aliases[key] = alias
        return alias
    }

    private func stored(_ key: AliasKey, _ db: Database) throws -> ResolvedAlias? {
        if isComplete { return nil }
        return try Row.fetchOne(
            db.cachedStatement(sql: "SELECT id, entity FROM alias WHERE name = ? AND kind = ? AND text = ?"),
            arguments: [key.name, key.kind.rawValue, key.text]
        ).map { ResolvedAlias(alias: AliasID(number: $0[0]), entity: EntityID(number: $0[1])) }
    }

    private mutating func insert(
        _ key: AliasKey, _ db: Database, _ statements: inout Statements
    ) throws -> ResolvedAlias {
        let alias = AliasID(number: (highest ?? 0) + 1)
        highest = alias.number
        let entity = try entity(named: key, db) ?? alias.ownEntity
        if entity == alias.ownEntity {
            statements.entity.bind(entity.number)
            statements.entity.bind(Int(key.kind.rawValue))
            statements.entity.bind(key.name)
            statements.entity.bind(alias.number)
            try statements.entity.run()
        }
        statements.alias.bind(alias.number)
        statements.alias.bind(entity.number)
        statements.alias.bind(Int(key.kind.rawValue))
        statements.alias.bind(key.name)
        statements.alias.bind(key.text)
        try statements.alias.run()
        try statements.names.add(alias, text: key.text, name: key.name)
        return ResolvedAlias(alias: alias, entity: entity)
    }

    /// The entity of the aliases with the same name and kind; if there are none, registers the entity of the
    /// alias to be inserted.
    private mutating func entity(named key: AliasKey, _ db: Database) throws -> EntityID? {
        guard isComplete else {
            return try Int.fetchOne(
                db.cachedStatement(sql: "SELECT entity FROM alias WHERE name = ? AND kind = ? LIMIT 1"),
                arguments: [key.name, key.kind.rawValue]
            ).map(EntityID.init(number:))
        }
        // No mention has an empty text, so this key stands for the name.
        let name = AliasKey(text: "", name: key.name, kind: key.kind)
        if let known = aliases[name] { return known.entity }
        let alias = AliasID(number: highest ?? 1)
        aliases[name] = ResolvedAlias(alias: alias, entity: alias.ownEntity)
        return nil
    }
}
