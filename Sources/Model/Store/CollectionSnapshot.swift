import NewsExtraction
import Query
import Resolution

/// A consistent snapshot of a collection.
///
/// This is the complete interface between search and storage, so that the engine can be replaced. Lists of
/// articles are in order of ID, which is order of date. Requests throw the store's own error; those that take
/// `isCancelled` call it from time to time and throw `Cancelled`.
package protocol CollectionSnapshot {
    /// The revision of the collection, which changes with every write.
    func revision() throws -> Int

    /// The number of articles.
    func articleCount() throws -> Int

    // MARK: Terms

    /// The articles in a range of IDs that match a term query.
    ///
    /// - Parameter limit: the maximum number of articles, from the end that comes first.
    func articles(
        _ termQuery: TermQuery, in range: ClosedRange<ArticleID>, newestFirst: Bool, limit: Int?,
        isCancelled: () -> Bool
    ) throws -> [ArticleID]

    /// The matching articles from `oldest` on, by descending relevance: BM25 (Robertson and Zaragoza, 2009).
    func articlesByRelevance(_ termQuery: TermQuery, from oldest: ArticleID, isCancelled: () -> Bool) throws
        -> [ArticleID]

    /// Calls `body` with each matching article in a range of IDs and its number of matching positions, until
    /// it returns false.
    func forEachOccurrenceCount(
        of termQuery: TermQuery, in range: ClosedRange<ArticleID>, newestFirst: Bool,
        _ body: (ArticleID, Int) throws -> Bool
    ) throws

    // MARK: Articles

    /// The rows of articles, in the given order; missing articles are omitted.
    func rows(_ ids: [ArticleID]) throws -> [ArticleRow]

    /// The article in the file at `path`.
    func row(path: String) throws -> ArticleRow?

    /// The articles of some files, within a range of IDs, newest first. The cost grows with the number of
    /// paths.
    func articles(at paths: [String], in range: ClosedRange<ArticleID>) throws -> [ArticleID]

    /// The requested parts of an article's annotation; nil if the article is missing.
    func annotation(of article: ArticleID, _ parts: AnnotationParts) throws -> StoredAnnotation?

    /// Calls `body` with the annotation of each article in a range of IDs, newest first, until it returns
    /// false.
    func forEachAnnotation(
        in range: ClosedRange<ArticleID>, _ parts: AnnotationParts, isCancelled: () -> Bool,
        _ body: (ArticleID, StoredAnnotation) throws -> Bool
    ) throws

    // MARK: Actors

    /// The entities with some IDs, in that order; a merged entity is replaced by the one that it was merged
    /// into.
    func entities(_ ids: [EntityID]) throws -> [Entity]

    /// The entities with mentions that the reader has not hidden, by descending number of mentions, then by
    /// name.
    ///
    /// - Parameter limit: the maximum number of entities; the cost grows with it, not with the collection.
    func allEntities(limit: Int?) throws -> [Entity]

    /// The entity with a canonical name and kind; of several, the one with most mentions.
    func entity(named name: String, kind: EntityKind) throws -> Entity?

    /// The entity of an alias; nil if no article has the alias.
    func entity(named key: AliasKey) throws -> Entity?

    /// The entities that a name in a query matches: see `ActorName`.
    func entities(named name: ActorName) throws -> Set<EntityID>

    /// The candidates for a name typed by the reader, by descending frequency: entities with exactly this
    /// canonical name; failing that, with this name ignoring case and accents (*oekraine*); failing that,
    /// with such an alias.
    func entities(called name: String, kind: EntityKind?) throws -> [Entity]

    /// The entities whose canonical name has a word that starts with `text`, ignoring case and accents; by
    /// descending frequency.
    func entities(beginning text: String, limit: Int) throws -> [Entity]

    /// The number of articles that mention each entity; missing entities are omitted.
    func articleCounts(of entities: [EntityID]) throws -> [EntityID: Int]

    /// The number of mentions of each kind.
    func mentionsByKind() throws -> [EntityKind: Int]

    // MARK: Aliases

    /// The surface forms of an entity, by descending frequency, then by text.
    func aliases(of entity: EntityID) throws -> [Alias]

    /// The aliases of some entities, as far as articles contain them.
    func aliasIDs(of entities: Set<EntityID>) throws -> Set<AliasID>

    /// The aliases whose entity has one of some kinds while articles give the alias itself another kind.
    func aliasIDs(correctedTo kinds: Set<EntityKind>) throws -> Set<AliasID>

    /// The entities that some aliases denote.
    func entityIDs(of aliases: Set<AliasID>) throws -> [AliasID: EntityID]

    /// Calls `body` with each alias and the entity that it denotes.
    func forEachAlias(_ body: (AliasID, EntityID) throws -> Void) throws

    /// The reference to an entity for corrections; nil if the entity is missing.
    func reference(to entity: EntityID) throws -> ActorReference?
}

/// The error of a request that was cancelled because its result is no longer wanted.
package struct Cancelled: Error {
    package init() {}
}

extension ArticleID {
    /// The range of all articles.
    package static let all = ArticleID(number: .min)...ArticleID(number: .max)
}
