import NewsText
import Query
import Resolution
import Store

/// The mentions of an actor by month, and the articles with them.
package struct ActorTimeline: Sendable, Equatable {
    /// The number of mentions in each month.
    package var mentions = Timeline()
    /// The number of articles in each month that mention the actor.
    package var articles = Timeline()
}

extension ClosedRange<Month> {
    /// The months in the range, in order.
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

    /// The dates of the first and last article that mention each entity; entities without a dated article are
    /// omitted.
    ///
    /// Takes one pass over all annotations.
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
