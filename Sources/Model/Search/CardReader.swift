import Articles
import NewsExtraction
import NewsText
import Query
import Resolution
import Store

/// Reads the card of an actor, or of a pair, incrementally: the cheap parts at once, the others as they
/// become known.
package struct CardReader: Sendable {
    private let collection: any CollectionReader
    private let files: ArticleCollection

    /// A reader of cards for a collection and its files.
    package init(_ collection: any CollectionReader, files: ArticleCollection) {
        self.collection = collection
        self.files = files
    }

    /// The cheap parts of a card: names, aliases, the newest articles and the oldest one with a date. The
    /// cost does not grow with the number of mentions.
    ///
    /// - Returns: nil if one of the entities is missing.
    package func begin(_ ids: [EntityID]) throws -> ActorCard? {
        try collection.read { snapshot in
            let entities = try snapshot.entities(ids)
            guard entities.count == ids.count, let first = entities.first else { return nil }
            let newest = try snapshot.articles(
                snapshot.termQuery(naming: entities), in: ArticleID.all, newestFirst: true,
                limit: ActorCard.listed, isCancelled: { false })
            let oldest = try snapshot.articles(
                snapshot.termQuery(naming: entities), in: ArticleID.range(from: nil, to: nil),
                newestFirst: false, limit: 1, isCancelled: { false })
            return ActorCard(
                entities: entities, aliases: entities.count == 1 ? try snapshot.aliases(of: first.id) : [],
                articles: try snapshot.rows(newest), oldest: try snapshot.rows(oldest).first,
                articleCount: entities.count == 1 ? first.articles : nil)
        }
    }

    /// Reads the remaining parts and reports the card each time that it has more of them.
    ///
    /// - Parameter report: called with the card and whether it is complete.
    package func complete(
        _ card: ActorCard, isCancelled: @escaping @Sendable () -> Bool, report: (ActorCard, Bool) -> Void
    ) throws {
        do {
            if card.entities.count == 1 {
                try completeOne(card, isCancelled: isCancelled, report: report)
            } else {
                try completePair(card, isCancelled: isCancelled, report: report)
            }
        } catch is Cancelled {
            // The card is no longer wanted.
        }
    }

    // MARK: One actor

    private func completeOne(
        _ card: ActorCard, isCancelled: @escaping @Sendable () -> Bool, report: (ActorCard, Bool) -> Void
    ) throws {
        var card = card
        let entity = card.entities[0]
        card.figures = try figures(beside: entity, in: card.articles)
        report(card, false)
        let counts = try collection.read { try $0.mentionCounts(of: entity.id) }
        var timeline = Timeline()
        for (article, mentions) in zip(counts.articles, counts.mentions) { timeline.add(mentions, article) }
        card.timelines = [timeline]
        report(card, false)

        var collocates = try CollocateCounter(of: entity, in: collection)
        var (next, size) = (0, 512)
        while next < counts.articles.count {
            if isCancelled() { throw Cancelled() }
            let end = min(counts.articles.count, next + size)
            try collocates.add(counts.articles[next..<end])
            (next, size) = (end, min(16384, size * 2))
            card.collocates = try collocates.collocates()
            report(card, next == counts.articles.count)
        }
        if counts.articles.isEmpty { report(card, true) }
    }

    /// The figures in sentences that mention an entity, from the newest articles; at most
    /// `ActorCard.mostFigures`.
    private func figures(beside entity: Entity, in rows: [ArticleRow]) throws -> [ActorCard.SentenceFigure] {
        let aliases = try collection.read { try $0.aliasIDs(of: [entity.id]) }
        var found: [ActorCard.SentenceFigure] = []
        for row in rows {
            let annotation = try collection.read { snapshot in
                try snapshot.annotation(of: row.id, [.mentions, .figures, .sentences])
            }
            guard let annotation else { continue }
            let figures = try annotation.figures()
            guard !figures.isEmpty, FileStamp.current(of: row.path) == row.stamp else { continue }
            let sentences = try annotation.sentences()
            let own = Set(
                try annotation.mentions().filter { aliases.contains($0.alias) }
                    .map { sentences.number(of: $0.range.start) })
            let said = figures.filter { own.contains(sentences.number(of: $0.range.start)) }
            guard !said.isEmpty, let article = try? files.read(row.path) else { continue }
            for figure in said where figure.range.end <= article.text.count {
                let sentence = sentences.range(around: figure.range.start, in: article.body)
                found.append(
                    ActorCard.SentenceFigure(
                        article: row, figure: figure, sentence: article.string(sentence).onOneLine,
                        words: article.string(figure.range).onOneLine))
                if found.count == ActorCard.mostFigures { return found }
            }
        }
        return found
    }

    // MARK: Two actors

    private func completePair(
        _ card: ActorCard, isCancelled: @escaping @Sendable () -> Bool, report: (ActorCard, Bool) -> Void
    ) throws {
        var card = card
        let ids = card.entities.map(\.id)
        let both = try Search(collection).articles(Query("").naming(ids))
        var timelines = [Timeline(), Timeline(), Timeline()]
        for article in both { timelines[2].add(1, article) }
        for (number, id) in ids.enumerated() {
            let counts = try collection.read { try $0.mentionCounts(of: id) }
            for (article, mentions) in zip(counts.articles, counts.mentions) {
                timelines[number].add(mentions, article)
            }
            if isCancelled() { throw Cancelled() }
        }
        card.articleCount = both.count
        card.timelines = timelines
        report(card, false)

        let aliases = try collection.read { snapshot in try ids.map { try snapshot.aliasIDs(of: [$0]) } }
        var (next, total) = (0, 0)
        while next < both.count {
            if isCancelled() { throw Cancelled() }
            let end = min(both.count, next + 1024)
            total += try collection.read { snapshot in
                try both[next..<end].reduce(0) { $0 + (try snapshot.sharedSentences($1, aliases)) }
            }
            next = end
        }
        card.sentenceCount = total
        report(card, true)
    }
}

extension CollectionSnapshot {
    /// The term query for the articles that mention all of some entities.
    fileprivate func termQuery(naming entities: [Entity]) throws -> TermQuery {
        .every(try entities.map { try termQuery(naming: $0.id) })
    }

    /// The number of sentences in an article with a mention from each set of aliases.
    fileprivate func sharedSentences(_ article: ArticleID, _ aliases: [Set<AliasID>]) throws -> Int {
        guard let annotation = try annotation(of: article, [.mentions, .sentences]) else { return 0 }
        let (mentions, sentences) = (try annotation.mentions(), try annotation.sentences())
        let numbers = aliases.map { aliases in
            Set(
                mentions.filter { aliases.contains($0.alias) }
                    .map { sentences.number(of: $0.range.start) })
        }
        return numbers.dropFirst().reduce(numbers[0]) { $0.intersection($1) }.count
    }
}
