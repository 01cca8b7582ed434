import Articles
import Foundation
import GRDB
import Journal
import NewsExtraction
import Synchronization

/// Keeps the index of an open collection: opens it, brings it up to date, and puts another in its place when
/// its file is damaged or the disk takes no more.
package final class CollectionSession: Sendable {
    /// The collection.
    package let collection: ArticleCollection
    /// The reader's notes on it.
    package let journal: Journal
    private let storage: IndexStorage
    private let current: Mutex<Index>

    /// Opens the index of a collection.
    ///
    /// - Parameter notify: told each thing that the reader should know, in one line.
    package init(
        _ collection: ArticleCollection, storage: IndexStorage, notify: (String) -> Void
    ) throws {
        self.collection = collection
        self.storage = storage
        let (journal, journalNotice) = storage.journal(of: collection)
        self.journal = journal
        if let journalNotice { notify(journalNotice) }
        let (index, notice) = try storage.open(collection)
        current = Mutex(index)
        if let notice { notify(notice) }
    }

    /// The index as it is kept now.
    package var index: Index { current.withLock { $0 } }

    /// Brings the index up to date; see `Refresh`.
    ///
    /// - Parameter notify: told of an index that had to be put in place of the one before.
    package func refresh(
        with extractor: Extractor, notify: (String) -> Void, progress: (IndexProgress) -> Void = { _ in },
        isCancelled: () -> Bool = { false }
    ) throws -> RefreshSummary {
        func run() throws -> RefreshSummary {
            try Refresh(of: index, collection: collection, extractor: extractor, journal: journal)
                .run(progress: progress, isCancelled: isCancelled)
        }
        do {
            return try run()
        } catch let error as DatabaseError where index.location != .memory && error.isFailureOfFile {
            try replace(after: error, notify: notify)
            return try run()
        }
    }

    /// What was kept of where the reader was; nil where nothing was.
    package var savedPlace: Data? { storage.savedPlace(in: collection) }

    /// Keeps where the reader is.
    ///
    /// - Throws: the error of the system where the file cannot be written.
    package func savePlace(_ data: Data) throws { try storage.savePlace(data, in: collection) }

    private func replace(after error: DatabaseError, notify: (String) -> Void) throws {
        if error.isDamage, case .file(let file) = index.location {
            let failed = current.withLock { index in
                defer { index = (try? Index()) ?? index }
                return index
            }
            // A lock that is held by a reader of the failed index goes with the last one of them.
            try? failed.database.close()
            Index.remove(file)
            notify("the index was damaged and is built anew in memory")
        } else {
            notify(IndexStorage.memoryNotice(storage.folder, error))
            let memory = try Index()
            current.withLock { $0 = memory }
        }
    }
}

extension DatabaseError {
    fileprivate var isFailureOfFile: Bool { isDamage || isStorageFailure }
}
