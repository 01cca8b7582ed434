import Articles
import Foundation
import GRDB
import NewsText
import SQLiteStore

/// FTS5 with nothing around it: how fast any index that is built on it can be.
enum RawWords {
    static let tokenizers = [WordTokenizer.name, "unicode61"]

    /// Puts the text of the files into a table of words in transactions of 1,000.
    ///
    /// - Returns: the seconds, the reading of the files left out, and the size of the table in bytes.
    static func index(
        _ paths: [String], tokenizer: String, beside folder: String
    ) throws -> (seconds: Double, size: Int) {
        let file = folder + "/raw-\(tokenizer).sqlite"
        Index.remove(file)
        defer { Index.remove(file) }
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            db.add(tokenizer: WordTokenizer.self)
            try db.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64000")
        }
        let database = try DatabasePool(path: file, configuration: configuration)
        try database.write { db in
            let table = "CREATE VIRTUAL TABLE words USING fts5(body, content='', tokenize='\(tokenizer)')"
            try db.execute(sql: table)
            for (name, value) in [("automerge", 0), ("crisismerge", 1999), ("hashsize", 64 << 20)] {
                try db.execute(sql: "INSERT INTO words(words, rank) VALUES (?, ?)", arguments: [name, value])
            }
        }
        var seconds = 0.0
        for start in stride(from: 0, to: paths.count, by: 1000) {
            let bodies = try paths[start..<min(start + 1000, paths.count)].map { path in
                let article = try ArticleFile.read(path)
                return article.string(article.body)
            }
            seconds += try Measure.seconds {
                try database.write { db in
                    let insert = try db.cachedStatement(sql: "INSERT INTO words(rowid, body) VALUES (?, ?)")
                    for (number, var body) in bodies.enumerated() {
                        // What dossier's tokenizer takes is a line of folded words.
                        if tokenizer == WordTokenizer.name {
                            let line = body.withUTF8 { FoldedWords.line(of: $0, range: 0..<$0.count) }
                            body = String(decoding: line, as: UTF8.self)
                        }
                        try insert.execute(arguments: [start + number + 1, body])
                    }
                }
            }.seconds
        }
        seconds += try Measure.seconds {
            try database.write { try $0.execute(sql: "INSERT INTO words(words) VALUES ('optimize')") }
            _ = try database.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        }.seconds
        try database.close()
        return (seconds, Measure.size(ofFile: file))
    }
}
