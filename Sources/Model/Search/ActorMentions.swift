import Resolution
import Store

// Which articles mention an actor, and how often.
extension CollectionSnapshot {
    /// The question for the articles that name an entity.
    func question(naming entity: EntityID) throws -> Question {
        MentionTerm.question(try aliasIDs(of: [entity]).sorted())
    }

    /// The articles that name an entity and how often each does, from one on.
    ///
    /// - Parameters:
    ///   - article: where to start, itself left out; nil for the first.
    ///   - limit: the most articles.
    func mentionCounts(
        of entity: EntityID, beyond article: ArticleID? = nil, newestFirst: Bool = true, limit: Int = .max
    ) throws -> (articles: [ArticleID], mentions: [Int]) {
        let question = try question(naming: entity)
        var (articles, mentions): ([ArticleID], [Int]) = ([], [])
        guard let range = ArticleID.range(beyond: article, newestFirst: newestFirst) else {
            return (articles, mentions)
        }
        try forEachOccurrenceCount(of: question, in: range, newestFirst: newestFirst) { article, count in
            articles.append(article)
            mentions.append(count)
            return articles.count < limit
        }
        return (articles, mentions)
    }
}

extension CollectionReader {
    /// The nearest article that names an entity, going from newest to oldest (`forward`) or back.
    ///
    /// - Parameter article: where to start, itself left out; nil for the end of the list.
    package func article(
        naming entity: EntityID, beyond article: ArticleID?, forward: Bool
    ) throws -> ArticleID? {
        guard let range = ArticleID.range(beyond: article, newestFirst: forward) else { return nil }
        return try read { snapshot in
            try snapshot.articles(
                snapshot.question(naming: entity), in: range, newestFirst: forward, limit: 1,
                isCancelled: { false }
            ).first
        }
    }

    /// How many articles newer than `article` name an entity, and how often.
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
    /// The IDs behind an article in one direction, nil where there can be none; all where no article is given.
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
