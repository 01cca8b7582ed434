/// The ID of a figure: an article and a position in it.
public struct FigureID: Hashable, Sendable {
    private let number: Int

    /// The article that contains the figure.
    public var article: ArticleID { ArticleID(number: number >> Self.ordinalBits) }
    /// The index of the figure in its article, in text order.
    public var ordinal: Int { number & Self.lastOrdinal }

    /// Article and index share one word, as there can be many millions of figures; article IDs have 43 bits.
    /// Figures of an article beyond the first million share an ID.
    private static let ordinalBits = 20
    private static let lastOrdinal = 1 << ordinalBits - 1

    /// The figure of an article with a place among its figures, from 0.
    public init(article: ArticleID, ordinal: Int) {
        number = article.number << Self.ordinalBits | min(ordinal, Self.lastOrdinal)
    }
}
