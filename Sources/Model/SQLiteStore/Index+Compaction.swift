import Articles
import GRDB
import Store
import Synchronization

// Updates leave rows of retired articles in the word index. Compaction rebuilds it without them.
extension Index {
    /// Whether more than a fifth of the rows in the word index belong to removed articles.
    package func needsCompaction() throws -> Bool {
        try database.read { db in
            let retired = try Int.fetchOne(db, sql: "SELECT count(*) FROM retired") ?? 0
            guard retired > 0 else { return false }
            let articles = try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0
            return retired * 5 > articles + retired
        }
    }

    /// Rebuilds the word index from the files, without the rows of removed articles.
    package func compact(_ collection: ArticleCollection) throws {
        try beginBulkLoad()
        aliasRegistry.withLock { $0 = AliasRegistry() }
        try database.write { db in
            try db.execute(sql: "INSERT INTO words(words) VALUES ('delete-all')")
            try db.execute(sql: "DELETE FROM retired")
            var insertion = try WordInsertion(db)
            let articles = try Row.fetchCursor(
                db,
                sql: """
                    SELECT id, path, headline, mentions, figures FROM article JOIN annotation ON article = id
                    ORDER BY id
                    """)
            while let row = try articles.next() {
                let (id, path, headline): (Int, String, String) = (row[0], row[1], row[2])
                // If the file has disappeared meanwhile, the title stays until the next refresh.
                let figures = try AnnotationCodec.decodeFigures(SQLiteSnapshot.bytes(row, 4))
                let words = PreparedArticle.words(
                    headline: headline, article: try? collection.read(path), figures: figures)
                let mentions = try AnnotationCodec.decodeMentions(SQLiteSnapshot.bytes(row, 3))
                try insertion.add(ArticleID(number: id), words, mentions)
            }
            try db.execute(
                sql: """
                    DELETE FROM alias WHERE mentions = 0;
                    DELETE FROM entity WHERE id NOT IN (SELECT entity FROM alias);
                    """)
            try AliasNameTerms.rebuild(db)
            try db.execute(sql: "UPDATE counter SET value = value + 1 WHERE name = 'revision'")
        }
        try endBulkLoad()
    }
}
