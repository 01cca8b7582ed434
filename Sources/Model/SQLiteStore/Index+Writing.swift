import Articles
import GRDB
import NewsExtraction
import NewsText
import Resolution
import Store

/// An article ready to be taken into the index.
///
/// It is a class because thousands wait to be written, and each copy of its many parts would touch them all.
package final class PreparedArticle: Sendable {
    package let path: String
    package let stamp: FileStamp
    package let digest: Int
    package let date: ArticleDate?
    package let headline: String
    package let mentions: ArticleAliases
    package let language: Language
    /// The figures and sentences as `AnnotationCodec` writes them.
    package let figures: [UInt8]
    package let sentences: [UInt8]
    /// The number under which the file was known before it changed.
    package let replaced: ArticleID?
    /// Whether the article itself has not changed, only what may be extracted from it.
    package let isExtractedAgain: Bool
    /// The words of headline, body and figures as `WordTokenizer` takes them.
    package let words: ArticleTerms

    package struct ArticleTerms: Sendable {
        package let title: [UInt8]
        package let body: [UInt8]
        package let figures: [UInt8]
    }

    package init(
        path: String, stamp: FileStamp, digest: Int, article: Article, headline: String,
        extraction: Extraction, replaced: ArticleID?, isExtractedAgain: Bool = false
    ) {
        self.path = path
        self.stamp = stamp
        self.digest = digest
        self.headline = headline
        mentions = ArticleAliases(extraction.mentions, in: article)
        language = extraction.language
        figures = AnnotationCodec.encode(extraction.figures)
        sentences = AnnotationCodec.encode(extraction.sentences)
        self.replaced = replaced
        self.isExtractedAgain = isExtractedAgain
        date = article.date
        words = Self.words(headline: headline, article: article, figures: extraction.figures)
    }

    /// The mentions as the index has them, with the numbers of the aliases in `mentions.keys`.
    func storedMentions(_ aliases: [NumberedAlias]) -> [AnnotationCodec.StoredMention] {
        mentions.places.map { place in
            AnnotationCodec.StoredMention(
                range: place.range, kind: mentions.keys[place.alias].kind, form: place.form,
                alias: aliases[place.alias].alias)
        }
    }

    package static func words(headline: String, article: Article?, figures: [Figure]) -> ArticleTerms {
        var headline = headline
        let title = headline.withUTF8 { FoldedWords.line(of: $0, range: 0..<$0.count) }
        let body = article.map { article in
            article.text.withUnsafeBufferPointer { FoldedWords.line(of: $0, range: article.body.bytes) }
        }
        return ArticleTerms(title: title, body: body ?? [], figures: FigureTerm.line(figures))
    }
}

/// The changes that go into the index together: all of them or none.
package struct IndexBatch: Sendable {
    package var added: [PreparedArticle] = []
    /// Articles whose files are gone or have changed.
    package var retired: [ArticleID] = []
    /// Files whose time changed and whose contents did not.
    var touched: [(id: ArticleID, stamp: FileStamp)] = []
    /// Files that are not text.
    package var binary: [FolderWalk.File] = []

    /// A value with the parts given.
    package init(
        added: [PreparedArticle] = [], retired: [ArticleID] = [],
        touched: [(id: ArticleID, stamp: FileStamp)] = [], binary: [FolderWalk.File] = []
    ) {
        self.added = added
        self.retired = retired
        self.touched = touched
        self.binary = binary
    }

    package var isEmpty: Bool { added.isEmpty && retired.isEmpty && touched.isEmpty && binary.isEmpty }
}

extension Index {
    /// Takes a batch into the index in one transaction.
    package func write(_ batch: IndexBatch) throws {
        try database.write { db in
            // Only what has been written is remembered: where this throws they are forgotten.
            var numbers = aliasNumbers.withLock { numbers in
                defer { numbers = AliasRegistry() }
                return numbers
            }
            var counts = EntityCounts()
            let added = try batch.added.filter { try !keep($0, db, &numbers) }
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
            try add(added, db, &counts, &numbers)
            try counts.write(db)
            try db.execute(sql: "UPDATE counter SET value = value + 1 WHERE name IN ('revision', 'written')")
            let known = numbers
            db.afterNextTransaction { _ in self.aliasNumbers.withLock { $0 = known } }
        }
    }

    private func add(
        _ articles: [PreparedArticle], _ db: Database, _ counts: inout EntityCounts,
        _ numbers: inout AliasRegistry
    ) throws {
        guard !articles.isEmpty else { return }
        // Numbers go up in the order of the files; rows go in by number, as FTS5 wants to add to its end.
        var dates = DateNumbers()
        let numbered = try articles.map { (id: try dates.next($0.date, db), prepared: $0) }
            .sorted { $0.id < $1.id }
        try dates.write(db)

        var statements = try AliasRegistry.Statements(db)
        let generation = try Self.counter("generation", db)
        var insertArticle = try RowStatement("INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?)", db)
        var insertAnnotation = try RowStatement("INSERT INTO annotation VALUES (?, ?, ?, ?, ?)", db)
        var insertion = try WordInsertion(db)
        for (id, prepared) in numbered {
            insertArticle.bind(id.number)
            insertArticle.bind(prepared.path)
            insertArticle.bind(prepared.stamp.size)
            insertArticle.bind(prepared.stamp.modified)
            insertArticle.bind(prepared.digest)
            insertArticle.bind(prepared.date?.ordinal ?? 0)
            insertArticle.bind(prepared.headline)
            insertArticle.bind(generation)
            try insertArticle.run()

            let aliases = try prepared.mentions.keys.map { try numbers.number(of: $0, db, &statements) }
            let mentions = prepared.storedMentions(aliases)
            counts.count(prepared.mentions.places.lazy.map { aliases[$0.alias] }, sign: 1)
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
                entities[mention.alias].map { NumberedAlias(alias: mention.alias, entity: $0) }
            }, sign: -1)
        for table in ["article WHERE id", "annotation WHERE article"] {
            try db.cachedStatement(sql: "DELETE FROM \(table) = ?").execute(arguments: [id.number])
        }
        try db.cachedStatement(sql: "INSERT INTO retired VALUES (?)").execute(arguments: [id.number])
    }
}

/// Adds articles to the index of words.
struct WordInsertion {
    private var statement: RowStatement

    init(_ db: Database) throws {
        statement = try RowStatement(
            "INSERT INTO words(rowid, body, title, aliases, figures) VALUES (?, ?, ?, ?, ?)", db)
    }

    mutating func add(
        _ id: ArticleID, _ words: PreparedArticle.ArticleTerms, _ mentions: [AnnotationCodec.StoredMention]
    ) throws {
        statement.bind(id.number)
        statement.bind(text: words.body)
        statement.bind(text: words.title)
        statement.bind(text: MentionTerm.line(mentions))
        statement.bind(text: words.figures)
        try statement.run()
    }
}

/// Gives articles their numbers: those of one date go up, and none is given twice.
private struct DateNumbers {
    private var last: [Int: Int] = [:]

    mutating func next(_ date: ArticleDate?, _ db: Database) throws -> ArticleID {
        var ordinal = date?.ordinal ?? 0
        while true {
            let sequence = try last[ordinal] ?? Self.stored(ordinal, db)
            if sequence < ArticleID.lastSequence(ordinal: ordinal) {
                last[ordinal] = sequence + 1
                return ArticleID(ordinal: ordinal, sequence: sequence + 1)
            }
            // The next ones sort as if they were of the day after.
            ordinal += 1
        }
    }

    private static func stored(_ ordinal: Int, _ db: Database) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT last FROM numbered WHERE date = ?"), arguments: [ordinal]) ?? 0
    }

    func write(_ db: Database) throws {
        let insert = try db.cachedStatement(sql: "INSERT OR REPLACE INTO numbered VALUES (?, ?)")
        for (date, last) in last.sorted(by: { $0.key < $1.key }) {
            try insert.execute(arguments: [date, last])
        }
    }
}
