import Query
import Store

/// The part of the browser's state that features may read, but not change.
package struct FeatureContext: Sendable {
    /// The rows that the feature's pane or page has for its contents.
    package var rows = 1
    /// The columns of the text.
    package var textWidth = 1
    /// The open article.
    package var openArticle: ArticleID?
    /// The query of the article list.
    package var query = Query("")
    /// Whether the reader has pressed any key yet.
    package var hasActed = false
    /// Shortens a path for display.
    package var shortPath: @Sendable (String) -> String = { $0 }

    package init(rows: Int) { self.rows = rows }
}
