import Articles
import Browser
import Foundation
import SQLiteStore
import Screen
import Store
import Synchronization

/// The browser without a terminal.
final class HeadlessBrowser {
    private var state: BrowserState
    private let runner: EffectRunner
    private let queue = PendingInputs()

    private final class PendingInputs: Sendable {
        let inputs = Mutex<[BrowserInput]>([])
        func take() -> [BrowserInput] {
            inputs.withLock { inputs in
                defer { inputs = [] }
                return inputs
            }
        }
    }

    init(_ session: CollectionSession) {
        state = BrowserState(collection: session.collection.name, size: Size(width: 160, height: 45))
        let queue = queue
        runner = EffectRunner(session) { input in queue.inputs.withLock { $0.append(input) } }
        start(state.start())
        settle()
    }

    func follow(_ entity: Entity) { state.follow(entity) }

    /// Closes all pages, so that the next one is read again.
    func forgetPages() {
        state.dropPages()
    }

    /// Presses a key; returns the seconds until the screen is rendered.
    func press(_ key: Screen.Key) -> Double {
        let began = Date()
        start(state.update(.key(key)))
        take()
        while runner.isBusy {
            usleep(50)
            take()
        }
        take()
        _ = state.render()
        return Date().timeIntervalSince(began)
    }

    /// Waits until all effects have completed.
    func settle() {
        repeat {
            usleep(200)
            take()
        } while !runner.isIdle
        take()
    }

    private func start(_ effects: [Effect]) {
        for effect in effects where effect != .refresh { _ = runner.start(effect) }
    }

    private func take() {
        for input in queue.take() { start(state.update(input)) }
    }
}
