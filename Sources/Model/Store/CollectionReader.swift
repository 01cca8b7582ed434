import NewsExtraction
import Query
import Resolution

/// Read access to an indexed collection, independent of the storage engine.
///
/// Reading may be as slow as a network: never read while a key press waits.
package protocol CollectionReader: Sendable {
    /// Reads a snapshot: all requests in `body` see the same articles and actors.
    ///
    /// - Throws: the error of `body`, or the store's own.
    func read<Result>(_ body: (any CollectionSnapshot) throws -> Result) throws -> Result
}

// Single requests, each with a snapshot of its own.
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

    /// The actors that a name in a query matches, by descending number of mentions, then by name.
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
