import NewsExtraction
import NewsText

/// A figure as lists show it, with its article.
package struct FigureRow: Sendable, Equatable {
    /// The figure's ID.
    package let id: FigureID
    /// The figure.
    package let figure: Figure
    /// The language of its article.
    package let language: Language
    /// Its article.
    package let article: ArticleRow

    package init(id: FigureID, figure: Figure, language: Language, article: ArticleRow) {
        self.id = id
        self.figure = figure
        self.language = language
        self.article = article
    }
}
