import CSQLite
import Foundation
import GRDB
import Store
import Synchronization

/// The index of one collection: which articles there are, the words in them, and what they name.
///
/// It never holds the articles' text: files are the truth, and the index can be built anew from them. All
/// methods may be called from any thread; readers go on while one writer writes.
package final class Index: Sendable {
    /// Where an index is kept.
    package enum Location: Sendable, Equatable {
        case file(String)
        /// Only as long as the program runs.
        case memory
    }

    /// Where this index is kept.
    package let location: Location
    /// Whether this process may write; another one does if not.
    package let isWriter: Bool

    package let database: any DatabaseWriter
    let aliasNumbers = Mutex(AliasRegistry())
    private let lock: WriterLock?

    /// An empty index in memory.
    package init() throws {
        location = .memory
        isWriter = true
        lock = nil
        database = try DatabaseQueue(configuration: Self.configuration())
        try database.write(Schema.create)
    }

    private init(file: String, lock: WriterLock?) throws {
        location = .file(file)
        isWriter = lock != nil
        self.lock = lock
        database = try DatabasePool(path: file, configuration: Self.configuration())
    }

    /// What has to be said to SQLite before the first index is opened.
    private static let setUp: Void = SQLiteLeaveMemoryUncounted()

    private static func configuration() -> Configuration {
        setUp
        var configuration = Configuration()
        configuration.maximumReaderCount = 4
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
            db.add(tokenizer: WordTokenizer.self)
            Occurrences.register(db)
            // Giving room back has to be chosen before there are tables; later this is without effect.
            if !db.configuration.readonly { try db.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL") }
            try db.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -8000")
        }
        return configuration
    }

    /// Opens the index at `file`, making it where there is none.
    ///
    /// - Returns: the index, and a notice where it had to be built anew.
    /// - Throws: the error of SQLite or the system where the file cannot be made or read.
    package static func open(file: String) throws -> (index: Index, notice: String?) {
        let lock = try WriterLock.take(beside: file)
        guard let lock else { return (try openAsReader(file: file), nil) }
        try createPrivately(file)
        var notice: String?
        do {
            let index = try Index(file: file, lock: lock)
            switch try index.database.read(Schema.state) {
            case .current: return (index, nil)
            case .empty:
                try index.database.write(Schema.create)
                return (index, nil)
            case .outdated: notice = "the index was made by another version and is built anew"
            case .damaged: notice = "the index was damaged and is built anew"
            }
            try index.database.close()
        } catch let error as DatabaseError where error.isDamage {
            notice = "the index was damaged and is built anew"
        }
        remove(file)
        try createPrivately(file)
        let index = try Index(file: file, lock: lock)
        try index.database.write(Schema.create)
        return (index, notice)
    }

    /// Opens an index that another process writes; where that one has only begun, waits for its tables.
    private static func openAsReader(file: String) throws -> Index {
        var tries = 0
        while true {
            tries += 1
            if FileManager.default.fileExists(atPath: file) {
                let index = try Index(file: file, lock: nil)
                if try index.database.read(Schema.state) == .current { return index }
            }
            guard tries < 40 else {
                throw DatabaseError(resultCode: .SQLITE_BUSY, message: "locked by another dossier")
            }
            Thread.sleep(forTimeInterval: 0.05)
        }
    }

    /// Makes an empty file that only its owner can read; SQLite gives its companions the same rights.
    private static func createPrivately(_ file: String) throws {
        let descriptor = Glibc.open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: file])
        }
        Glibc.close(descriptor)
    }

    /// Deletes an index and its companions.
    package static func remove(_ file: String) {
        for ending in ["", "-wal", "-shm"] { unlink(file + ending) }
    }
}

extension Index: CollectionReader {
    package func read<Result>(_ body: (any CollectionSnapshot) throws -> Result) throws -> Result {
        try database.read { try body(SQLiteSnapshot(db: $0)) }
    }
}

extension DatabaseError {
    /// Whether the file does not hold what SQLite wrote.
    var isDamage: Bool { resultCode == .SQLITE_CORRUPT || resultCode == .SQLITE_NOTADB }

    /// Whether the file system took no more: full, gone or read-only.
    var isStorageFailure: Bool {
        switch resultCode {
        case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN: true
        default: false
        }
    }
}
