import Articles
import NewsExtraction
import NewsText
import Resolution
import Store

/// An article as it is shown: its text, and what the index knows of it.
package struct OpenArticle: Sendable, Equatable {
    /// The article as lists show it.
    package let row: ArticleRow
    /// The article itself; without text where the file could not be read.
    package let article: Article
    /// The mentions in text order.
    package let mentions: [ResolvedMention]
    /// The figures in text order.
    package let figures: [Figure]
    /// The language that the article was read in.
    package let language: Language
    /// The entities mentioned: by kind, then those with most mentions here, then by name.
    package let actors: [ActorCount]
    /// Where the sentences begin.
    package let sentences: SentenceStarts
    /// Why the file could not be read.
    package let problem: ArticleProblem?

    /// An article with the parts given.
    package init(
        row: ArticleRow, article: Article, mentions: [ResolvedMention] = [], figures: [Figure] = [],
        language: Language = .nl, actors: [ActorCount] = [], sentences: SentenceStarts = SentenceStarts(),
        problem: ArticleProblem? = nil
    ) {
        self.row = row
        self.article = article
        self.mentions = mentions
        self.figures = figures
        self.language = language
        self.actors = actors
        self.sentences = sentences
        self.problem = problem
    }
}

extension Index {
    /// Opens an article: reads its file, and what the index has of it.
    ///
    /// Where the file has changed since it was indexed the stored ranges do not fit any more; they are then
    /// found anew, and entities that the index does not know yet are left out.
    ///
    /// - Returns: nil where the article is no longer in the index.
    package func open(
        _ id: ArticleID, of collection: ArticleCollection, extractor: @autoclosure () -> Extractor
    ) throws -> OpenArticle? {
        guard let stored = try stored(id) else { return nil }
        let row = stored.row
        let article: Article
        do throws(ArticleProblem) {
            article = try collection.read(row.path)
        } catch {
            return OpenArticle(row: row, article: Article(text: []), problem: error)
        }
        let isUnchanged =
            row.path == ArticleCollection.standardInput || FileStamp.current(of: row.path) == row.stamp
        if isUnchanged {
            let mentions = stored.openMentions
            return OpenArticle(
                row: row, article: article, mentions: mentions, figures: stored.figures,
                language: stored.language,
                actors: Self.actors(mentions, stored.entities.values.filter { !$0.isHidden }),
                sentences: stored.sentences)
        }
        let extraction = extractor().extract(article)
        let found = ArticleAliases(extraction.mentions, in: article)
        let entities = try found.keys.map { key in
            try entity(named: key).flatMap { $0.isHidden ? nil : $0 }
        }
        let mentions = found.places.compactMap { place in
            entities[place.alias].map {
                ResolvedMention(range: place.range, kind: $0.kind, form: place.form, entity: $0.id)
            }
        }
        return OpenArticle(
            row: row, article: article, mentions: mentions, figures: extraction.figures,
            language: extraction.language, actors: Self.actors(mentions, entities.compactMap { $0 }),
            sentences: extraction.sentences)
    }

    /// The mentions of an article as the index has them; none where it is no longer there.
    package func mentions(in id: ArticleID) throws -> ArticleMentions {
        try stored(id).map { ArticleMentions($0.openMentions, sentences: $0.sentences) } ?? ArticleMentions()
    }

    /// The entities with their mentions, in the order in which they are shown.
    private static func actors(
        _ mentions: [ResolvedMention], _ entities: some Sequence<Entity>
    ) -> [ActorCount] {
        let entities = Dictionary(entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let counts = mentions.reduce(into: [EntityID: Int]()) { $0[$1.entity, default: 0] += 1 }
        return
            entities.values
            .map { ActorCount(entity: $0, mentions: counts[$0.id] ?? 0) }
            .sorted { left, right in
                (left.entity.kind.rawValue, right.mentions, left.entity.name)
                    < (right.entity.kind.rawValue, left.mentions, right.entity.name)
            }
    }
}

extension Index.StoredArticle {
    /// The mentions with what they stand for, without those of actors that the reader has hidden.
    fileprivate var openMentions: [ResolvedMention] {
        mentions.compactMap { mention in
            entities[mention.alias].flatMap { entity in
                entity.isHidden
                    ? nil
                    : ResolvedMention(
                        range: mention.range, kind: entity.kind, form: mention.form, entity: entity.id)
            }
        }
    }
}

/// An entity with the number of its mentions in this article.
package struct ActorCount: Sendable, Equatable {
    /// The entity.
    package let entity: Entity
    /// How often this article mentions it.
    package let mentions: Int
}
