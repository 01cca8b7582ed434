import Foundation
import GRDB

/// An article ready to be taken into the index.
struct PreparedArticle: Sendable {
    let path: String
    let stamp: FileStamp
    let digest: Int
    let article: Article
    let headline: String
    let extraction: Extraction
    /// The number under which the file was known before it changed.
    let replaced: ArticleID?
}

/// The changes that go into the index together: all of them or none.
struct IndexBatch: Sendable {
    var added: [PreparedArticle] = []
    /// Articles whose files are gone or have changed.
    var retired: [ArticleID] = []
    /// Files whose time changed and whose contents did not.
    var touched: [(id: ArticleID, stamp: FileStamp)] = []
    /// Files that are not text.
    var binary: [FolderWalk.File] = []

    var isEmpty: Bool { added.isEmpty && retired.isEmpty && touched.isEmpty && binary.isEmpty }
}

extension Index {
    /// Takes a batch into the index in one transaction.
    func write(_ batch: IndexBatch) throws {
        try database.write { db in
            var counts = EntityCounts()
            for id in batch.retired + batch.added.compactMap(\.replaced) {
                try retire(id, db, &counts)
            }
            for (id, stamp) in batch.touched {
                try db.cachedStatement(sql: "UPDATE article SET size = ?, modified = ? WHERE id = ?")
                    .execute(arguments: [stamp.size, stamp.modified, id.number])
            }
            for file in batch.binary {
                try db.cachedStatement(sql: "INSERT OR REPLACE INTO binary VALUES (?, ?, ?)")
                    .execute(arguments: [file.path, file.stamp.size, file.stamp.modified])
            }
            try add(batch.added, db, &counts)
            try counts.write(db)
            try db.execute(sql: "UPDATE counter SET value = value + 1 WHERE name = 'revision'")
        }
    }

    private func add(_ articles: [PreparedArticle], _ db: Database, _ counts: inout EntityCounts) throws {
        guard !articles.isEmpty else { return }
        let first = try Int.fetchOne(db, sql: "SELECT value FROM counter WHERE name = 'sequence'") ?? 0
        // Numbers go up in the order of the files; rows go in by number, as FTS5 wants to add to its end.
        let numbered = articles.enumerated()
            .map { (id: ArticleID(date: $1.article.date, sequence: first + $0 + 1), prepared: $1) }
            .sorted { $0.id < $1.id }
        try db.execute(
            sql: "UPDATE counter SET value = ? WHERE name = 'sequence'", arguments: [first + articles.count])

        let insertArticle = try db.cachedStatement(sql: "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?)")
        let insertAnnotation = try db.cachedStatement(sql: "INSERT INTO annotation VALUES (?, ?, ?)")
        let insertWords = try db.cachedStatement(
            sql: "INSERT INTO words(rowid, title, body) VALUES (?, ?, ?)")
        for (id, prepared) in numbered {
            try insertArticle.execute(
                arguments: [
                    id.number, prepared.path, prepared.stamp.size, prepared.stamp.modified, prepared.digest,
                    prepared.article.date?.ordinal ?? 0, prepared.headline,
                ])
            let mentions = try prepared.extraction.mentions.map { mention in
                AnnotationCodec.StoredMention(
                    range: mention.range, kind: mention.kind, form: mention.form,
                    entity: try counts.id(of: mention, db))
            }
            counts.add(mentions.map(\.entity), of: id)
            try insertAnnotation.execute(
                arguments: [
                    id.number, databaseBytes(AnnotationCodec.encode(mentions)),
                    databaseBytes(AnnotationCodec.encode(prepared.extraction.figures)),
                ])
            try insertWords.execute(
                arguments: [id.number, prepared.headline, prepared.article.string(prepared.article.body)])
        }
    }

    private func retire(_ id: ArticleID, _ db: Database, _ counts: inout EntityCounts) throws {
        let stored = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT mentions FROM annotation WHERE article = ?"),
            arguments: [id.number])
        guard let stored else { return }
        let mentions = try AnnotationCodec.decodeMentions(Self.bytes(stored, 0))
        try counts.remove(mentions.map(\.entity), of: id, db)
        for table in ["article WHERE id", "annotation WHERE article"] {
            try db.cachedStatement(sql: "DELETE FROM \(table) = ?").execute(arguments: [id.number])
        }
        try db.cachedStatement(sql: "INSERT INTO retired VALUES (?)").execute(arguments: [id.number])
    }
}

/// The bytes as SQLite takes them.
private func databaseBytes(_ bytes: [UInt8]) -> DatabaseValue {
    bytes.withUnsafeBytes { DatabaseValue(value: Data($0))! }
}
