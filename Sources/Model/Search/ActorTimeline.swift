import NewsText
import Query
import Resolution
import Store

/// How often an actor is mentioned in each month, and in how many articles.
package struct ActorTimeline: Sendable, Equatable {
    /// The mentions of each month.
    package var mentions = Timeline()
    /// The articles of each month that mention it.
    package var articles = Timeline()
}

/// The dates of the first and the last article of some.
package struct DateSpan: Sendable, Equatable {
    /// The earliest date.
    package var first: ArticleDate
    /// The latest date.
    package var last: ArticleDate
}

extension ClosedRange<Month> {
    /// The months in it, in order.
    package var months: [Month] { (lowerBound.number...upperBound.number).map(Month.init(number:)) }
}

extension CollectionReader {
    /// The mentions of an actor by month; with another actor, only those in sentences that mention both.
    package func timeline(of actor: EntityID, with other: EntityID? = nil) throws -> ActorTimeline {
        guard let other else {
            let counts = try read { try $0.mentionCounts(of: actor) }
            var timeline = ActorTimeline()
            for (article, mentions) in zip(counts.articles, counts.mentions) {
                timeline.mentions.add(mentions, article)
                timeline.articles.add(1, article)
            }
            return timeline
        }
        let articles = try Search(self).articles(Query("").naming([actor, other], together: true))
        return try read { snapshot in
            let groups = try [actor, other].map { id in
                let actors = try MatchedActors(.entity(id), in: snapshot)
                return { (mention: AnnotationCodec.StoredMention) in actors.contains(mention) }
            }
            var timeline = ActorTimeline()
            for article in articles {
                guard let annotation = try snapshot.annotation(of: article, [.mentions, .sentences]) else {
                    continue
                }
                let both = try annotation.sentences().together(
                    annotation.mentions(), at: { $0.range.start }, in: groups)
                timeline.mentions.add(both.count(where: groups[0]), article)
                timeline.articles.add(1, article)
            }
            return timeline
        }
    }

    /// The dates of the first and the last article that mention each entity; entities that no dated article mentions are
    /// left out.
    ///
    /// One pass over the annotations of all articles.
    package func spans() throws -> [EntityID: DateSpan] {
        try read { snapshot in
            var entities: [AliasID: EntityID] = [:]
            try snapshot.forEachAlias { alias, entity in entities[alias] = entity }
            var spans: [EntityID: DateSpan] = [:]
            try snapshot.forEachAnnotation(
                in: ArticleID.range(from: nil, to: nil), .mentions, isCancelled: { false }
            ) { article, annotation in
                guard let date = try snapshot.rows([article]).first?.date else { return true }
                for alias in Set(try annotation.mentions().map(\.alias)) {
                    guard let entity = entities[alias] else { continue }
                    spans[entity, default: DateSpan(first: date, last: date)].extend(to: date)
                }
                return true
            }
            return spans
        }
    }
}

extension DateSpan {
    fileprivate mutating func extend(to date: ArticleDate) {
        if date.ordinal < first.ordinal { first = date }
        if date.ordinal > last.ordinal { last = date }
    }
}
