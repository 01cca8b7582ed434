import GRDB
import Resolution

/// The numbers of the aliases seen lately, so that not each batch has to ask for them.
struct AliasRegistry {
    private var numbers: [AliasKey: NumberedAlias] = [:]
    /// The highest number given; nil where it has to be asked for.
    private var highest: Int?
    /// Whether all that the index has are known, so that nothing has to be asked for.
    private var isWhole = false
    /// From so many on all are forgotten: memory stays bounded, and the frequent ones are soon back.
    private static let most = 300_000

    /// The statements that add an alias.
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

    /// The number of an alias, a new one if it has none yet.
    ///
    /// A new alias stands for what others with its name and kind stand for, else for an entity of its own, until all
    /// are grouped anew.
    mutating func number(
        of key: AliasKey, _ db: Database, _ statements: inout Statements
    ) throws -> NumberedAlias {
        if let known = numbers[key] { return known }
        if highest == nil {
            highest = try Int.fetchOne(db, sql: "SELECT max(id) FROM alias") ?? 0
            isWhole = highest == 0
        }
        if numbers.count >= Self.most {
            numbers = [:]
            isWhole = false
        }
        let number = try stored(key, db) ?? insert(key, db, &statements)
        numbers[key] = number
        return number
    }

    private func stored(_ key: AliasKey, _ db: Database) throws -> NumberedAlias? {
        if isWhole { return nil }
        return try Row.fetchOne(
            db.cachedStatement(sql: "SELECT id, entity FROM alias WHERE name = ? AND kind = ? AND text = ?"),
            arguments: [key.name, key.kind.rawValue, key.text]
        ).map { NumberedAlias(alias: AliasID(number: $0[0]), entity: EntityID(number: $0[1])) }
    }

    private mutating func insert(
        _ key: AliasKey, _ db: Database, _ statements: inout Statements
    ) throws -> NumberedAlias {
        let alias = AliasID(number: (highest ?? 0) + 1)
        highest = alias.number
        let entity = try akin(to: key, db) ?? alias.ownEntity
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
        return NumberedAlias(alias: alias, entity: entity)
    }

    /// What the aliases with the name and kind of one stand for; where there are none yet, those to come will stand for
    /// what it does.
    private mutating func akin(to key: AliasKey, _ db: Database) throws -> EntityID? {
        guard isWhole else {
            return try Int.fetchOne(
                db.cachedStatement(sql: "SELECT entity FROM alias WHERE name = ? AND kind = ? LIMIT 1"),
                arguments: [key.name, key.kind.rawValue]
            ).map(EntityID.init(number:))
        }
        // No mention is without text.
        let name = AliasKey(text: "", name: key.name, kind: key.kind)
        if let known = numbers[name] { return known.entity }
        let alias = AliasID(number: highest ?? 1)
        numbers[name] = NumberedAlias(alias: alias, entity: alias.ownEntity)
        return nil
    }
}
