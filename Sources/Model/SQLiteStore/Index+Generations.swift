import Articles
import GRDB
import NewsText
import Resolution
import Store

// The index records the fingerprint of the extractor. Articles that were extracted with other tables, another
// model or another grammar belong to an earlier generation: they stay readable, and the next refresh extracts
// them again.
extension Index {
    /// Starts a new generation if the fingerprint has changed.
    ///
    /// - Returns: the current generation.
    func beginGeneration(_ fingerprint: UInt64) throws -> Int {
        let fingerprint = Int(bitPattern: UInt(fingerprint))
        let stored = try database.read { db in
            (fingerprint: try Self.counter("fingerprint", db), generation: try Self.counter("generation", db))
        }
        if stored.fingerprint == fingerprint { return stored.generation }
        return try database.write { db in
            try db.execute(
                sql: "UPDATE counter SET value = ? WHERE name = 'fingerprint'", arguments: [fingerprint])
            try db.execute(sql: "UPDATE counter SET value = value + 1 WHERE name = 'generation'")
            return try Self.counter("generation", db)
        }
    }

    static func counter(_ name: String, _ db: Database) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT value FROM counter WHERE name = ?"), arguments: [name]) ?? 0
    }

    /// Updates the generation of an article if extracting it again gave the stored result; false if the
    /// result differs.
    func keep(
        _ prepared: PreparedArticle, _ db: Database, _ registry: inout AliasRegistry,
        _ statements: inout AliasRegistry.Statements
    ) throws -> Bool {
        guard prepared.isExtractedAgain, let id = prepared.replaced else { return false }
        let aliases = try prepared.mentions.keys.map { try registry.resolve($0, db, &statements) }
        let mentions = AnnotationCodec.encode(prepared.storedMentions(aliases))
        let stored = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT mentions, figures, sentences, language FROM annotation WHERE article = ?"),
            arguments: [id.number])
        guard let stored, SQLiteSnapshot.bytes(stored, 0) == mentions,
            SQLiteSnapshot.bytes(stored, 1) == prepared.figures,
            SQLiteSnapshot.bytes(stored, 2) == prepared.sentences, stored[3] == prepared.language.number
        else { return false }
        try db.cachedStatement(
            sql: "UPDATE article SET size = ?, modified = ?, generation = ? WHERE id = ?"
        ).execute(
            arguments: [
                prepared.stamp.size, prepared.stamp.modified, try Self.counter("generation", db), id.number,
            ])
        return true
    }
}
