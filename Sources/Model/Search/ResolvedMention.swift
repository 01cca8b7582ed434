import NewsExtraction
import NewsText
import Resolution
import Store

/// A mention with its entity.
package struct ResolvedMention: Sendable, Equatable {
    /// The range in the text.
    package let range: TextRange
    /// The kind of the entity.
    package let kind: EntityKind
    /// The form of the name.
    package let form: Mention.Form
    /// The entity.
    package let entity: EntityID
}

extension MatchedActors {
    /// Whether a mention denotes one of the actors.
    func contains(_ mention: ResolvedMention) -> Bool {
        kinds.contains(mention.kind) || entities.contains(mention.entity)
    }
}
