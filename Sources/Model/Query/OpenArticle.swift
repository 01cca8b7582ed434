/// An article as it is shown: its text, and what the index knows of it.
public struct OpenArticle: Sendable, Equatable {
    /// A mention with what it stands for.
    public struct Mention: Sendable, Equatable {
        /// Where it stands in the text.
        public let range: TextRange
        /// What the entity is.
        public let kind: EntityKind
        /// How it is named here.
        public let form: Model.Mention.Form
        /// The entity.
        public let entity: EntityID
    }

    /// An entity with the number of its mentions in this article.
    public struct Actor: Sendable, Equatable {
        /// The entity.
        public let entity: Entity
        /// How often this article mentions it.
        public let mentions: Int
    }

    /// The article as lists show it.
    public let row: ArticleRow
    /// The article itself; without text where the file could not be read.
    public let article: Article
    /// The mentions in text order.
    public let mentions: [Mention]
    /// The figures in text order.
    public let figures: [Figure]
    /// The language that the article was read in.
    public let language: Language
    /// The entities mentioned: by kind, then those with most mentions here, then by name.
    public let actors: [Actor]
    /// Where the sentences begin.
    public let sentences: SentenceStarts
    /// Why the file could not be read.
    public let problem: ArticleProblem?

    /// An article with the parts given.
    public init(
        row: ArticleRow, article: Article, mentions: [Mention] = [], figures: [Figure] = [],
        language: Language = .nl, actors: [Actor] = [], sentences: SentenceStarts = SentenceStarts(),
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
    public func open(
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
                OpenArticle.Mention(range: place.range, kind: $0.kind, form: place.form, entity: $0.id)
            }
        }
        return OpenArticle(
            row: row, article: article, mentions: mentions, figures: extraction.figures,
            language: extraction.language, actors: Self.actors(mentions, entities.compactMap { $0 }),
            sentences: extraction.sentences)
    }

    /// The mentions of an article as the index has them; none where it is no longer there.
    public func mentions(in id: ArticleID) throws -> ArticleMentions {
        try stored(id).map { ArticleMentions($0.openMentions, sentences: $0.sentences) } ?? ArticleMentions()
    }

    /// The entities with their mentions, in the order in which they are shown.
    private static func actors(
        _ mentions: [OpenArticle.Mention], _ entities: some Sequence<Entity>
    ) -> [OpenArticle.Actor] {
        let entities = Dictionary(entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let counts = mentions.reduce(into: [EntityID: Int]()) { $0[$1.entity, default: 0] += 1 }
        return
            entities.values
            .map { OpenArticle.Actor(entity: $0, mentions: counts[$0.id] ?? 0) }
            .sorted { left, right in
                (left.entity.kind.rawValue, right.mentions, left.entity.name)
                    < (right.entity.kind.rawValue, left.mentions, right.entity.name)
            }
    }
}

extension Index.StoredArticle {
    /// The mentions with what they stand for, without those of actors that the reader has hidden.
    fileprivate var openMentions: [OpenArticle.Mention] {
        mentions.compactMap { mention in
            entities[mention.alias].flatMap { entity in
                entity.isHidden
                    ? nil
                    : OpenArticle.Mention(
                        range: mention.range, kind: entity.kind, form: mention.form, entity: entity.id)
            }
        }
    }
}

/// The mentions of an article, and where its sentences end.
public struct ArticleMentions: Sendable, Equatable {
    /// The mentions in text order.
    public let mentions: [OpenArticle.Mention]
    /// Where the sentences begin.
    public let sentences: SentenceStarts

    /// The mentions given.
    public init(_ mentions: [OpenArticle.Mention] = [], sentences: SentenceStarts = SentenceStarts()) {
        self.mentions = mentions
        self.sentences = sentences
    }
}
