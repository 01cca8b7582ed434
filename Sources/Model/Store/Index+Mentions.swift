import Foundation
import GRDB
import Resolution

// What is read of an entity's mentions in many articles at once.
extension Index {
    /// The articles that name an entity and how often, from one on.
    ///
    /// - Parameters:
    ///   - article: where to start, itself left out; nil for the first.
    ///   - limit: the most articles.
    package func mentionCounts(
        of entity: EntityID, beyond article: ArticleID? = nil, newestFirst: Bool = true, limit: Int = .max
    ) throws -> (articles: [ArticleID], mentions: [Int]) {
        let (comparison, order, open) = newestFirst ? ("<", "DESC", Int.max) : (">", "ASC", Int.min)
        return try database.read { db in
            guard let pattern = try Self.pattern(entity, db) else { return ([], []) }
            let rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT rowid, occurrences(words) FROM words WHERE words MATCH ? AND rowid \(comparison) ?
                        AND rowid NOT IN (SELECT id FROM retired) ORDER BY rowid \(order) LIMIT ?
                        """),
                arguments: [pattern, article?.number ?? open, limit])
            var (articles, mentions): ([ArticleID], [Int]) = ([], [])
            while let row = try rows.next() {
                articles.append(ArticleID(number: row[0]))
                mentions.append(row[1])
            }
            return (articles, mentions)
        }
    }

    /// The numbers of the aliases that stand for an entity.
    package func aliasIDs(of entity: EntityID) throws -> Set<AliasID> {
        try database.read { db in
            let numbers = try Int.fetchSet(
                db.cachedStatement(
                    sql: "SELECT id FROM alias WHERE entity = (SELECT entity FROM alias WHERE id = ?)"),
                arguments: [entity.number])
            return Set(numbers.map(AliasID.init(number:)))
        }
    }

    /// What is stored of an article besides its words, still in bytes.
    package struct StoredAnnotation {
        package let path: String
        package let mentions: [UInt8]
        package let figures: [UInt8]
        package let sentences: [UInt8]
    }

    /// What is stored of some articles, in their order; those that are gone are left out.
    package func annotations(
        of articles: some Collection<ArticleID>
    ) throws -> [(id: ArticleID, annotation: StoredAnnotation)] {
        try database.read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT path, mentions, figures, sentences
                    FROM article JOIN annotation ON annotation.article = article.id WHERE article.id = ?
                    """)
            return try articles.compactMap { id in
                try Row.fetchOne(statement, arguments: [id.number]).map { row in
                    let annotation = StoredAnnotation(
                        path: row[0], mentions: Self.bytes(row, 1), figures: Self.bytes(row, 2),
                        sentences: Self.bytes(row, 3))
                    return (id, annotation)
                }
            }
        }
    }
}
