import NewsExtraction
import NewsText

/// A figure of an article in the index.
package struct FigureID: Hashable, Sendable {
    private let number: Int

    /// The article that names it.
    package var article: ArticleID { ArticleID(number: number >> Self.ordinalBits) }
    /// Which of the article's figures it is, from 0 on in text order.
    package var ordinal: Int { number & Self.lastOrdinal }

    /// Both in one word, as there may be many millions: numbers of articles have 43 bits. An article's figures
    /// past the first million are not told apart.
    private static let ordinalBits = 20
    private static let lastOrdinal = 1 << ordinalBits - 1

    package init(article: ArticleID, ordinal: Int) {
        number = article.number << Self.ordinalBits | min(ordinal, Self.lastOrdinal)
    }
}

/// A figure as lists show it, with the article that names it.
package struct FigureRow: Sendable, Equatable {
    /// Its number in the index.
    package let id: FigureID
    /// The figure.
    package let figure: Figure
    /// The language of its article.
    package let language: Language
    /// Its article.
    package let article: ArticleRow

    /// A value with the parts given.
    package init(id: FigureID, figure: Figure, language: Language, article: ArticleRow) {
        self.id = id
        self.figure = figure
        self.language = language
        self.article = article
    }
}
