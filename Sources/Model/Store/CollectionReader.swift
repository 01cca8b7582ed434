import NewsExtraction
import Query
import Resolution

/// A collection that can be read, in whatever engine it is stored.
///
/// Reading may take as long as a network does: never on the key path.
package protocol CollectionReader: Sendable {
    /// Reads one state of the collection: all requests of `body` see the same articles and actors.
    ///
    /// - Throws: what `body` throws, or the store's own error.
    func read<Result>(_ body: (any CollectionSnapshot) throws -> Result) throws -> Result
}

/// One state of a collection, and all that can be asked of it.
///
/// This is the whole interface between search and storage, so that another engine can stand behind it. Lists of articles
/// are in the order of their IDs, which is the order of their dates. Requests throw the store's own error; those that
/// take `isCancelled` call it now and then and throw `Cancelled`.
package protocol CollectionSnapshot {
    /// A number that changes whenever the collection does.
    func revision() throws -> Int

    /// The number of articles.
    func articleCount() throws -> Int

    // MARK: Terms

    /// The articles in a range of IDs that answer a question.
    ///
    /// - Parameter limit: the most articles wanted, from the end that comes first.
    func articles(
        _ question: Question, in range: ClosedRange<ArticleID>, newestFirst: Bool, limit: Int?,
        isCancelled: () -> Bool
    ) throws -> [ArticleID]

    /// The articles from `oldest` on that answer a question, the most relevant first, by BM25 (Robertson and
    /// Zaragoza, 2009).
    func articlesByRelevance(_ question: Question, from oldest: ArticleID, isCancelled: () -> Bool) throws
        -> [ArticleID]

    /// Calls `body` with each article in a range of IDs that answers a question and the number of places that match,
    /// until it returns false.
    func forEachOccurrenceCount(
        of question: Question, in range: ClosedRange<ArticleID>, newestFirst: Bool,
        _ body: (ArticleID, Int) throws -> Bool
    ) throws

    // MARK: Articles

    /// The rows of articles, in the order given; articles that are gone are left out.
    func rows(_ ids: [ArticleID]) throws -> [ArticleRow]

    /// The article in the file at `path`.
    func row(path: String) throws -> ArticleRow?

    /// The articles in a range of IDs that are in some files, newest first. The cost grows with the number of paths.
    func articles(at paths: [String], in range: ClosedRange<ArticleID>) throws -> [ArticleID]

    /// The annotation of an article, as far as it is asked for; nil where the article is gone.
    func annotation(of article: ArticleID, _ parts: AnnotationParts) throws -> StoredAnnotation?

    /// Calls `body` with the annotation of each article in a range of IDs, newest first, until it returns false.
    func forEachAnnotation(
        in range: ClosedRange<ArticleID>, _ parts: AnnotationParts, isCancelled: () -> Bool,
        _ body: (ArticleID, StoredAnnotation) throws -> Bool
    ) throws

    // MARK: Actors

    /// The entities with the IDs given, in their order; a merged one is the entity that it was merged into.
    func entities(_ ids: [EntityID]) throws -> [Entity]

    /// The entities that articles name and the reader has not hidden: those with most mentions first, then by name.
    ///
    /// - Parameter limit: the most entities wanted; the cost grows with it, not with the collection.
    func allEntities(limit: Int?) throws -> [Entity]

    /// The entity with a canonical name and kind; of several the one with most mentions.
    func entity(named name: String, kind: EntityKind) throws -> Entity?

    /// The entity that an article names by an alias; nil where no article does.
    func entity(named key: AliasKey) throws -> Entity?

    /// The entities that a name in a query stands for: see `ActorName`.
    func entities(named name: ActorName) throws -> Set<EntityID>

    /// The entities that a reader may mean by a name, the most frequent first: those with exactly this canonical name;
    /// where there are none, those with this name but for case and accents (*oekraine*), then those with such an alias.
    func entities(called name: String, kind: EntityKind?) throws -> [Entity]

    /// The entities with a word in their canonical names that starts with `text`, case and accents aside; the most
    /// frequent first.
    func entities(beginning text: String, limit: Int) throws -> [Entity]

    /// The number of articles that name each entity; entities that are gone are left out.
    func articleCounts(of entities: [EntityID]) throws -> [EntityID: Int]

    /// The mentions of each kind of entity.
    func mentionsByKind() throws -> [EntityKind: Int]

    // MARK: Aliases

    /// The surface forms of an entity, the most frequent first, then by text.
    func aliases(of entity: EntityID) throws -> [Alias]

    /// The aliases of entities that articles contain.
    func aliasIDs(of entities: Set<EntityID>) throws -> Set<AliasID>

    /// The aliases whose entity is of one of some kinds, where articles take the alias itself for another kind.
    func aliasIDs(correctedTo kinds: Set<EntityKind>) throws -> Set<AliasID>

    /// The entities that aliases stand for.
    func entityIDs(of aliases: Set<AliasID>) throws -> [AliasID: EntityID]

    /// Calls `body` with every alias and the entity that it stands for.
    func forEachAlias(_ body: (AliasID, EntityID) throws -> Void) throws

    /// How corrections refer to an entity; nil where it is gone.
    func reference(to entity: EntityID) throws -> ActorReference?
}

/// A request was given up before it ended, as its answer is no longer wanted.
package struct Cancelled: Error {
    package init() {}
}

extension ArticleID {
    /// The range of all articles.
    package static let all = ArticleID(number: .min)...ArticleID(number: .max)
}

// A single request of its own, for callers that need no more than one state.
extension CollectionReader {
    package func revision() throws -> Int { try read { try $0.revision() } }

    package func articleCount() throws -> Int { try read { try $0.articleCount() } }

    package func rows(_ ids: [ArticleID]) throws -> [ArticleRow] { try read { try $0.rows(ids) } }

    package func row(path: String) throws -> ArticleRow? { try read { try $0.row(path: path) } }

    package func entities(_ ids: [EntityID]) throws -> [Entity] { try read { try $0.entities(ids) } }

    package func allEntities(limit: Int? = nil) throws -> [Entity] {
        try read { try $0.allEntities(limit: limit) }
    }

    package func entity(named name: String, kind: EntityKind) throws -> Entity? {
        try read { try $0.entity(named: name, kind: kind) }
    }

    package func entities(called name: String, kind: EntityKind? = nil) throws -> [Entity] {
        try read { try $0.entities(called: name, kind: kind) }
    }

    package func entities(beginning text: String, limit: Int) throws -> [Entity] {
        try read { try $0.entities(beginning: text, limit: limit) }
    }

    /// The actors that a name in a query stands for, those with most mentions first, then by name.
    package func actors(named name: ActorName, limit: Int? = nil) throws -> [Entity] {
        try read { snapshot in
            let actors = try snapshot.entities(Array(snapshot.entities(named: name))).sorted {
                ($0.mentions, $1.name, $1.kind.rawValue) > ($1.mentions, $0.name, $0.kind.rawValue)
            }
            return limit.map { Array(actors.prefix($0)) } ?? actors
        }
    }

    package func mentionsByKind() throws -> [EntityKind: Int] { try read { try $0.mentionsByKind() } }

    package func aliases(of entity: EntityID) throws -> [Alias] { try read { try $0.aliases(of: entity) } }

    package func reference(to entity: EntityID) throws -> ActorReference? {
        try read { try $0.reference(to: entity) }
    }
}
