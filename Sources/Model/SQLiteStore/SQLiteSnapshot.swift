import Foundation
import GRDB
import Store

/// One state of an index, read in a transaction of SQLite.
struct SQLiteSnapshot: CollectionSnapshot {
    let db: Database

    func revision() throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT value FROM counter WHERE name = 'revision'")) ?? 0
    }

    func articleCount() throws -> Int {
        try Int.fetchOne(db.cachedStatement(sql: "SELECT count(*) FROM article")) ?? 0
    }

    // MARK: Terms

    func articles(
        _ question: Question, in range: ClosedRange<ArticleID>, newestFirst: Bool, limit: Int?,
        isCancelled: () -> Bool
    ) throws -> [ArticleID] {
        let order = newestFirst ? "DESC" : "ASC"
        let bounds = [range.lowerBound.number, range.upperBound.number, limit ?? -1]
        guard let pattern = question.fts5 else {
            return try collect(
                "SELECT id FROM article WHERE id BETWEEN ? AND ? ORDER BY id \(order) LIMIT ?",
                StatementArguments(bounds), isCancelled)
        }
        return try collect(
            """
            SELECT rowid FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ?
            \(try withoutRetired()) ORDER BY rowid \(order) LIMIT ?
            """, [pattern] + StatementArguments(bounds), isCancelled)
    }

    func articlesByRelevance(
        _ question: Question, from oldest: ArticleID, isCancelled: () -> Bool
    ) throws -> [ArticleID] {
        guard let pattern = question.fts5 else { return [] }
        return try collect(
            """
            WITH hit AS MATERIALIZED
                (SELECT rowid, bm25(words, 1.0, 4.0) AS score FROM words WHERE words MATCH ? AND rowid >= ?)
            SELECT rowid FROM hit ORDER BY score, rowid DESC
            """, [pattern, oldest.number], isCancelled)
    }

    func forEachOccurrenceCount(
        of question: Question, in range: ClosedRange<ArticleID>, newestFirst: Bool,
        _ body: (ArticleID, Int) throws -> Bool
    ) throws {
        guard let pattern = question.fts5 else { return }
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT rowid, occurrences(words) FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ?
                    \(try withoutRetired()) ORDER BY rowid \(newestFirst ? "DESC" : "ASC")
                    """),
            arguments: [pattern, range.lowerBound.number, range.upperBound.number])
        while let row = try rows.next() {
            guard try body(ArticleID(number: row[0]), row[1]) else { return }
        }
    }

    /// Most indexes have no retired article, and need no condition for it.
    private func withoutRetired() throws -> String {
        let hasRetired = try Int.fetchOne(db.cachedStatement(sql: "SELECT 1 FROM retired LIMIT 1")) != nil
        return hasRetired ? "AND rowid NOT IN (SELECT id FROM retired)" : ""
    }

    private func collect(
        _ sql: String, _ arguments: StatementArguments, _ isCancelled: () -> Bool
    ) throws -> [ArticleID] {
        var articles: [ArticleID] = []
        let cursor = try Int.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
        while let number = try cursor.next() {
            articles.append(ArticleID(number: number))
            if articles.count % 256 == 0, isCancelled() { throw Cancelled() }
        }
        if isCancelled() { throw Cancelled() }
        return articles
    }
}
