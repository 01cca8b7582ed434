import NewsExtraction
import NewsText
import Store

extension CollectionReader {
    /// The figures of an article in text order; empty if the article is missing.
    package func figures(_ id: ArticleID) throws -> [Figure] {
        try read { try $0.annotation(of: id, .figures)?.figures() } ?? []
    }

    /// The rows of figures, in the given order; missing figures are omitted.
    package func figureRows(_ ids: [FigureID]) throws -> [FigureRow] {
        try read { snapshot in
            // Consecutive figures often share an article.
            var last: (article: ArticleRow, figures: [Figure], language: Language)?
            return try ids.compactMap { id in
                if last?.article.id != id.article {
                    last = nil
                    if let article = try snapshot.rows([id.article]).first,
                        let annotation = try snapshot.annotation(of: id.article, [.figures, .language])
                    {
                        last = (article, try annotation.figures(), annotation.language)
                    }
                }
                guard let last, last.figures.indices.contains(id.ordinal) else { return nil }
                return FigureRow(
                    id: id, figure: last.figures[id.ordinal], language: last.language, article: last.article)
            }
        }
    }
}
