import Foundation
import GRDB

/// An article ready to be taken into the index.
struct PreparedArticle: Sendable {
    let path: String
    let stamp: FileStamp
    let digest: Int
    let date: ArticleDate?
    let headline: String
    let mentions: ArticleAliases
    let figures: [Figure]
    let language: Language
    let sentences: SentenceStarts
    /// The number under which the file was known before it changed.
    let replaced: ArticleID?
    /// The words of headline, body and figures as `WordTokenizer` takes them.
    let words: (title: String, body: String, figures: String)

    init(
        path: String, stamp: FileStamp, digest: Int, article: Article, headline: String,
        extraction: Extraction,
        replaced: ArticleID?
    ) {
        self.path = path
        self.stamp = stamp
        self.digest = digest
        self.headline = headline
        mentions = ArticleAliases(extraction.mentions, in: article)
        figures = extraction.figures
        language = extraction.language
        sentences = extraction.sentences
        self.replaced = replaced
        date = article.date
        words = Self.words(headline: headline, article: article, figures: extraction.figures)
    }

    static func words(
        headline: String, article: Article?, figures: [Figure]
    ) -> (title: String, body: String, figures: String) {
        var headline = headline
        let title = headline.withUTF8 { FoldedWords.line(of: $0, range: 0..<$0.count) }
        let body = article.map { article in
            article.text.withUnsafeBufferPointer { FoldedWords.line(of: $0, range: article.body.bytes) }
        }
        return (title, body ?? "", FigureWord.line(figures))
    }
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
            // Only what has been written is remembered: where this throws they are forgotten.
            var numbers = aliasNumbers.withLock { numbers in
                defer { numbers = AliasNumbers() }
                return numbers
            }
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
            try add(batch.added, db, &counts, &numbers)
            try counts.write(db)
            try db.execute(sql: "UPDATE counter SET value = value + 1 WHERE name IN ('revision', 'written')")
            let known = numbers
            db.afterNextTransaction { _ in self.aliasNumbers.withLock { $0 = known } }
        }
    }

    private func add(
        _ articles: [PreparedArticle], _ db: Database, _ counts: inout EntityCounts,
        _ numbers: inout AliasNumbers
    ) throws {
        guard !articles.isEmpty else { return }
        // Numbers go up in the order of the files; rows go in by number, as FTS5 wants to add to its end.
        var dates = DateNumbers()
        let numbered = try articles.map { (id: try dates.next($0.date, db), prepared: $0) }
            .sorted { $0.id < $1.id }
        try dates.write(db)

        let insertArticle = try db.cachedStatement(sql: "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?)")
        let insertAnnotation = try db.cachedStatement(sql: "INSERT INTO annotation VALUES (?, ?, ?, ?, ?)")
        let insertWords = try db.cachedStatement(sql: Self.insertWords)
        for (id, prepared) in numbered {
            try insertArticle.execute(
                arguments: [
                    id.number, prepared.path, prepared.stamp.size, prepared.stamp.modified, prepared.digest,
                    prepared.date?.ordinal ?? 0, prepared.headline,
                ])
            let aliases = try prepared.mentions.keys.map { try numbers.number(of: $0, db) }
            let mentions = prepared.mentions.places.map { place in
                AnnotationCodec.StoredMention(
                    range: place.range, kind: prepared.mentions.keys[place.alias].kind, form: place.form,
                    alias: aliases[place.alias].alias)
            }
            counts.count(prepared.mentions.places.map { aliases[$0.alias] }, sign: 1)
            try insertAnnotation.execute(
                arguments: [
                    id.number, databaseBytes(AnnotationCodec.encode(mentions)),
                    databaseBytes(AnnotationCodec.encode(prepared.figures)),
                    databaseBytes(AnnotationCodec.encode(prepared.sentences)), prepared.language.number,
                ])
            let words = prepared.words
            try insertWords.execute(arguments: [
                id.number, words.title, words.body, AliasWord.line(mentions), words.figures,
            ])
        }
    }

    static let insertWords = "INSERT INTO words(rowid, title, body, aliases, figures) VALUES (?, ?, ?, ?, ?)"

    private func retire(_ id: ArticleID, _ db: Database, _ counts: inout EntityCounts) throws {
        let stored = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT mentions FROM annotation WHERE article = ?"),
            arguments: [id.number])
        guard let stored else { return }
        let mentions = try AnnotationCodec.decodeMentions(Self.bytes(stored, 0))
        let entities = try Self.entities(of: Set(mentions.map(\.alias)), db)
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
            // A million articles of one day: the next ones sort as if they were of the day after.
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

/// The bytes as SQLite takes them.
private func databaseBytes(_ bytes: [UInt8]) -> DatabaseValue {
    bytes.withUnsafeBytes { DatabaseValue(value: Data($0))! }
}
