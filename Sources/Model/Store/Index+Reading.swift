import Articles
import Foundation
import GRDB
import NewsExtraction
import NewsText
import Resolution

/// What lists show of an article.
package struct ArticleRow: Sendable, Equatable {
    /// Its number in the index.
    package let id: ArticleID
    /// The path of its file.
    package let path: String
    /// The file as it was when it was indexed.
    package let stamp: FileStamp
    /// Its date, where it has one.
    package let date: ArticleDate?
    /// Its headline; empty where it has no text.
    package let headline: String
}

/// An entity with its place in the collection.
package struct Entity: Sendable, Equatable {
    /// Its number in the index.
    package let id: EntityID
    /// What it is.
    package let kind: EntityKind
    /// Its canonical name.
    package let name: String
    /// In how many articles it is named.
    package let articles: Int
    /// How often it is named in all of them.
    package let mentions: Int
    /// Whether the reader wants it left out of lists.
    package var isHidden = false
    /// The name of what it is often said in place of, which stays another entity: *Rusland* for *Kremlin*.
    package var standsFor: String?
}

extension Index {
    /// The number of articles.
    package func articleCount() throws -> Int {
        try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM article") ?? 0 }
    }

    /// A number that changes whenever the index does.
    package func revision() throws -> Int {
        try database.read {
            try Int.fetchOne($0, sql: "SELECT value FROM counter WHERE name = 'revision'") ?? 0
        }
    }

    /// The rows of the articles given, as far as they are still there.
    package func rows(_ ids: [ArticleID]) throws -> [ArticleRow] {
        try database.read { try Self.rows(ids, $0) }
    }

    package static func rows(_ ids: [ArticleID], _ db: Database) throws -> [ArticleRow] {
        let statement = try db.cachedStatement(
            sql: "SELECT id, path, size, modified, date, headline FROM article WHERE id = ?")
        return try ids.compactMap { id in
            try Row.fetchOne(statement, arguments: [id.number]).map(articleRow)
        }
    }

    /// The article in the file at `path`.
    package func row(path: String) throws -> ArticleRow? {
        try database.read { db in
            try Row.fetchOne(
                db, sql: "SELECT id, path, size, modified, date, headline FROM article WHERE path = ?",
                arguments: [path]
            ).map(Self.articleRow)
        }
    }

    private static func articleRow(_ row: Row) -> ArticleRow {
        ArticleRow(
            id: ArticleID(number: row[0]), path: row[1],
            stamp: FileStamp(size: row[2], modified: row[3]), date: ArticleDate(ordinal: row[4]),
            headline: row[5])
    }

    /// All that the index knows of an article.
    package struct StoredArticle {
        package let row: ArticleRow
        /// The mentions with the number of their alias, in text order.
        package let mentions: [AnnotationCodec.StoredMention]
        /// The figures in text order.
        package let figures: [Figure]
        /// The language that it was read in.
        package let language: Language
        /// Where the sentences begin.
        package let sentences: SentenceStarts
        /// What the aliases stand for.
        package let entities: [AliasID: Entity]
    }

    /// All that the index knows of an article, nil where it is no longer there.
    package func stored(_ id: ArticleID) throws -> StoredArticle? {
        try database.read { db in
            guard let row = try Self.rows([id], db).first else { return nil }
            let statement = try db.cachedStatement(
                sql: "SELECT mentions, figures, sentences, language FROM annotation WHERE article = ?")
            let annotation = try Row.fetchOne(statement, arguments: [id.number])
            let mentions = try annotation.map { try AnnotationCodec.decodeMentions(Self.bytes($0, 0)) } ?? []
            let figures = try annotation.map { try AnnotationCodec.decodeFigures(Self.bytes($0, 1)) } ?? []
            let sentences = try annotation.map { try AnnotationCodec.decodeSentences(Self.bytes($0, 2)) }
            let numbers = try Self.entities(of: Set(mentions.map(\.alias)), db)
            let found = try Self.entities(Array(Set(numbers.values)), db)
            let byNumber = Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
            let entities = numbers.compactMapValues { byNumber[$0] }
            return StoredArticle(
                row: row, mentions: mentions, figures: figures,
                language: Language(number: annotation?[3] ?? 0),
                sentences: sentences ?? SentenceStarts(), entities: entities)
        }
    }

    package static func bytes(_ row: Row, _ column: Int) -> [UInt8] {
        (row[column] as Data?).map { [UInt8]($0) } ?? []
    }

    /// The entities with the numbers given, in their order; one that has been joined to another is that other.
    package func entities(_ ids: [EntityID]) throws -> [Entity] {
        try database.read { try Self.entities(ids, $0) }
    }

    package static func entities(_ ids: [EntityID], _ db: Database) throws -> [Entity] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(entityColumns) FROM alias JOIN entity ON entity.id = alias.entity WHERE alias.id = ?
                """)
        return try ids.compactMap { id in
            try Row.fetchOne(statement, arguments: [id.number]).flatMap(entity)
        }
    }

    /// What aliases stand for.
    package static func entities(of aliases: Set<AliasID>, _ db: Database) throws -> [AliasID: EntityID] {
        let statement = try db.cachedStatement(sql: "SELECT entity FROM alias WHERE id = ?")
        var entities: [AliasID: EntityID] = [:]
        for alias in aliases {
            let number = try Int.fetchOne(statement, arguments: [alias.number])
            entities[alias] = number.map(EntityID.init(number:))
        }
        return entities
    }

    /// The entity with a name and kind; where there are several, that with most mentions.
    package func entity(named name: String, kind: EntityKind) throws -> Entity? {
        try database.read { db in
            try Row.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT \(Self.entityColumns) FROM entity WHERE name = ? AND kind = ?
                        ORDER BY mentions DESC, articles DESC LIMIT 1
                        """),
                arguments: [name.precomposedStringWithCanonicalMapping, kind.rawValue]
            ).flatMap(Self.entity)
        }
    }

    /// The entity that an article names with an alias; nil where no article of the index has named any so.
    package func entity(named key: AliasKey) throws -> Entity? {
        let name = key.name.precomposedStringWithCanonicalMapping
        let text = key.text.precomposedStringWithCanonicalMapping
        return try database.read { db in
            let number = try Int.fetchOne(
                db.cachedStatement(
                    sql: "SELECT entity FROM alias WHERE name = ? AND kind = ? ORDER BY text <> ?, id LIMIT 1"
                ),
                arguments: [name, key.kind.rawValue, text])
            return try number.flatMap { try Self.entities([EntityID(number: $0)], db).first }
        }
    }

    /// The ways in which articles name an entity, the most frequent first, then by text.
    package func aliases(of entity: EntityID) throws -> [Alias] {
        try database.read { db in
            try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT text, sum(mentions) FROM alias
                        WHERE entity = (SELECT entity FROM alias WHERE id = ?) AND mentions > 0
                        GROUP BY text ORDER BY sum(mentions) DESC, text
                        """),
                arguments: [entity.number]
            ).map { Alias(text: $0[0], mentions: $0[1]) }
        }
    }

    /// The question for the articles that name an entity, in FTS5's own language; nil where none does.
    package static func pattern(_ entity: EntityID, _ db: Database) throws -> String? {
        let aliases = try Int.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id FROM alias
                    WHERE entity = (SELECT entity FROM alias WHERE id = ?) AND mentions > 0
                    """),
            arguments: [entity.number])
        return aliases.isEmpty ? nil : MentionTerm.pattern(aliases.map(AliasID.init(number:)))
    }

    /// The entities that articles name and the reader has not hidden, those with most mentions first, then by name.
    ///
    /// - Parameter limit: the most entities wanted; as many cost the same in a collection of any size.
    package func allEntities(limit: Int? = nil) throws -> [Entity] {
        try database.read { db in
            try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT \(Self.entityColumns) FROM entity WHERE articles > 0 AND NOT hidden
                        ORDER BY mentions DESC, articles DESC, name, kind LIMIT ?
                        """),
                arguments: [limit ?? -1]
            ).compactMap(Self.entity)
        }
    }

    private static let entityColumns = """
        entity.id, entity.kind, entity.name, entity.articles, entity.mentions, entity.hidden, entity.stands_for
        """

    private static func entity(_ row: Row) -> Entity? {
        EntityKind(rawValue: row[1]).map {
            Entity(
                id: EntityID(number: row[0]), kind: $0, name: row[2], articles: row[3], mentions: row[4],
                isHidden: row[5], standsFor: row[6])
        }
    }

    /// The nearest article that names an entity, going from newest to oldest (`forward`) or back.
    ///
    /// - Parameter article: where to start, itself left out; nil for the end of the list.
    package func article(
        naming entity: EntityID, beyond article: ArticleID?, forward: Bool
    ) throws -> ArticleID? {
        let (comparison, order, open) = forward ? ("<", "DESC", Int.max) : (">", "ASC", Int.min)
        let number = try database.read { db -> Int? in
            guard let pattern = try Self.pattern(entity, db) else { return nil }
            return try Int.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT rowid FROM words WHERE words MATCH ? AND rowid \(comparison) ?
                        AND rowid NOT IN (SELECT id FROM retired) ORDER BY rowid \(order) LIMIT 1
                        """),
                arguments: [pattern, article?.number ?? open])
        }
        return number.map(ArticleID.init(number:))
    }

    /// How many articles newer than `article` name an entity, and how often.
    package func appearances(
        of entity: EntityID, newerThan article: ArticleID
    ) throws -> (articles: Int, mentions: Int) {
        try database.read { db in
            guard let pattern = try Self.pattern(entity, db) else { return (0, 0) }
            // Functions of FTS5 cannot stand inside a sum.
            let row = try Row.fetchOne(
                db.cachedStatement(
                    sql: """
                        WITH hit AS MATERIALIZED (
                            SELECT occurrences(words) AS mentions FROM words
                            WHERE words MATCH ? AND rowid > ? AND rowid NOT IN (SELECT id FROM retired)
                        )
                        SELECT count(*), coalesce(sum(mentions), 0) FROM hit
                        """),
                arguments: [pattern, article.number])
            return (row?[0] ?? 0, row?[1] ?? 0)
        }
    }
}
