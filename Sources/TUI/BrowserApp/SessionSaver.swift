import Browser
import Foundation
import SQLiteStore

/// Saves the session in a file: when the browser ends, and now and then before.
struct SessionSaver {
    private let session: CollectionSession
    private let queue = DispatchQueue(label: "dossier.session", qos: .utility)
    private var saved: SessionState?
    private var lastTime = ContinuousClock.now
    private var hasChanged = false

    /// The longest time before a change is saved.
    private static let pause = Duration.seconds(10)

    init(_ session: CollectionSession) { self.session = session }

    /// The session of the last run; nil where there is none.
    mutating func load() -> SessionState? {
        saved = session.savedState.flatMap { SessionState($0) }
        return saved
    }

    /// Notes that the reader has done something.
    mutating func touch() { hasChanged = true }

    /// How long to wait for events before the next change is to be saved; nil for as long as it takes.
    var patience: Duration? { hasChanged ? max(.zero, Self.pause - (.now - lastTime)) : nil }

    /// Saves the session if that is due, without waiting for the disk.
    mutating func saveIfDue(_ state: BrowserState) {
        guard hasChanged, .now - lastTime >= Self.pause else { return }
        (lastTime, hasChanged) = (.now, false)
        let now = state.sessionState
        guard now != saved else { return }
        saved = now
        queue.async { [session] in try? session.saveState(now.data) }
    }

    /// Saves the session as the browser ends.
    ///
    /// - Throws: the error of the system where the file cannot be written.
    func end(_ state: BrowserState) throws {
        try queue.sync { try session.saveState(state.sessionState.data) }
    }
}
