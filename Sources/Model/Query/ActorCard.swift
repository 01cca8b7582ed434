/// What there is to know of an actor, or of two actors together.
///
/// Some of it costs time in large collections: such parts are nil until they are known.
public struct ActorCard: Sendable, Equatable {
    /// An actor that stands beside this one.
    public struct Companion: Sendable, Equatable {
        /// The other actor.
        public let entity: Entity
        /// In how many sentences, or articles, both stand.
        public let count: Int
        /// How strongly they go together: G², see `Association`.
        public let association: Double
    }

    /// A figure said in the same sentence.
    public struct SaidFigure: Sendable, Equatable {
        /// The article that says it.
        public let article: ArticleRow
        /// The figure.
        public let figure: Figure
        /// The sentence, on one line.
        public let sentence: String
        /// The words of the figure.
        public let words: String
    }

    /// The actors that stand beside this one, the strongest first.
    public struct Companions: Sendable, Equatable {
        /// Those in the same sentence. The measure compares the sentences of the articles that name the actor.
        public let inSentence: [Companion]
        /// Those in the same article. The measure compares the articles of the collection.
        public let inArticle: [Companion]
        /// How many articles were looked into: all that name the actor, or the newest of them so far.
        public let articles: Int
    }

    /// The actor, or the two.
    public let entities: [Entity]
    /// The ways in which articles name the actor, the most frequent first; none for two.
    public let aliases: [Alias]
    /// The newest articles that name all, `listed` at most.
    public let articles: [ArticleRow]
    /// The oldest article with a date that names all; nil where none has one.
    public let oldest: ArticleRow?
    /// In how many articles all are named.
    public var articleCount: Int?
    /// For two: in how many sentences both are named.
    public var sentenceCount: Int?
    /// The mentions by month; for two those of each, then the articles with both.
    public var timelines: [Timeline]?
    /// Who stands beside the actor; nothing for two.
    public var companions: Companions?
    /// The latest figures in a sentence with the actor; nothing for two.
    public var figures: [SaidFigure]?

    /// The most articles that a card lists.
    public static let listed = 100
    /// The most actors of each sort.
    public static let mostCompanions = 40
    /// The most figures.
    public static let mostFigures = 40
}
