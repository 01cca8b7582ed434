import Articles
import NewsExtraction
import NewsText
import Resolution
import Store

extension CollectionReader {
    /// Opens an article: reads its file, and what the collection has of it.
    ///
    /// Where the file has changed since it was indexed the stored ranges no longer fit; its actors and figures are then
    /// extracted again, without the entities that the collection does not know yet.
    ///
    /// - Returns: nil where the article is no longer in the collection.
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
        let mentions = found.places.compactMap { place in
            entities[place.alias].map {
                ResolvedMention(range: place.range, kind: $0.kind, form: place.form, entity: $0.id)
            }
        }
        return OpenArticle(
            row: row, article: article, mentions: mentions, figures: extraction.figures,
            language: extraction.language, actors: counted(mentions, entities.compactMap { $0 }),
            sentences: extraction.sentences)
    }

    /// The mentions of an article as the collection has them; none where it is gone.
    package func mentions(in id: ArticleID) throws -> ArticleMentions {
        guard let stored = try read({ try StoredArticle(id, in: $0) }) else { return ArticleMentions() }
        return ArticleMentions(stored.mentions, sentences: try stored.annotation.sentences())
    }
}

/// All that a collection has of an article but its text.
private struct StoredArticle {
    let row: ArticleRow
    let annotation: StoredAnnotation
    /// The mentions with what they stand for, without those of actors that the reader has hidden.
    let mentions: [ResolvedMention]
    /// The entities mentioned, without the hidden ones.
    let entities: [Entity]

    /// Nil where the article is no longer in the collection.
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

/// The entities with their mentions, in the order in which they are shown.
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
