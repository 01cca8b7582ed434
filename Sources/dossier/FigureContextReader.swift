import Articles
import NewsExtraction
import NewsText
import Store

/// Reads figures in their text. Keeps the last article, as consecutive figures often share one.
struct FigureContextReader {
    /// A figure with its context.
    struct FigureContext {
        let words: String
        let sentence: String
        let json: JSON
    }

    let collection: ArticleCollection
    private var last: (row: ArticleRow, article: Article, offsets: ScalarOffsets)?

    init(collection: ArticleCollection) { self.collection = collection }

    /// The text and sentence of a figure; empty if its file has been removed or changed since it was indexed.
    mutating func read(_ row: FigureRow) -> FigureContext {
        if last?.row != row.article {
            let isUnchanged =
                row.article.path == ArticleCollection.standardInput
                || FileStamp.current(of: row.article.path) == row.article.stamp
            let read = isUnchanged ? try? collection.read(row.article.path) : nil
            let article = read ?? Article(text: [])
            last = (row.article, article, ScalarOffsets(article.text))
        }
        guard let last, row.figure.range.end <= last.article.text.count else {
            return FigureContext(words: "", sentence: "", json: .null)
        }
        let sentence = last.article.string(
            last.article.sentence(around: row.figure.range) ?? row.figure.range)
        return FigureContext(
            words: last.article.string(row.figure.range),
            sentence: sentence.onOneLine,
            json: ExtractionJSON.figure(row.figure, of: last.article, last.offsets))
    }
}
