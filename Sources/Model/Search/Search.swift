import Journal
import Query
import Store

/// The order of the articles that a query finds.
package enum HitOrder: String, Sendable, CaseIterable {
    /// Newest first.
    case date
    /// By BM25 (Robertson and Zaragoza, 2009) among the newest hits, `Search.mostRanked` at most.
    case relevance
}

/// Finds the articles that a query asks for.
package struct Search: Sendable {
    /// How many of the newest hits are put in order of relevance: the cost of BM25 grows with their number.
    package static let mostRanked = 20_000

    private let collection: any CollectionReader
    private let notebook: Notebook

    /// A search in a collection, and in what the reader has noted.
    package init(_ collection: any CollectionReader, notebook: Notebook = Notebook()) {
        self.collection = collection
        self.notebook = notebook
    }

    /// All articles that a query asks for, in the order wanted.
    ///
    /// - Parameters:
    ///   - limit: the most articles wanted, the first ones.
    ///   - isCancelled: called now and then.
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

    /// A finder for what a query asks to be shown, with its actors as the collection has them now.
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
