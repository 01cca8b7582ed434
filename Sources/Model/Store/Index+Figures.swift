import Foundation
import GRDB
import NewsExtraction
import NewsText

/// A figure of an article in the index.
package struct FigureID: Hashable, Sendable {
    private let number: Int

    /// The article that names it.
    package var article: ArticleID { ArticleID(number: number >> Self.ordinalBits) }
    /// Which of the article's figures it is, from 0 on in text order.
    package var ordinal: Int { number & Self.lastOrdinal }

    /// Both in one word, as there may be many millions: numbers of articles have 43 bits. An article's figures
    /// past the first million are not told apart.
    private static let ordinalBits = 20
    private static let lastOrdinal = 1 << ordinalBits - 1

    package init(article: ArticleID, ordinal: Int) {
        number = article.number << Self.ordinalBits | min(ordinal, Self.lastOrdinal)
    }
}

/// A figure as lists show it, with the article that names it.
package struct FigureRow: Sendable, Equatable {
    /// Its number in the index.
    package let id: FigureID
    /// The figure.
    package let figure: Figure
    /// The language of its article.
    package let language: Language
    /// Its article.
    package let article: ArticleRow
}

extension Index {
    /// The figures of an article in text order; none where it is no longer there.
    package func figures(_ id: ArticleID) throws -> [Figure] {
        try database.read { try Self.figures(id, $0) }
    }

    package static func figures(_ id: ArticleID, _ db: Database) throws -> [Figure] {
        let statement = try db.cachedStatement(sql: "SELECT figures FROM annotation WHERE article = ?")
        let row = try Row.fetchOne(statement, arguments: [id.number])
        return try row.map { try AnnotationCodec.decodeFigures(bytes($0, 0)) } ?? []
    }

    /// The rows of the figures given, as far as they are still there.
    package func figureRows(_ ids: [FigureID]) throws -> [FigureRow] {
        try database.read { db in
            let statement = try db.cachedStatement(
                sql: "SELECT figures, language FROM annotation WHERE article = ?")
            // Figures of one article often stand together.
            var last: (article: ArticleRow, figures: [Figure], language: Language)?
            return try ids.compactMap { id in
                if last?.article.id != id.article {
                    last = nil
                    let article = try Self.rows([id.article], db).first
                    if let article, let row = try Row.fetchOne(statement, arguments: [id.article.number]) {
                        let figures = try AnnotationCodec.decodeFigures(Self.bytes(row, 0))
                        last = (article, figures, Language(number: row[1]))
                    }
                }
                guard let last, last.figures.indices.contains(id.ordinal) else { return nil }
                return FigureRow(
                    id: id, figure: last.figures[id.ordinal], language: last.language, article: last.article)
            }
        }
    }
}
