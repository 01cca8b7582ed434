import Foundation
import Synchronization

/// Refreshes the index, or follows another process that does.
final class IndexRunner: Sendable {
    private let context: RunnerContext
    private let queue: WorkQueue
    private let isRefreshing = Atomic(false)

    init(_ context: RunnerContext) {
        self.context = context
        queue = context.queue("index", qos: .utility)
    }

    func refresh() {
        guard context.index.isWriter else { return watch() }
        guard !isRefreshing.exchange(true, ordering: .acquiringAndReleasing) else { return }
        let ticket = context.ending.current
        queue.runInBackground { [context] in
            defer { self.isRefreshing.store(false, ordering: .releasing) }
            var (lastSaid, lastChange, lastDone) = (Date.distantPast, Date.distantPast, 0)
            do {
                let summary = try context.session.refresh(
                    with: context.extractor.value,
                    notify: { context.post(.notice(Notice($0, isError: true))) },
                    progress: { progress in
                        let now = Date()
                        if now.timeIntervalSince(lastSaid) > 0.2 {
                            context.post(.index(.progress(progress)))
                            lastSaid = now
                        }
                        // The first articles are shown at once, then the list grows now and then.
                        let isFirst = lastDone == 0 && progress.filesDone > 0
                        if progress.filesDone > lastDone, isFirst || now.timeIntervalSince(lastChange) > 2 {
                            context.post(.index(.changed))
                            (lastChange, lastDone) = (now, progress.filesDone)
                        }
                    }, isCancelled: { ticket.isOvertaken })
                context.post(.index(.refreshed(summary)))
            } catch {
                context.post(.index(.progress(nil)))
                context.report(error)
            }
        }
    }

    /// Follows the changes that another process makes to the index, in place of making any.
    private func watch() {
        guard !isRefreshing.exchange(true, ordering: .acquiringAndReleasing) else { return }
        context.post(.notice(Notice("another dossier is indexing this collection; this one follows it")))
        let ticket = context.ending.current
        queue.runInBackground { [context] in
            var revision = try? context.index.revision()
            while !ticket.isOvertaken {
                Thread.sleep(forTimeInterval: 1)
                guard let now = try? context.index.revision(), now != revision else { continue }
                revision = now
                context.post(.index(.changed))
            }
        }
    }
}
