import Resolution
import Store

// The counts of the sidebar: what a search leaves of each actor's mentions.
extension CollectionReader {
    /// Up to so many articles each annotation is read; with more the inverted index is asked for each actor.
    private static var mostRead: Int { 2000 }

    /// How often some articles mention each of some entities.
    ///
    /// - Parameters:
    ///   - articles: in any order.
    ///   - isCancelled: called now and then.
    /// - Throws: `Cancelled`, or the store's error.
    package func mentions(
        of entities: [EntityID], in articles: [ArticleID], isCancelled: () -> Bool = { false }
    ) throws -> [EntityID: Int] {
        try read { snapshot in
            if articles.count <= Self.mostRead {
                return try snapshot.countByReading(entities, articles, isCancelled)
            }
            let wanted = articles.sorted(by: >)
            var counts: [EntityID: Int] = [:]
            for entity in entities {
                if isCancelled() { throw Cancelled() }
                counts[entity] = try snapshot.countBySeeking(entity, wanted)
            }
            return counts
        }
    }
}

extension CollectionSnapshot {
    fileprivate func countByReading(
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

    /// The mentions of an entity in the articles wanted, which run from new to old.
    fileprivate func countBySeeking(_ entity: EntityID, _ wanted: [ArticleID]) throws -> Int {
        var (count, next) = (0, 0)
        try forEachOccurrenceCount(
            of: question(naming: entity), in: ArticleID.all, newestFirst: true
        ) { article, mentions in
            while next < wanted.count, wanted[next] > article { next += 1 }
            guard next < wanted.count else { return false }
            if wanted[next] == article { count += mentions }
            return true
        }
        return count
    }
}
