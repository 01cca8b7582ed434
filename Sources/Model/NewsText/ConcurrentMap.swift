import Dispatch

extension Array where Element: Sendable {
    /// Maps the elements on all cores and returns the results in order.
    ///
    /// - Parameter step: the number of elements a core takes at a time. With 1, handing them out may cost more than
    ///   the work.
    package func concurrentMap<Result: Sendable>(
        step: Int, _ transform: @Sendable (Element) -> Result
    ) -> [Result] {
        let parts = (count + step - 1) / step
        let results = ConcurrentResults<Result>(parts: parts)
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            results.set(part, self[part * step..<Swift.min((part + 1) * step, count)].map(transform))
        }
        return results.all
    }
}

/// A slot for the results of each part, written from several threads.
private final class ConcurrentResults<Result: Sendable>: @unchecked Sendable {
    private let parts: UnsafeMutableBufferPointer<[Result]>

    init(parts count: Int) {
        parts = .allocate(capacity: count)
        parts.initialize(repeating: [])
    }

    deinit {
        parts.deinitialize()
        parts.deallocate()
    }

    // Safe because each part writes its own element, and `all` is read after every thread has finished.
    func set(_ part: Int, _ results: [Result]) { parts[part] = results }
    var all: [Result] { parts.flatMap { $0 } }
}
