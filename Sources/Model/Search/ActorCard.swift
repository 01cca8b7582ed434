import NewsExtraction
import Store

/// What there is to know of an actor, or of two actors together.
///
/// Some of it costs time in large collections: such parts are nil until they are known.
package struct ActorCard: Sendable, Equatable {
    /// An actor that stands beside this one.
    package struct Companion: Sendable, Equatable {
        /// The other actor.
        package let entity: Entity
        /// In how many sentences, or articles, both stand.
        package let count: Int
        /// How strongly they go together: G², see `Association`.
        package let association: Double
    }

    /// A figure said in the same sentence.
    package struct SaidFigure: Sendable, Equatable {
        /// The article that says it.
        package let article: ArticleRow
        /// The figure.
        package let figure: Figure
        /// The sentence, on one line.
        package let sentence: String
        /// The words of the figure.
        package let words: String
    }

    /// The actors that stand beside this one, the strongest first.
    package struct Companions: Sendable, Equatable {
        /// Those in the same sentence. The measure compares the sentences of the articles that name the actor.
        package let inSentence: [Companion]
        /// Those in the same article. The measure compares the articles of the collection.
        package let inArticle: [Companion]
        /// How many articles were looked into: all that name the actor, or the newest of them so far.
        package let articles: Int
    }

    /// The actor, or the two.
    package let entities: [Entity]
    /// The ways in which articles name the actor, the most frequent first; none for two.
    package let aliases: [Alias]
    /// The newest articles that name all, `listed` at most.
    package let articles: [ArticleRow]
    /// The oldest article with a date that names all; nil where none has one.
    package let oldest: ArticleRow?
    /// In how many articles all are named.
    package var articleCount: Int?
    /// For two: in how many sentences both are named.
    package var sentenceCount: Int?
    /// The mentions by month; for two those of each, then the articles with both.
    package var timelines: [Timeline]?
    /// Who stands beside the actor; nothing for two.
    package var companions: Companions?
    /// The latest figures in a sentence with the actor; nothing for two.
    package var figures: [SaidFigure]?

    /// The most articles that a card lists.
    package static let listed = 100
    /// The most actors of each sort.
    package static let mostCompanions = 40
    /// The most figures.
    package static let mostFigures = 40
}
