import Journal
import Query
import Store

/// The order of search results.
package enum HitOrder: String, Sendable, CaseIterable {
    /// Newest first.
    case date
    /// By BM25 (Robertson and Zaragoza, 2009), among the newest `Search.mostRanked` hits.
    case relevance
}

/// Finds the articles that match a query.
package struct Search: Sendable {
    /// The number of newest hits that are ranked by relevance: the cost of BM25 grows with it.
    package static let mostRanked = 20_000

    private let collection: any CollectionReader
    private let notebook: Notebook

    /// A search in a collection and in the reader's notebook.
    package init(_ collection: any CollectionReader, notebook: Notebook = Notebook()) {
        self.collection = collection
        self.notebook = notebook
    }

    /// The matching articles.
    ///
    /// - Parameters:
    ///   - limit: the maximum number of articles.
    ///   - isCancelled: called from time to time.
    /// - Throws: `Cancelled`, or the store's error.
    package func articles(
        _ query: Query, order: HitOrder = .date, limit: Int? = nil,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws -> [ArticleID] {
        try collection.read { snapshot in
            let evaluator = QueryEvaluator(
                snapshot: snapshot, notebook: notebook, actors: try Self.actors(of: query, in: snapshot),
                isCancelled: isCancelled)
            switch order {
            case .date: return try evaluator.articles(query.expression, limit: limit)
            case .relevance: return try evaluator.articlesByRelevance(query.expression, limit: limit)
            }
        }
    }

    /// A finder for the visible parts of a query, with its actors as the collection has them now.
    package func finder(for query: Query) throws -> HitFinder {
        guard !query.shownActors.isEmpty else { return HitFinder(query) }
        return HitFinder(query, actors: try collection.read { try Self.actors(of: query, in: $0) })
    }

    private static func actors(
        of query: Query, in snapshot: any CollectionSnapshot
    ) throws -> [ActorFilter: MatchedActors] {
        var actors: [ActorFilter: MatchedActors] = [:]
        for filter in query.actorFilters { actors[filter] = try MatchedActors(filter, in: snapshot) }
        return actors
    }
}
