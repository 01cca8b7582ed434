import Articles
import GRDB
import Store

// FTS5 keeps words in parts, one for each transaction, that it merges now and then. In a large load the
// transactions are large and nothing is merged: a word is then sought in some dozen parts, which takes a
// fraction of a millisecond, and later changes merge them bit by bit.
extension Index {
    /// Prepares for a large load. The mark is in the index: a load that is broken off is ended by the next.
    func beginBulkLoad() throws {
        try database.write { db in
            try db.execute(sql: "INSERT INTO words(words, rank) VALUES ('automerge', 0)")
            try db.execute(sql: "INSERT INTO words(words, rank) VALUES ('crisismerge', 64)")
            try db.execute(sql: "INSERT INTO words(words, rank) VALUES ('hashsize', \(64 << 20))")
            try db.execute(sql: "UPDATE counter SET value = 1 WHERE name = 'unmerged'")
            try db.execute(sql: "DROP INDEX IF EXISTS entity_rank")
        }
        try database.writeWithoutTransaction { db in
            // Pages go into the file in large steps, and the tables that are written at random stay in memory.
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 8000; PRAGMA cache_size = -64000")
        }
    }

    /// Ends a load: sets FTS5 back to what is best for small changes.
    func endLoad() throws {
        let unmerged = try database.read {
            try Int.fetchOne($0, sql: "SELECT value FROM counter WHERE name = 'unmerged'") ?? 0
        }
        guard unmerged != 0 else { return }
        try database.write { db in
            try db.execute(sql: "INSERT INTO words(words, rank) VALUES ('automerge', 4)")
            try db.execute(sql: "INSERT INTO words(words, rank) VALUES ('hashsize', \(1 << 20))")
            try db.execute(sql: "UPDATE counter SET value = 0 WHERE name = 'unmerged'")
            try Schema.createRank(db)
            try db.execute(sql: "UPDATE counter SET value = value + 1 WHERE name = 'revision'")
        }
        try database.writeWithoutTransaction { db in
            // Parts that were merged leave room behind.
            try db.execute(sql: "PRAGMA incremental_vacuum")
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 1000; PRAGMA cache_size = -8000")
            // Readers may hold the log: then it is truncated another time.
            _ = try? db.checkpoint(.truncate)
        }
    }

    /// Whether more than a fifth of the rows in the word index belong to articles that are gone.
    package func needsCompaction() throws -> Bool {
        try database.read { db in
            let retired = try Int.fetchOne(db, sql: "SELECT count(*) FROM retired") ?? 0
            guard retired > 0 else { return false }
            let articles = try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0
            return retired * 5 > articles + retired
        }
    }

    /// Builds the word index anew from the files, without the rows of articles that are gone.
    package func compact(_ collection: ArticleCollection) throws {
        try beginBulkLoad()
        aliasNumbers.withLock { $0 = AliasRegistry() }
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
                // A file that has gone meanwhile keeps its title until the next refresh takes it out.
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
        try endLoad()
    }
}
