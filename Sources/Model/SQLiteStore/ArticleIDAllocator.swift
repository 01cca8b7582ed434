import GRDB
import NewsText
import Store

/// Assigns article IDs: ascending within a date, and never reused.
struct ArticleIDAllocator {
    private var last: [Int: Int] = [:]

    mutating func next(_ date: ArticleDate?, _ db: Database) throws -> ArticleID {
        var ordinal = date?.ordinal ?? 0
        while true {
            let sequence = try last[ordinal] ?? Self.stored(ordinal, db)
            if sequence < ArticleID.lastSequence(ordinal: ordinal) {
                last[ordinal] = sequence + 1
                return ArticleID(ordinal: ordinal, sequence: sequence + 1)
            }
            // Overflows into the next date.
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
