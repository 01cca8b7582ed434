import Articles
import NewsText

/// The metadata of an article, as lists show it.
package struct ArticleRow: Sendable, Equatable {
    /// The article's ID.
    package let id: ArticleID
    /// The path of its file.
    package let path: String
    /// The file's stamp when it was indexed.
    package let stamp: FileStamp
    /// Its date, if known.
    package let date: ArticleDate?
    /// Its headline; empty if the article has no text.
    package let headline: String

    package init(id: ArticleID, path: String, stamp: FileStamp, date: ArticleDate?, headline: String) {
        self.id = id
        self.path = path
        self.stamp = stamp
        self.date = date
        self.headline = headline
    }
}
