import Articles
import Store
import Synchronization

/// The articles that the reader is likely to turn to next, opened before they are requested.
///
/// Turning the page then waits for no file and no index. It holds only the few articles that were named last.
package final class Prefetch: Sendable {
    private struct Contents {
        var articles: [ArticleID: ArticleView] = [:]
        /// The number of times that all was dropped: an article opened before the latest is not kept.
        var generation = 0
    }

    private let contents = Mutex(Contents())

    /// The largest text kept, in bytes: a larger one would hold memory for a turn that may not come.
    private static let largest = 1 << 20

    package init() {}

    /// A prefetched article, if its file is still the same.
    package func article(_ id: ArticleID) -> ArticleView? {
        guard let article = contents.withLock({ $0.articles[id] }),
            FileStamp.current(of: article.open.row.path) == article.open.row.stamp
        else { return nil }
        return article
    }

    /// Opens those of `ids` that are not here yet, and keeps no others.
    ///
    /// - Parameters:
    ///   - isOvertaken: tells that the reader has requested something else meanwhile.
    ///   - open: opens an article; called without a lock held.
    package func load(
        _ ids: [ArticleID], isOvertaken: () -> Bool, open: (ArticleID) throws -> ArticleView?
    ) rethrows {
        let wanted = Set(ids)
        let generation = contents.withLock { contents in
            contents.articles = contents.articles.filter { wanted.contains($0.key) }
            return contents.generation
        }
        for id in ids where article(id) == nil {
            if isOvertaken() { return }
            guard let opened = try open(id), opened.open.problem == nil,
                opened.open.article.text.count <= Self.largest
            else { continue }
            contents.withLock { if $0.generation == generation { $0.articles[id] = opened } }
        }
    }

    /// Drops all articles: the index has changed.
    package func clear() {
        contents.withLock { contents in
            contents.articles = [:]
            contents.generation += 1
        }
    }
}
