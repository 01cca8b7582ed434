import GRDB
import GRDBSQLite

/// A statement that is run for each of many rows.
///
/// GRDB makes a value of each argument and a list of all, which takes longer than it takes SQLite to write a short row.
struct RowStatement {
    private let statement: Statement
    private var place: CInt = 0

    /// Prepares a statement that gives no rows.
    init(_ sql: String, _ db: Database) throws { statement = try db.makeStatement(sql: sql) }

    /// Gives the next argument: a number.
    mutating func bind(_ number: Int) {
        place += 1
        sqlite3_bind_int64(statement.sqliteStatement, place, Int64(number))
    }

    /// Gives the next argument: a text.
    mutating func bind(_ text: String) {
        var text = text
        text.withUTF8 { bind(text: $0) }
    }

    /// Gives the next argument: a text, or NULL.
    mutating func bind(_ text: String?) {
        guard let text else {
            place += 1
            sqlite3_bind_null(statement.sqliteStatement, place)
            return
        }
        bind(text)
    }

    /// Gives the next argument: a text in its bytes.
    mutating func bind(text: [UInt8]) { text.withUnsafeBufferPointer { bind(text: $0) } }

    private mutating func bind(text: UnsafeBufferPointer<UInt8>) {
        place += 1
        text.withMemoryRebound(to: CChar.self) { text in
            // No address is NULL for SQLite, not the empty text.
            _ =
                text.baseAddress.map {
                    sqlite3_bind_text(statement.sqliteStatement, place, $0, CInt(text.count), Self.copied)
                } ?? sqlite3_bind_text(statement.sqliteStatement, place, "", 0, Self.copied)
        }
    }

    /// Gives the next argument: bytes.
    mutating func bind(bytes: [UInt8]) {
        place += 1
        bytes.withUnsafeBytes { bytes in
            _ =
                bytes.isEmpty
                ? sqlite3_bind_zeroblob(statement.sqliteStatement, place, 0)
                : sqlite3_bind_blob(
                    statement.sqliteStatement, place, bytes.baseAddress, CInt(bytes.count), Self.copied)
        }
    }

    /// Runs the statement with the arguments given since it ran last.
    mutating func run() throws {
        precondition(place == sqlite3_bind_parameter_count(statement.sqliteStatement))
        place = 0
        let code = sqlite3_step(statement.sqliteStatement)
        defer { sqlite3_reset(statement.sqliteStatement) }
        guard code == SQLITE_DONE else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code),
                message: String(cString: sqlite3_errmsg(sqlite3_db_handle(statement.sqliteStatement))),
                sql: statement.sql)
        }
    }

    /// Tells SQLite to copy what is bound (SQLITE_TRANSIENT).
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}
