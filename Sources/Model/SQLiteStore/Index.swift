import CSQLite
import Foundation
import GRDB
import Store
import Synchronization

/// The SQLite index of a collection: articles, the terms in them, mentions, figures and entities.
///
/// It does not store the articles' text: the files are authoritative, and the index can be rebuilt from them.
/// Thread-safe; readers proceed while one writer writes.
package final class Index: Sendable {
    /// The place where an index is stored.
    package enum Location: Sendable, Equatable {
        case file(String)
        /// Lost when the program ends.
        case memory
    }

    /// The place where this index is stored.
    package let location: Location
    /// Whether this process may write; if not, another one does.
    package let isWriter: Bool

    package let database: any DatabaseWriter
    let aliasRegistry = Mutex(AliasRegistry())
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

    /// Configures SQLite before the first index is opened.
    private static let setUp: Void = SQLiteLeaveMemoryUncounted()

    private static func configuration() -> Configuration {
        setUp
        var configuration = Configuration()
        configuration.maximumReaderCount = 4
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
            db.add(tokenizer: WordTokenizer.self)
            Occurrences.register(db)
            // Auto-vacuum must be set before the first table is created; later this has no effect.
            if !db.configuration.readonly { try db.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL") }
            try db.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -8000")
        }
        return configuration
    }

    /// Opens the index at `file`, creating it if necessary.
    ///
    /// - Returns: the index, and a notice if it had to be rebuilt.
    /// - Throws: the error of SQLite or the system if the file cannot be created or read.
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

    /// Opens an index that another process writes; if that process is still creating the tables, waits for
    /// them.
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

    /// Creates an empty file with permissions for its owner only; SQLite copies them to its companion files.
    private static func createPrivately(_ file: String) throws {
        let descriptor = Glibc.open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: file])
        }
        Glibc.close(descriptor)
    }

    /// Deletes an index and its companion files.
    package static func remove(_ file: String) {
        for ending in ["", "-wal", "-shm"] { unlink(file + ending) }
    }
}

extension Index: CollectionReader {
    package func read<Result>(_ body: (any CollectionSnapshot) throws -> Result) throws -> Result {
        try database.read { try body(SQLiteSnapshot(db: $0)) }
    }
}
