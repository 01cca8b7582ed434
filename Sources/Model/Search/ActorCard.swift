import NewsExtraction
import Store

/// The card of an actor, or of a pair of actors.
///
/// Parts that are expensive in large collections are nil until they are known.
package struct ActorCard: Sendable, Equatable {
    /// A collocate: an actor that occurs together with this one.
    package struct Collocate: Sendable, Equatable {
        /// The other actor.
        package let entity: Entity
        /// The number of sentences, or articles, that mention both.
        package let count: Int
        /// The strength of association: G², see `Association`.
        package let association: Double
    }

    /// A figure in a sentence with the actor.
    package struct SentenceFigure: Sendable, Equatable {
        /// The article that contains it.
        package let article: ArticleRow
        /// The figure.
        package let figure: Figure
        /// The sentence, on one line.
        package let sentence: String
        /// The words of the figure.
        package let words: String
    }

    /// The actor's collocates, by descending association.
    package struct Collocates: Sendable, Equatable {
        /// Collocates in the same sentence. The association is relative to the sentences of the articles that
        /// mention the actor.
        package let inSentence: [Collocate]
        /// Collocates in the same article. The association is relative to the articles of the collection.
        package let inArticle: [Collocate]
        /// The number of articles read: all that mention the actor, or the newest of them so far.
        package let articles: Int
    }

    /// The actor, or the pair.
    package let entities: [Entity]
    /// The surface forms of the actor, by descending frequency; empty for a pair.
    package let aliases: [Alias]
    /// The newest articles that mention the actor, or both; at most `listed`.
    package let articles: [ArticleRow]
    /// The oldest dated article that mentions the actor, or both; nil if there is none.
    package let oldest: ArticleRow?
    /// The number of articles that mention the actor, or both.
    package var articleCount: Int?
    /// For a pair: the number of sentences that mention both.
    package var sentenceCount: Int?
    /// The mentions by month; for a pair those of each, then the articles that mention both.
    package var timelines: [Timeline]?
    /// The collocates; nil for a pair.
    package var collocates: Collocates?
    /// The latest figures in a sentence with the actor; nil for a pair.
    package var figures: [SentenceFigure]?

    /// The maximum number of articles on a card.
    package static let listed = 100
    /// The maximum number of collocates of each sort.
    package static let mostCompanions = 40
    /// The maximum number of figures.
    package static let mostFigures = 40
}
