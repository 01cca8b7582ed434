import GRDB
import GRDBSQLite

/// The SQL function `occurrences(words)`: the number of matches in the current row of an FTS5 query.
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
        // Registration can only fail for lack of memory.
        precondition(code == SQLITE_OK)
    }
}
