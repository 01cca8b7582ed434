import Articles
import Foundation
import GRDB
import Journal
import NewsExtraction
import Synchronization

/// An open collection with its index and journal. Refreshes the index and replaces it if its file is damaged
/// or the disk is full.
package final class CollectionSession: Sendable {
    /// The collection.
    package let collection: ArticleCollection
    /// The reader's notes.
    package let journal: Journal
    private let storage: IndexStorage
    private let current: Mutex<Index>

    /// Opens a collection.
    ///
    /// - Parameter notify: called with each notice to the reader, in one line.
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

    /// The current index.
    package var index: Index { current.withLock { $0 } }

    /// Refreshes the index; see `Refresh`.
    ///
    /// - Parameter notify: called with a notice if the index had to be replaced.
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

    /// The saved position of the reader; nil if there is none.
    package var savedState: Data? { storage.savedState(in: collection) }

    /// Saves the position of the reader.
    ///
    /// - Throws: the system's error if the file cannot be written.
    package func saveState(_ data: Data) throws { try storage.saveState(data, in: collection) }

    private func replace(after error: DatabaseError, notify: (String) -> Void) throws {
        if error.isDamage, case .file(let file) = index.location {
            let failed = current.withLock { index in
                defer { index = (try? Index()) ?? index }
                return index
            }
            // Readers of the failed index may still hold its lock; the last of them releases it.
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
