import NewsExtraction
import NewsText
import Resolution
import Store

/// A mention with what it stands for.
package struct ResolvedMention: Sendable, Equatable {
    /// Where it stands in the text.
    package let range: TextRange
    /// What the entity is.
    package let kind: EntityKind
    /// How it is named here.
    package let form: Mention.Form
    /// The entity.
    package let entity: EntityID
}

/// The mentions of an article, and where its sentences end.
package struct ArticleMentions: Sendable, Equatable {
    /// The mentions in text order.
    package let mentions: [ResolvedMention]
    /// Where the sentences begin.
    package let sentences: SentenceStarts

    /// The mentions given.
    package init(_ mentions: [ResolvedMention] = [], sentences: SentenceStarts = SentenceStarts()) {
        self.mentions = mentions
        self.sentences = sentences
    }
}

extension MatchedActors {
    /// Whether a mention is of one of them.
    func contains(_ mention: ResolvedMention) -> Bool {
        kinds.contains(mention.kind) || entities.contains(mention.entity)
    }
}
