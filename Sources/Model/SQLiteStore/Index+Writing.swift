import Articles
import GRDB
import NewsText
import Resolution
import Store
import Synchronization

extension Index {
    /// Writes a batch in one transaction.
    package func write(_ batch: IndexBatch) throws {
        try database.write { db in
            // The cache is restored only after the commit: if this throws, it stays empty.
            var registry = aliasRegistry.withLock { registry in
                defer { registry = AliasRegistry() }
                return registry
            }
            var counts = EntityCounts()
            var statements = try AliasRegistry.Statements(db)
            let added = try batch.added.filter { try !keep($0, db, &registry, &statements) }
            for id in batch.retired + added.compactMap(\.replaced) {
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
            try add(added, db, &counts, &registry, &statements)
            try counts.write(db)
            try db.execute(sql: "UPDATE counter SET value = value + 1 WHERE name IN ('revision', 'written')")
            let known = registry
            db.afterNextTransaction { _ in self.aliasRegistry.withLock { $0 = known } }
        }
    }

    private func add(
        _ articles: [PreparedArticle], _ db: Database, _ counts: inout EntityCounts,
        _ registry: inout AliasRegistry, _ statements: inout AliasRegistry.Statements
    ) throws {
        guard !articles.isEmpty else { return }
        // Assigns IDs in order of the files, but inserts in order of ID: FTS5 appends fastest.
        var allocator = ArticleIDAllocator()
        let identified = try articles.map { (id: try allocator.next($0.date, db), prepared: $0) }
            .sorted { $0.id < $1.id }
        try allocator.write(db)

        let generation = try Self.counter("generation", db)
        var insertArticle = try RowStatement("INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?)", db)
        var insertAnnotation = try RowStatement("INSERT INTO annotation VALUES (?, ?, ?, ?, ?)", db)
        var insertion = try WordInsertion(db)
        for (id, prepared) in identified {
            insertArticle.bind(id.number)
            insertArticle.bind(prepared.path)
            insertArticle.bind(prepared.stamp.size)
            insertArticle.bind(prepared.stamp.modified)
            insertArticle.bind(prepared.digest)
            insertArticle.bind(prepared.date?.ordinal ?? 0)
            insertArticle.bind(prepared.headline)
            insertArticle.bind(generation)
            try insertArticle.run()

            let aliases = try prepared.mentions.keys.map { try registry.resolve($0, db, &statements) }
            let mentions = prepared.storedMentions(aliases)
            counts.count(prepared.mentions.occurrences.lazy.map { aliases[$0.alias] }, sign: 1)
            insertAnnotation.bind(id.number)
            insertAnnotation.bind(bytes: AnnotationCodec.encode(mentions))
            insertAnnotation.bind(bytes: prepared.figures)
            insertAnnotation.bind(bytes: prepared.sentences)
            insertAnnotation.bind(prepared.language.number)
            try insertAnnotation.run()
            try insertion.add(id, prepared.words, mentions)
        }
    }

    private func retire(_ id: ArticleID, _ db: Database, _ counts: inout EntityCounts) throws {
        let stored = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT mentions FROM annotation WHERE article = ?"),
            arguments: [id.number])
        guard let stored else { return }
        let mentions = try AnnotationCodec.decodeMentions(SQLiteSnapshot.bytes(stored, 0))
        let entities = try SQLiteSnapshot(db: db).entityIDs(of: Set(mentions.map(\.alias)))
        counts.count(
            mentions.compactMap { mention in
                entities[mention.alias].map { ResolvedAlias(alias: mention.alias, entity: $0) }
            }, sign: -1)
        for table in ["article WHERE id", "annotation WHERE article"] {
            try db.cachedStatement(sql: "DELETE FROM \(table) = ?").execute(arguments: [id.number])
        }
        try db.cachedStatement(sql: "INSERT INTO retired VALUES (?)").execute(arguments: [id.number])
    }
}
