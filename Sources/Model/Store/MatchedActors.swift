import NewsExtraction
import Query
import Resolution

/// The actors that a filter matches in a snapshot.
package struct MatchedActors: Sendable, Equatable {
    /// The matching entities, for filters by name or ID.
    package let entities: Set<EntityID>
    /// The matching kinds, for filters by kind.
    package let kinds: Set<EntityKind>
    /// The aliases of the actors; for filters by kind only those that articles give another kind.
    package let aliases: Set<AliasID>

    /// Evaluates a filter.
    package init(_ filter: ActorFilter, in snapshot: any CollectionSnapshot) throws {
        switch filter {
        case .named(let name):
            entities = try snapshot.entities(named: name)
            kinds = []
            aliases = try snapshot.aliasIDs(of: entities)
        case .kinds(let kinds):
            (entities, self.kinds) = ([], kinds)
            aliases = try snapshot.aliasIDs(correctedTo: kinds)
        case .entity(let id):
            // A merged entity is replaced by the one that it was merged into.
            entities = Set(try snapshot.entities([id]).map(\.id))
            kinds = []
            aliases = try snapshot.aliasIDs(of: entities)
        }
    }

    /// With more aliases, an inverted index would compare too many terms for each article.
    private static let mostAliases = 200

    /// The term query for the articles that mention one of the actors; nil if they have too many aliases.
    package var termQuery: TermQuery? {
        guard aliases.count <= Self.mostAliases else { return nil }
        let named = MentionTerm.termQuery(aliases.sorted())
        return kinds.isEmpty ? named : .any([MentionTerm.termQuery(kinds), named])
    }

    /// Whether a mention denotes one of the actors.
    package func contains(_ mention: AnnotationCodec.StoredMention) -> Bool {
        kinds.contains(mention.kind) || aliases.contains(mention.alias)
    }
}
