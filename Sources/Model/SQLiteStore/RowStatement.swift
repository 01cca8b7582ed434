import GRDB
import GRDBSQLite

/// A statement that is executed for each of many rows.
///
/// GRDB would box each argument and build a list of them, which takes longer than SQLite needs to write a
/// short row.
struct RowStatement {
    private let statement: Statement
    private var index: CInt = 0

    /// Prepares a statement without results.
    init(_ sql: String, _ db: Database) throws { statement = try db.makeStatement(sql: sql) }

    /// Binds the next argument.
    mutating func bind(_ number: Int) {
        index += 1
        sqlite3_bind_int64(statement.sqliteStatement, index, Int64(number))
    }

    /// Binds the next argument.
    mutating func bind(_ text: String) {
        var text = text
        text.withUTF8 { bind(text: $0) }
    }

    /// Binds the next argument; nil is NULL.
    mutating func bind(_ text: String?) {
        guard let text else {
            index += 1
            sqlite3_bind_null(statement.sqliteStatement, index)
            return
        }
        bind(text)
    }

    /// Binds the next argument to the text with this UTF-8.
    mutating func bind(text: [UInt8]) { text.withUnsafeBufferPointer { bind(text: $0) } }

    private mutating func bind(text: UnsafeBufferPointer<UInt8>) {
        index += 1
        text.withMemoryRebound(to: CChar.self) { text in
            // SQLite takes a null pointer as NULL, not as the empty text.
            _ =
                text.baseAddress.map {
                    sqlite3_bind_text(statement.sqliteStatement, index, $0, CInt(text.count), Self.copied)
                } ?? sqlite3_bind_text(statement.sqliteStatement, index, "", 0, Self.copied)
        }
    }

    /// Binds the next argument to a blob.
    mutating func bind(bytes: [UInt8]) {
        index += 1
        bytes.withUnsafeBytes { bytes in
            _ =
                bytes.isEmpty
                ? sqlite3_bind_zeroblob(statement.sqliteStatement, index, 0)
                : sqlite3_bind_blob(
                    statement.sqliteStatement, index, bytes.baseAddress, CInt(bytes.count), Self.copied)
        }
    }

    /// Executes the statement with the arguments bound since the last time.
    mutating func run() throws {
        precondition(index == sqlite3_bind_parameter_count(statement.sqliteStatement))
        index = 0
        let code = sqlite3_step(statement.sqliteStatement)
        defer { sqlite3_reset(statement.sqliteStatement) }
        guard code == SQLITE_DONE else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code),
                message: String(cString: sqlite3_errmsg(sqlite3_db_handle(statement.sqliteStatement))),
                sql: statement.sql)
        }
    }

    /// SQLITE_TRANSIENT: makes SQLite copy the argument.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}
