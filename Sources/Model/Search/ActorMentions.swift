import Resolution
import Store

// The articles that mention an actor, with the number of mentions in each.
extension CollectionSnapshot {
    /// The term query for the articles that mention an entity.
    func termQuery(naming entity: EntityID) throws -> TermQuery {
        MentionTerm.termQuery(try aliasIDs(of: [entity]).sorted())
    }

    /// The articles that mention an entity and the number of mentions in each.
    ///
    /// - Parameters:
    ///   - article: the article to start after; nil to start at the first.
    ///   - limit: the maximum number of articles.
    func mentionCounts(
        of entity: EntityID, beyond article: ArticleID? = nil, newestFirst: Bool = true, limit: Int = .max
    ) throws -> (articles: [ArticleID], mentions: [Int]) {
        let termQuery = try termQuery(naming: entity)
        var (articles, mentions): ([ArticleID], [Int]) = ([], [])
        guard let range = ArticleID.range(beyond: article, newestFirst: newestFirst) else {
            return (articles, mentions)
        }
        try forEachOccurrenceCount(of: termQuery, in: range, newestFirst: newestFirst) { article, count in
            articles.append(article)
            mentions.append(count)
            return articles.count < limit
        }
        return (articles, mentions)
    }
}

extension CollectionReader {
    /// The nearest article that mentions an entity, going from newest to oldest (`forward`) or back.
    ///
    /// - Parameter article: the article to start after; nil to start at the end of the list.
    package func article(
        naming entity: EntityID, beyond article: ArticleID?, forward: Bool
    ) throws -> ArticleID? {
        guard let range = ArticleID.range(beyond: article, newestFirst: forward) else { return nil }
        return try read { snapshot in
            try snapshot.articles(
                snapshot.termQuery(naming: entity), in: range, newestFirst: forward, limit: 1,
                isCancelled: { false }
            ).first
        }
    }

    /// The number of articles newer than `article` that mention an entity, and of the mentions in them.
    package func appearances(
        of entity: EntityID, newerThan article: ArticleID
    ) throws -> (articles: Int, mentions: Int) {
        let counts = try read { snapshot in
            try snapshot.mentionCounts(of: entity, beyond: article, newestFirst: false)
        }
        return (counts.articles.count, counts.mentions.reduce(0, +))
    }
}

extension ArticleID {
    /// The IDs beyond an article in one direction; nil if there are none; all if no article is given.
    fileprivate static func range(
        beyond article: ArticleID?, newestFirst: Bool
    ) -> ClosedRange<ArticleID>? {
        guard let number = article?.number else { return all }
        guard number != (newestFirst ? Int.min : Int.max) else { return nil }
        return newestFirst
            ? ArticleID(number: .min)...ArticleID(number: number - 1)
            : ArticleID(number: number + 1)...ArticleID(number: .max)
    }
}
