import Browser
import Foundation
import Synchronization
import Terminal

/// The results of effects on their way to the state, in order.
final class InputQueue: Sendable {
    private let inputs = Mutex<[BrowserInput]>([])
    private let arrival = DispatchSemaphore(value: 0)
    private let waker: Waker
    /// The thread of the loop, which need not be woken by its own posts.
    private let owner = pthread_self()

    init(_ waker: Waker) { self.waker = waker }

    var isEmpty: Bool { inputs.withLock { $0.isEmpty } }

    func post(_ input: BrowserInput) {
        inputs.withLock { $0.append(input) }
        guard pthread_equal(pthread_self(), owner) == 0 else { return }
        arrival.signal()
        waker.wake()
    }

    func take() -> [BrowserInput] {
        inputs.withLock { inputs in
            defer { inputs = [] }
            return inputs
        }
    }

    /// Waits for an input, until a moment at the latest.
    ///
    /// Most come within a millisecond. For that long this polls, since to sleep and be woken would take as long as the
    /// wait.
    func wait(until moment: Date) {
        let start = ContinuousClock.now
        while ContinuousClock.now - start < .milliseconds(2) {
            if !isEmpty { return }
        }
        // An input taken meanwhile has left its signal.
        while isEmpty, arrival.wait(timeout: .now() + moment.timeIntervalSinceNow) == .success {}
    }
}
