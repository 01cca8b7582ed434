import GRDB

// FTS5 stores a segment for each transaction and merges segments now and then. A bulk load uses large
// transactions and merges nothing: lookups then search some dozen segments, which takes a fraction of a
// millisecond, and later changes merge them bit by bit.
extension Index {
    /// Prepares for a bulk load. The index records that it is in progress, so that the next refresh completes
    /// an interrupted load.
    func beginBulkLoad() throws {
        try database.write { db in
            try db.execute(sql: "INSERT INTO words(words, rank) VALUES ('automerge', 0)")
            try db.execute(sql: "INSERT INTO words(words, rank) VALUES ('crisismerge', 64)")
            try db.execute(sql: "INSERT INTO words(words, rank) VALUES ('hashsize', \(64 << 20))")
            try db.execute(sql: "UPDATE counter SET value = 1 WHERE name = 'unmerged'")
            try db.execute(sql: "DROP INDEX IF EXISTS entity_rank")
        }
        try database.writeWithoutTransaction { db in
            // Checkpoint in large steps, and cache the tables that are written at random.
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 8000; PRAGMA cache_size = -64000")
        }
    }

    /// Ends a bulk load: restores the settings of FTS5 for small changes.
    func endBulkLoad() throws {
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
            // Merged segments leave free pages.
            try db.execute(sql: "PRAGMA incremental_vacuum")
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 1000; PRAGMA cache_size = -8000")
            // If readers hold the log, it is truncated another time.
            _ = try? db.checkpoint(.truncate)
        }
    }
}
