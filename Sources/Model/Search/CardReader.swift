import Articles
import GRDB
import Query
import Resolution
import Store

/// Reads the card of an actor, or of two, in steps: what is cheap at once, the rest as it becomes known.
package struct CardReader: Sendable {
    private let index: Index
    private let collection: ArticleCollection

    /// A reader of cards from an index.
    package init(_ index: Index, of collection: ArticleCollection) {
        self.index = index
        self.collection = collection
    }

    /// What is known at once: names, aliases, the newest articles and the oldest one with a date. Its cost does not grow with the
    /// number of mentions.
    ///
    /// - Returns: nil where one of the entities is no longer in the index.
    package func begin(_ ids: [EntityID]) throws -> ActorCard? {
        let entities = try index.entities(ids)
        guard entities.count == ids.count, let first = entities.first else { return nil }
        let newest = try find(entities, limit: ActorCard.listed)
        let oldest = try index.oldestArticle(naming: entities.map(\.id))
        return ActorCard(
            entities: entities, aliases: entities.count == 1 ? try index.aliases(of: first.id) : [],
            articles: try index.rows(newest), oldest: try oldest.flatMap { try index.rows([$0]).first },
            articleCount: entities.count == 1 ? first.articles : nil)
    }

    /// Reads what `begin` left open and reports the card whenever there is more of it.
    ///
    /// - Parameter report: takes the card, and whether it is complete.
    package func complete(
        _ card: ActorCard, isCancelled: @escaping @Sendable () -> Bool, report: (ActorCard, Bool) -> Void
    ) throws {
        do {
            if card.entities.count == 1 {
                try completeOne(card, isCancelled: isCancelled, report: report)
            } else {
                try completePair(card, isCancelled: isCancelled, report: report)
            }
        } catch is Search.Cancelled {
            // Another card has taken its place.
        }
    }

    private func find(_ entities: [Entity], limit: Int?) throws -> [ArticleID] {
        try Search(index).articles(Query("").naming(entities.map(\.id)), limit: limit)
    }

    // MARK: One actor

    private func completeOne(
        _ card: ActorCard, isCancelled: @escaping @Sendable () -> Bool, report: (ActorCard, Bool) -> Void
    ) throws {
        var card = card
        let entity = card.entities[0]
        card.figures = try figures(beside: entity, in: card.articles)
        report(card, false)
        let counts = try index.mentionCounts(of: entity.id)
        var timeline = Timeline()
        for (article, mentions) in zip(counts.articles, counts.mentions) { timeline.add(mentions, article) }
        card.timelines = [timeline]
        report(card, false)

        var neighbours = try Neighbours(of: entity, in: index)
        var (next, size) = (0, 512)
        while next < counts.articles.count {
            if isCancelled() { throw Search.Cancelled() }
            let end = min(counts.articles.count, next + size)
            try neighbours.add(counts.articles[next..<end])
            (next, size) = (end, min(16384, size * 2))
            card.companions = try neighbours.companions()
            report(card, next == counts.articles.count)
        }
        if counts.articles.isEmpty { report(card, true) }
    }

    /// The figures in sentences with an entity, from the newest articles, as many as a card shows.
    private func figures(beside entity: Entity, in rows: [ArticleRow]) throws -> [ActorCard.SaidFigure] {
        let aliases = try index.aliasIDs(of: entity.id)
        var found: [ActorCard.SaidFigure] = []
        for row in rows {
            guard let stored = try index.annotations(of: [row.id]).first?.annotation else { continue }
            let figures = try AnnotationCodec.decodeFigures(stored.figures)
            guard !figures.isEmpty, FileStamp.current(of: row.path) == row.stamp else { continue }
            let sentences = try AnnotationCodec.decodeSentences(stored.sentences)
            let own = Set(
                try AnnotationCodec.decodeMentions(stored.mentions).filter { aliases.contains($0.alias) }
                    .map { sentences.number(of: $0.range.start) })
            let said = figures.filter { own.contains(sentences.number(of: $0.range.start)) }
            guard !said.isEmpty, let article = try? collection.read(row.path) else { continue }
            for figure in said where figure.range.end <= article.text.count {
                let sentence = sentences.range(around: figure.range.start, in: article.body)
                found.append(
                    ActorCard.SaidFigure(
                        article: row, figure: figure, sentence: line(article.string(sentence)),
                        words: line(article.string(figure.range))))
                if found.count == ActorCard.mostFigures { return found }
            }
        }
        return found
    }

    private func line(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    // MARK: Two actors

    private func completePair(
        _ card: ActorCard, isCancelled: @escaping @Sendable () -> Bool, report: (ActorCard, Bool) -> Void
    ) throws {
        var card = card
        let ids = card.entities.map(\.id)
        let both = try find(card.entities, limit: nil)
        var timelines = [Timeline(), Timeline(), Timeline()]
        for article in both { timelines[2].add(1, article) }
        for (number, id) in ids.enumerated() {
            let counts = try index.mentionCounts(of: id)
            for (article, mentions) in zip(counts.articles, counts.mentions) {
                timelines[number].add(mentions, article)
            }
            if isCancelled() { throw Search.Cancelled() }
        }
        card.articleCount = both.count
        card.timelines = timelines
        report(card, false)

        let (first, second) = (try index.aliasIDs(of: ids[0]), try index.aliasIDs(of: ids[1]))
        var (next, total) = (0, 0)
        while next < both.count {
            if isCancelled() { throw Search.Cancelled() }
            let end = min(both.count, next + 1024)
            for (_, stored) in try index.annotations(of: both[next..<end]) {
                let mentions = try AnnotationCodec.decodeMentions(stored.mentions)
                let sentences = try AnnotationCodec.decodeSentences(stored.sentences)
                func numbers(_ aliases: Set<AliasID>) -> Set<Int> {
                    Set(
                        mentions.filter { aliases.contains($0.alias) }
                            .map { sentences.number(of: $0.range.start) })
                }
                total += numbers(first).intersection(numbers(second)).count
            }
            next = end
        }
        card.sentenceCount = total
        report(card, true)
    }
}

extension Index {
    /// The oldest article with a date that names all of some entities.
    func oldestArticle(naming entities: [EntityID]) throws -> ArticleID? {
        try database.read { db in
            let patterns = try entities.compactMap { try Self.pattern($0, db).map { "(\($0))" } }
            guard patterns.count == entities.count, !patterns.isEmpty else { return nil }
            let dated = ArticleID.range(from: nil, to: nil)
            let number = try Int.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT rowid FROM words WHERE words MATCH ? AND rowid >= ?
                        AND rowid NOT IN (SELECT id FROM retired) ORDER BY rowid LIMIT 1
                        """),
                arguments: [patterns.joined(separator: " AND "), dated.lowerBound])
            return number.map(ArticleID.init(number:))
        }
    }
}
