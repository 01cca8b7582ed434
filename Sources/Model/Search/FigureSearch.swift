import Journal
import NewsExtraction
import Query
import Store

/// Finds the figures of a collection that match a filter.
///
/// Opens no files: it scans the annotations of articles. For filters on more than a kind, the inverted index
/// preselects the articles.
package struct FigureSearch: Sendable {
    private let collection: any CollectionReader
    private let notebook: Notebook

    /// A search in a collection and in the reader's notebook.
    package init(_ collection: any CollectionReader, notebook: Notebook = Notebook()) {
        self.collection = collection
        self.notebook = notebook
    }

    /// The number of figures that are reported early if their order is known.
    private static let earlyCount = 500

    /// The matching figures.
    ///
    /// - Parameters:
    ///   - query: restricts the articles.
    ///   - filter: restricts the figures.
    ///   - limit: the maximum number of figures.
    ///   - isCancelled: called from time to time.
    ///   - first: called with the first figures before the search is complete.
    /// - Throws: `Cancelled`, or the store's error.
    package func figures(
        _ filter: FigureFilter = FigureFilter(), in query: Query = Query(""), order: FigureOrder = .date,
        limit: Int? = nil, isCancelled: @escaping @Sendable () -> Bool = { false },
        first: ([FigureID]) -> Void = { _ in }
    ) throws -> [FigureID] {
        let limit = limit ?? Int.max
        guard limit > 0 else { return [] }
        let articles = try candidates(filter, query, isCancelled: isCancelled)
        var found: [FigureID] = []
        var keys: [FigureSortKey] = []
        try collection.read { snapshot in
            try snapshot.forEachFigures(in: articles, isCancelled) { article, figures in
                for (ordinal, figure) in figures.enumerated() where filter.matches(figure) {
                    if order == .value { keys.append(FigureSortKey(figure, index: found.count)) }
                    found.append(FigureID(article: article, ordinal: ordinal))
                    guard order == .date else { continue }
                    if found.count == limit { return false }
                    if found.count == Self.earlyCount { first(found) }
                }
                return true
            }
        }
        guard order == .value else { return found }
        keys.sort()
        return keys.prefix(limit).map { found[$0.index] }
    }

    /// The candidate articles, newest first; nil for all.
    private func candidates(
        _ filter: FigureFilter, _ query: Query, isCancelled: @escaping @Sendable () -> Bool
    ) throws -> [ArticleID]? {
        var narrowed = filter
        // Most articles have figures of most kinds, so the kind alone would not narrow the candidates.
        if filter.unit == nil, filter.of.isEmpty, filter.values == nil { narrowed = FigureFilter() }
        if query.isEmpty, narrowed.isEmpty { return nil }
        let parts = [query.expression, narrowed.isEmpty ? nil : .figure(narrowed)].compactMap { $0 }
        let expression = parts.count == 1 ? parts[0] : Query.Expression.and(parts)
        return try Search(collection, notebook: notebook).articles(
            Query(expression: expression), isCancelled: isCancelled)
    }

}

extension CollectionSnapshot {
    /// Calls `body` with the figures of each article, newest first, until it returns false; nil means all
    /// articles.
    fileprivate func forEachFigures(
        in articles: [ArticleID]?, _ isCancelled: () -> Bool, _ body: (ArticleID, [Figure]) throws -> Bool
    ) throws {
        guard let articles else {
            return try forEachAnnotation(in: ArticleID.all, .figures, isCancelled: isCancelled) {
                try body($0, $1.figures())
            }
        }
        for (count, article) in articles.enumerated() {
            if count % 256 == 0, isCancelled() { throw Cancelled() }
            guard try body(article, annotation(of: article, .figures)?.figures() ?? []) else { return }
        }
    }
}
