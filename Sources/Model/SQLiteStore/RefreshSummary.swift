import Articles

/// The result of a refresh.
package struct RefreshSummary: Sendable, Equatable {
    /// An empty summary.
    package init() {}

    /// New articles.
    package var added = 0
    /// Articles with changed text.
    package var changed = 0
    /// Unchanged articles that were extracted again, with other tables, another model or another grammar.
    package var extractedAgain = 0
    /// Articles whose files were removed.
    package var removed = 0
    /// Unchanged articles.
    package var unchanged = 0
    /// Skipped files that are not text.
    package var binary = 0
    /// Files and folders that could not be read, without duplicates.
    package var problems: [FileProblem] = []
    /// Whether the refresh covered all files.
    package var isComplete = false

    /// Whether any actor changed.
    package var changedActors = false

    /// Whether the index changed.
    package var changedAnything: Bool { added + changed + extractedAgain + removed > 0 || changedActors }

    /// The number of articles in the index afterwards.
    package var articles: Int { added + changed + extractedAgain + unchanged }
}
