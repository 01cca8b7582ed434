import Articles
import NewsExtraction
import NewsText
import Resolution
import Store

extension CollectionReader {
    /// Opens an article: reads its file and its annotation.
    ///
    /// If the file has changed since it was indexed, the stored ranges no longer fit: its actors and figures
    /// are then extracted again, except for entities that the collection does not know yet.
    ///
    /// - Returns: nil if the article is missing.
    package func open(
        _ id: ArticleID, files: ArticleCollection, extractor: @autoclosure () -> Extractor
    ) throws -> OpenArticle? {
        guard let stored = try read({ try StoredArticle(id, in: $0) }) else { return nil }
        let row = stored.row
        let article: Article
        do throws(ArticleProblem) {
            article = try files.read(row.path)
        } catch {
            return OpenArticle(row: row, article: Article(text: []), problem: error)
        }
        let isUnchanged =
            row.path == ArticleCollection.standardInput || FileStamp.current(of: row.path) == row.stamp
        if isUnchanged {
            return OpenArticle(
                row: row, article: article, mentions: stored.mentions,
                figures: try stored.annotation.figures(), language: stored.annotation.language,
                actors: counted(stored.mentions, stored.entities),
                sentences: try stored.annotation.sentences())
        }
        let extraction = extractor().extract(article)
        let found = ArticleAliases(extraction.mentions, in: article)
        let entities = try read { snapshot in
            try found.keys.map { key in
                try snapshot.entity(named: key).flatMap { $0.isHidden ? nil : $0 }
            }
        }
        let mentions = found.occurrences.compactMap { occurrence in
            entities[occurrence.alias].map {
                ResolvedMention(range: occurrence.range, kind: $0.kind, form: occurrence.form, entity: $0.id)
            }
        }
        return OpenArticle(
            row: row, article: article, mentions: mentions, figures: extraction.figures,
            language: extraction.language, actors: counted(mentions, entities.compactMap { $0 }),
            sentences: extraction.sentences)
    }

    /// The resolved mentions of an article; empty if the article is missing.
    package func mentions(in id: ArticleID) throws -> ArticleMentions {
        guard let stored = try read({ try StoredArticle(id, in: $0) }) else { return ArticleMentions() }
        return ArticleMentions(stored.mentions, sentences: try stored.annotation.sentences())
    }
}

/// The stored data of an article.
private struct StoredArticle {
    let row: ArticleRow
    let annotation: StoredAnnotation
    /// The resolved mentions, except for hidden actors.
    let mentions: [ResolvedMention]
    /// The entities mentioned, except for hidden ones.
    let entities: [Entity]

    /// Nil if the article is missing.
    init?(_ id: ArticleID, in snapshot: any CollectionSnapshot) throws {
        guard let row = try snapshot.rows([id]).first else { return nil }
        self.row = row
        annotation = try snapshot.annotation(of: id, .all) ?? StoredAnnotation()
        let stored = try annotation.mentions()
        let ids = try snapshot.entityIDs(of: Set(stored.map(\.alias)))
        entities = try snapshot.entities(Array(Set(ids.values))).filter { !$0.isHidden }
        let byID = Dictionary(entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        mentions = stored.compactMap { mention in
            ids[mention.alias].flatMap { byID[$0] }.map {
                ResolvedMention(range: mention.range, kind: $0.kind, form: mention.form, entity: $0.id)
            }
        }
    }
}

/// The entities with their numbers of mentions, in display order.
private func counted(
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
