import NewsText

/// The mentions of an article and its sentences.
package struct ArticleMentions: Sendable, Equatable {
    /// The mentions in text order.
    package let mentions: [ResolvedMention]
    /// The starts of the sentences.
    package let sentences: SentenceStarts

    package init(_ mentions: [ResolvedMention] = [], sentences: SentenceStarts = SentenceStarts()) {
        self.mentions = mentions
        self.sentences = sentences
    }
}
