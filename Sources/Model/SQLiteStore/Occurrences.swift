import GRDB
import GRDBSQLite

/// The function `occurrences(words)` of SQL: how often the words asked for stand in the article of a row.
enum Occurrences {
    static func register(_ db: Database) {
        let api = FTS5.api(db)
        let code = api.pointee.xCreateFunction(
            UnsafeMutablePointer(mutating: api), "occurrences", nil,
            { api, row, context, _, _ in
                var count: CInt = 0
                let code = api?.pointee.xInstCount(row, &count) ?? SQLITE_ERROR
                if code == SQLITE_OK {
                    sqlite3_result_int(context, count)
                } else {
                    sqlite3_result_error_code(context, code)
                }
            }, nil)
        // Memory is all that it can lack.
        precondition(code == SQLITE_OK)
    }
}
