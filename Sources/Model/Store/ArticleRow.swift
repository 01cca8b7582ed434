import Articles
import NewsText

/// What lists show of an article.
package struct ArticleRow: Sendable, Equatable {
    /// Its number in the index.
    package let id: ArticleID
    /// The path of its file.
    package let path: String
    /// The file as it was when it was indexed.
    package let stamp: FileStamp
    /// Its date, where it has one.
    package let date: ArticleDate?
    /// Its headline; empty where it has no text.
    package let headline: String

    /// A row with the parts given.
    package init(id: ArticleID, path: String, stamp: FileStamp, date: ArticleDate?, headline: String) {
        self.id = id
        self.path = path
        self.stamp = stamp
        self.date = date
        self.headline = headline
    }
}
