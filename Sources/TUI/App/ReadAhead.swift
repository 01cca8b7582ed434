import Model
import Synchronization

/// The articles that the reader is likely to turn to next, opened before they are asked for.
///
/// Turning the page then waits for no file and no index. It holds only the few articles that were asked for last.
final class ReadAhead: Sendable {
    private struct Shelf {
        var articles: [ArticleID: OpenArticle] = [:]
        /// Counts the times that all was forgotten: what was opened before the latest is not kept.
        var edition = 0
    }

    private let shelf = Mutex(Shelf())

    /// Larger texts are not kept, in bytes: they would hold memory for a turn that may not come.
    private static let largest = 1 << 20

    /// An article that was read ahead, if its file is still the same.
    func article(_ id: ArticleID) -> OpenArticle? {
        guard let open = shelf.withLock({ $0.articles[id] }),
            FileStamp.current(of: open.row.path) == open.row.stamp
        else { return nil }
        return open
    }

    /// Opens those of `ids` that are not here yet, and keeps no others.
    ///
    /// - Parameters:
    ///   - isOvertaken: tells that the reader has asked for something else meanwhile.
    ///   - open: opens an article; called without a lock held.
    func read(
        _ ids: [ArticleID], isOvertaken: () -> Bool, open: (ArticleID) throws -> OpenArticle?
    ) rethrows {
        let wanted = Set(ids)
        let edition = shelf.withLock { shelf in
            shelf.articles = shelf.articles.filter { wanted.contains($0.key) }
            return shelf.edition
        }
        for id in ids where article(id) == nil {
            if isOvertaken() { return }
            guard let opened = try open(id), opened.problem == nil, opened.article.text.count <= Self.largest
            else { continue }
            shelf.withLock { if $0.edition == edition { $0.articles[id] = opened } }
        }
    }

    /// Forgets all: the index has changed.
    func forget() {
        shelf.withLock { shelf in
            shelf.articles = [:]
            shelf.edition += 1
        }
    }
}
