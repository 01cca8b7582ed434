import GRDB
import NewsExtraction
import Query
import Resolution

/// The actors that a filter asks for, as the index has them at a moment.
package struct MatchedActors: Sendable, Equatable {
    /// Those that it names.
    package let entities: Set<EntityID>
    /// The kinds that it asks for.
    package let kinds: Set<EntityKind>
    /// How articles name the actors; of those that articles take for one of the kinds themselves none.
    package let aliases: Set<AliasID>

    /// Finds the actors that a filter asks for.
    package init(_ filter: ActorFilter, _ db: Database) throws {
        switch filter {
        case .named(let name):
            entities = try AliasNameTerms.entities(name, db)
            kinds = []
            aliases = try Self.aliases(of: entities, db)
        case .kinds(let kinds):
            (entities, self.kinds) = ([], kinds)
            aliases = try Self.aliases(against: kinds, db)
        case .entity(let id):
            // What has been joined to another is that other.
            entities = Set(try Index.entities([id], db).map(\.id))
            kinds = []
            aliases = try Self.aliases(of: entities, db)
        }
    }

    private static func aliases(of entities: Set<EntityID>, _ db: Database) throws -> Set<AliasID> {
        let statement = try db.cachedStatement(
            sql: """
                SELECT id FROM alias WHERE entity = (SELECT entity FROM alias WHERE id = ?) AND mentions > 0
                """)
        var aliases: Set<AliasID> = []
        for entity in entities {
            for alias in try Int.fetchAll(statement, arguments: [entity.number]) {
                aliases.insert(AliasID(number: alias))
            }
        }
        return aliases
    }

    /// What articles take for something else, and all of them together for one of the kinds.
    private static func aliases(against kinds: Set<EntityKind>, _ db: Database) throws -> Set<AliasID> {
        let numbers = kinds.map { String($0.rawValue) }.joined(separator: ", ")
        let aliases = try Int.fetchAll(
            db,
            sql: """
                SELECT alias.id FROM entity JOIN alias ON alias.entity = entity.id
                WHERE entity.kind IN (\(numbers)) AND alias.kind NOT IN (\(numbers)) AND alias.mentions > 0
                """)
        return Set(aliases.map(AliasID.init(number:)))
    }

    /// From so many aliases on FTS5 would compare too many words for each article.
    private static let mostAliases = 200

    /// The question for the articles that mention one of them, in FTS5's own language; nil where there are too many
    /// names to ask for.
    package var pattern: String? {
        guard aliases.count <= Self.mostAliases else { return nil }
        let patterns = [
            kinds.isEmpty ? "" : MentionTerm.pattern(kinds), MentionTerm.pattern(aliases.sorted()),
        ]
        let asked = patterns.filter { !$0.isEmpty }
        return asked.isEmpty ? MentionTerm.never : "(" + asked.joined(separator: " OR ") + ")"
    }

    /// Whether a mention is of one of them.
    package func holds(_ mention: AnnotationCodec.StoredMention) -> Bool {
        kinds.contains(mention.kind) || aliases.contains(mention.alias)
    }
}

extension Index {
    /// The actors that a name stands for, those with most mentions first, then by name.
    package func actors(named name: ActorName, limit: Int? = nil) throws -> [Entity] {
        try database.read { db in
            let actors = try Self.entities(Array(AliasNameTerms.entities(name, db)), db).sorted {
                ($0.mentions, $1.name, $1.kind.rawValue) > ($1.mentions, $0.name, $0.kind.rawValue)
            }
            return limit.map { Array(actors.prefix($0)) } ?? actors
        }
    }
}
