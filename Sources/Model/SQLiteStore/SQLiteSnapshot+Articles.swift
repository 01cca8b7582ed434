import Articles
import Foundation
import GRDB
import NewsText
import Store

// What is stored of articles.
extension SQLiteSnapshot {
    private static let articleColumns = "id, path, size, modified, date, headline"

    func rows(_ ids: [ArticleID]) throws -> [ArticleRow] {
        let statement = try db.cachedStatement(
            sql: "SELECT \(Self.articleColumns) FROM article WHERE id = ?")
        return try ids.compactMap { id in
            try Row.fetchOne(statement, arguments: [id.number]).map(Self.articleRow)
        }
    }

    func row(path: String) throws -> ArticleRow? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT \(Self.articleColumns) FROM article WHERE path = ?"),
            arguments: [path]
        ).map(Self.articleRow)
    }

    private static func articleRow(_ row: Row) -> ArticleRow {
        ArticleRow(
            id: ArticleID(number: row[0]), path: row[1],
            stamp: FileStamp(size: row[2], modified: row[3]), date: ArticleDate(ordinal: row[4]),
            headline: row[5])
    }

    func articles(at paths: [String], in range: ClosedRange<ArticleID>) throws -> [ArticleID] {
        let list = String(decoding: try JSONEncoder().encode(paths), as: UTF8.self)
        return try Int.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id FROM article WHERE path IN (SELECT value FROM json_each(?)) AND id BETWEEN ? AND ?
                    ORDER BY id DESC
                    """),
            arguments: [list, range.lowerBound.number, range.upperBound.number]
        ).map(ArticleID.init(number:))
    }

    func annotation(of article: ArticleID, _ parts: AnnotationParts) throws -> StoredAnnotation? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT \(Self.columns(parts)) FROM annotation WHERE article = ?"),
            arguments: [article.number]
        ).map { Self.annotation($0, parts) }
    }

    func forEachAnnotation(
        in range: ClosedRange<ArticleID>, _ parts: AnnotationParts, isCancelled: () -> Bool,
        _ body: (ArticleID, StoredAnnotation) throws -> Bool
    ) throws {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT \(Self.columns(parts)), article FROM annotation WHERE article BETWEEN ? AND ?
                    ORDER BY article DESC
                    """),
            arguments: [range.lowerBound.number, range.upperBound.number])
        var count = 0
        while let row = try rows.next() {
            count += 1
            if count % 256 == 0, isCancelled() { throw Cancelled() }
            guard try body(ArticleID(number: row[4]), Self.annotation(row, parts)) else { return }
        }
    }

    /// Four columns, whichever parts are wanted.
    private static func columns(_ parts: AnnotationParts) -> String {
        let columns: [(String, AnnotationParts)] = [
            ("mentions", .mentions), ("figures", .figures), ("sentences", .sentences),
            ("language", .language),
        ]
        return columns.map { parts.contains($1) ? $0 : "NULL" }.joined(separator: ", ")
    }

    private static func annotation(_ row: Row, _ parts: AnnotationParts) -> StoredAnnotation {
        StoredAnnotation(
            mentions: parts.contains(.mentions) ? bytes(row, 0) : [],
            figures: parts.contains(.figures) ? bytes(row, 1) : [],
            sentences: parts.contains(.sentences) ? bytes(row, 2) : [],
            language: Language(number: parts.contains(.language) ? row[3] : 0))
    }

    static func bytes(_ row: Row, _ column: Int) -> [UInt8] {
        (row[column] as Data?).map { [UInt8]($0) } ?? []
    }
}
