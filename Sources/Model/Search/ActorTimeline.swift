import GRDB
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

extension Index {
    /// How often an actor is mentioned in each month; with another one, only in sentences that mention both.
    package func timeline(of actor: EntityID, with other: EntityID? = nil) throws -> ActorTimeline {
        var timeline = ActorTimeline()
        guard let other else {
            let counts = try mentionCounts(of: actor)
            for (article, mentions) in zip(counts.articles, counts.mentions) {
                timeline.mentions.add(mentions, article)
                timeline.articles.add(1, article)
            }
            return timeline
        }
        let articles = try Search(self).articles(Query("").naming([actor, other], together: true))
        try database.read { db in
            let groups = try [actor, other].map { id in
                let found = try MatchedActors(.entity(id), db)
                return { (mention: AnnotationCodec.StoredMention) in found.holds(mention) }
            }
            let statement = try db.cachedStatement(
                sql: "SELECT mentions, sentences FROM annotation WHERE article = ?")
            for article in articles {
                guard let row = try Row.fetchOne(statement, arguments: [article.number]) else { continue }
                let mentions = try AnnotationCodec.decodeMentions(Self.bytes(row, 0))
                let sentences = try AnnotationCodec.decodeSentences(Self.bytes(row, 1))
                let both = sentences.together(mentions, at: { $0.range.start }, in: groups)
                timeline.mentions.add(both.count(where: groups[0]), article)
                timeline.articles.add(1, article)
            }
        }
        return timeline
    }

    /// The dates between which articles mention each entity; those that no dated article mentions are left out.
    ///
    /// One pass over what is stored of all articles.
    package func spans() throws -> [EntityID: DateSpan] {
        try database.read { db in
            var entities: [AliasID: EntityID] = [:]
            let aliases = try Row.fetchCursor(db, sql: "SELECT id, entity FROM alias WHERE mentions > 0")
            while let alias = try aliases.next() {
                entities[AliasID(number: alias[0])] = EntityID(number: alias[1])
            }
            var spans: [EntityID: DateSpan] = [:]
            let articles = try Row.fetchCursor(
                db,
                sql: "SELECT date, mentions FROM article JOIN annotation ON article = id WHERE date > 0")
            while let article = try articles.next() {
                guard let date = ArticleDate(ordinal: article[0]) else { continue }
                let mentions = try AnnotationCodec.decodeMentions(Self.bytes(article, 1))
                for alias in Set(mentions.map(\.alias)) {
                    guard let entity = entities[alias] else { continue }
                    guard var span = spans[entity] else {
                        spans[entity] = DateSpan(first: date, last: date)
                        continue
                    }
                    guard date.ordinal < span.first.ordinal || date.ordinal > span.last.ordinal else {
                        continue
                    }
                    if date.ordinal < span.first.ordinal { span.first = date } else { span.last = date }
                    spans[entity] = span
                }
            }
            return spans
        }
    }
}
