import Model
import Synchronization

/// The articles that the reader is likely to turn to next, made ready before they are asked for.
///
/// Turning the page then waits for no file and no index. It holds only the few articles that were asked for last.
final class ReadAhead: Sendable {
    private struct Shelf {
        var readings: [ArticleID: Reading] = [:]
        /// Counts the times that all was forgotten: what was opened before the latest is not kept.
        var edition = 0
    }

    private let shelf = Mutex(Shelf())

    /// Larger texts are not kept, in bytes: they would hold memory for a turn that may not come.
    private static let largest = 1 << 20

    /// An article that was read ahead, if its file is still the same.
    func reading(_ id: ArticleID) -> Reading? {
        guard let reading = shelf.withLock({ $0.readings[id] }),
            FileStamp.current(of: reading.open.row.path) == reading.open.row.stamp
        else { return nil }
        return reading
    }

    /// Opens those of `ids` that are not here yet, and keeps no others.
    ///
    /// - Parameters:
    ///   - isOvertaken: tells that the reader has asked for something else meanwhile.
    ///   - open: opens an article; called without a lock held.
    func read(
        _ ids: [ArticleID], isOvertaken: () -> Bool, open: (ArticleID) throws -> Reading?
    ) rethrows {
        let wanted = Set(ids)
        let edition = shelf.withLock { shelf in
            shelf.readings = shelf.readings.filter { wanted.contains($0.key) }
            return shelf.edition
        }
        for id in ids where reading(id) == nil {
            if isOvertaken() { return }
            guard let opened = try open(id), opened.open.problem == nil,
                opened.open.article.text.count <= Self.largest
            else { continue }
            shelf.withLock { if $0.edition == edition { $0.readings[id] = opened } }
        }
    }

    /// Forgets all: the index has changed.
    func forget() {
        shelf.withLock { shelf in
            shelf.readings = [:]
            shelf.edition += 1
        }
    }
}
