import NewsExtraction
import Query
import Resolution

/// The actors that a filter asks for, in one state of a collection.
package struct MatchedActors: Sendable, Equatable {
    /// The entities that it names.
    package let entities: Set<EntityID>
    /// The kinds that it asks for.
    package let kinds: Set<EntityKind>
    /// The aliases of the actors, but for those that articles themselves take for one of the kinds.
    package let aliases: Set<AliasID>

    /// Matches a filter with the actors of a collection.
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
            // A merged entity is the one that it was merged into.
            entities = Set(try snapshot.entities([id]).map(\.id))
            kinds = []
            aliases = try snapshot.aliasIDs(of: entities)
        }
    }

    /// With more aliases than this an inverted index would compare too many terms for each article.
    private static let mostAliases = 200

    /// The question for the articles that mention one of them; nil where there are too many names to ask for.
    package var question: Question? {
        guard aliases.count <= Self.mostAliases else { return nil }
        let named = MentionTerm.question(aliases.sorted())
        return kinds.isEmpty ? named : .any([MentionTerm.question(kinds), named])
    }

    /// Whether a mention is of one of them.
    package func contains(_ mention: AnnotationCodec.StoredMention) -> Bool {
        kinds.contains(mention.kind) || aliases.contains(mention.alias)
    }
}
