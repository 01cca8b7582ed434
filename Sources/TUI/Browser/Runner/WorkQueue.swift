import Dispatch
import NewsExtraction
import SQLiteStore
import Store
import Synchronization

/// The number of works under way, on all queues together.
final class Workload: Sendable {
    /// The works that a reader waits for.
    private let awaited = Atomic(0)
    private let all = Atomic(0)

    /// Whether a work is under way that is likely to end within the blink of an eye.
    var isBusy: Bool { awaited.load(ordering: .acquiring) > 0 }

    var isIdle: Bool { all.load(ordering: .acquiring) == 0 }

    fileprivate func begin(isAwaited: Bool) {
        all.add(1, ordering: .acquiringAndReleasing)
        if isAwaited { awaited.add(1, ordering: .acquiringAndReleasing) }
    }

    fileprivate func endAwaited() { awaited.subtract(1, ordering: .acquiringAndReleasing) }

    fileprivate func end() { all.subtract(1, ordering: .acquiringAndReleasing) }
}

/// The parts of the program that runners share.
struct RunnerContext: Sendable {
    let session: CollectionSession
    let extractor: LazyExtractor
    let workload: Workload
    /// Ends all work that takes time.
    let ending: LatestRequest
    let post: @Sendable (BrowserInput) -> Void

    var index: Index { session.index }

    func queue(_ name: String, qos: DispatchQoS = .userInitiated) -> WorkQueue {
        WorkQueue(name, qos: qos, self)
    }

    func report(_ error: any Error) {
        post(.notice(Notice("the index cannot be read: \(error)", isError: true)))
    }
}

/// A serial queue of works whose errors the reader is told.
struct WorkQueue: Sendable {
    private let queue: DispatchQueue
    private let workload: Workload
    private let report: @Sendable (any Error) -> Void

    init(_ name: String, qos: DispatchQoS, _ context: RunnerContext) {
        queue = DispatchQueue(label: "dossier.\(name)", qos: qos)
        workload = context.workload
        report = { context.report($0) }
    }

    /// Runs a work.
    ///
    /// - Parameter isAwaited: whether a reader waits for it.
    func run(isAwaited: Bool = true, _ work: @escaping @Sendable () throws -> Void) {
        runInSteps(isAwaited: isAwaited) { _ in try work() }
    }

    /// Runs a work that a reader waits for until it calls its argument.
    func runInSteps(
        isAwaited: Bool = true, _ work: @escaping @Sendable (_ isFirst: () -> Void) throws -> Void
    ) {
        workload.begin(isAwaited: isAwaited)
        queue.async { [workload, report] in
            var isAwaited = isAwaited
            func release() {
                if isAwaited { workload.endAwaited() }
                isAwaited = false
            }
            do {
                try work(release)
            } catch is Cancelled {
                // A later request has overtaken this one.
            } catch {
                report(error)
            }
            release()
            workload.end()
        }
    }

    /// Runs a work that counts as none, such as prefetching and indexing.
    func runInBackground(_ work: @escaping @Sendable () -> Void) { queue.async(execute: work) }
}

/// An extractor that is made when it is first needed: most openings need none.
final class LazyExtractor: Sendable {
    private let made = Mutex<Extractor?>(nil)

    var value: Extractor {
        made.withLock { made in
            if let made { return made }
            let extractor = Extractor()
            made = extractor
            return extractor
        }
    }
}
