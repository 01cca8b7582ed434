import GRDB

extension DatabaseError {
    /// Whether the contents of the file are corrupt.
    var isDamage: Bool { resultCode == .SQLITE_CORRUPT || resultCode == .SQLITE_NOTADB }

    /// Whether the file system refuses writes: full, missing or read-only.
    var isStorageFailure: Bool {
        switch resultCode {
        case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN: true
        default: false
        }
    }
}
