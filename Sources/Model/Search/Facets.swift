import Resolution
import Store

// Facet counts for the sidebar: the mentions of each actor in the articles that a search found.
extension CollectionReader {
    /// The number of articles up to which annotations are read; beyond it, the inverted index is queried for
    /// each actor.
    private static var largestScan: Int { 2000 }

    /// The number of mentions of each entity in some articles.
    ///
    /// - Parameters:
    ///   - articles: in any order.
    ///   - isCancelled: called from time to time.
    /// - Throws: `Cancelled`, or the store's error.
    package func mentions(
        of entities: [EntityID], in articles: [ArticleID], isCancelled: () -> Bool = { false }
    ) throws -> [EntityID: Int] {
        try read { snapshot in
            if articles.count <= Self.largestScan {
                return try snapshot.countByScan(entities, articles, isCancelled)
            }
            let selected = articles.sorted(by: >)
            var counts: [EntityID: Int] = [:]
            for entity in entities {
                if isCancelled() { throw Cancelled() }
                counts[entity] = try snapshot.countByLookup(entity, selected)
            }
            return counts
        }
    }
}

extension CollectionSnapshot {
    fileprivate func countByScan(
        _ entities: [EntityID], _ articles: [ArticleID], _ isCancelled: () -> Bool
    ) throws -> [EntityID: Int] {
        var counts = Dictionary(entities.map { ($0, 0) }) { first, _ in first }
        var entityOf: [AliasID: EntityID] = [:]
        for entity in entities {
            for alias in try aliasIDs(of: [entity]) { entityOf[alias] = entity }
        }
        for (number, article) in articles.enumerated() {
            if number % 256 == 0, isCancelled() { throw Cancelled() }
            guard let annotation = try annotation(of: article, .mentions) else { continue }
            for mention in try annotation.mentions() {
                if let entity = entityOf[mention.alias] { counts[entity, default: 0] += 1 }
            }
        }
        return counts
    }

    /// The number of mentions of an entity in some articles, which are sorted from new to old.
    fileprivate func countByLookup(_ entity: EntityID, _ selected: [ArticleID]) throws -> Int {
        var (count, next) = (0, 0)
        try forEachOccurrenceCount(
            of: termQuery(naming: entity), in: ArticleID.all, newestFirst: true
        ) { article, mentions in
            while next < selected.count, selected[next] > article { next += 1 }
            guard next < selected.count else { return false }
            if selected[next] == article { count += mentions }
            return true
        }
        return count
    }
}
