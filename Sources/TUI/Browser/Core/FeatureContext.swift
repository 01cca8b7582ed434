import Model

/// The part of the browser's state that features may read, but not change.
package struct FeatureContext: Sendable {
    /// The rows that the feature's pane or page has for its contents.
    var rows = 1
    /// The columns of the text.
    var textWidth = 1
    /// The open article.
    var openArticle: ArticleID?
    /// The query of the article list.
    var query = Query("")
    /// Whether the reader has pressed any key yet.
    var hasActed = false
    /// Shortens a path for display.
    var shortPath: @Sendable (String) -> String = { $0 }
}
