import Foundation
import Model

@testable import Browser

/// Keeps where the reader is in a file: when the browser ends, and now and then before.
struct PlaceKeeper {
    private let keeper: IndexKeeper
    private let queue = DispatchQueue(label: "dossier.place", qos: .utility)
    private var kept: Whereabouts?
    private var lastTime = ContinuousClock.now
    private var hasChanged = false

    /// The longest that a change is not kept.
    private static let pause = Duration.seconds(10)

    init(_ keeper: IndexKeeper) { self.keeper = keeper }

    /// Where the reader was the last time; nil where that is not known.
    mutating func load() -> Whereabouts? {
        kept = keeper.savedPlace.flatMap { Whereabouts($0) }
        return kept
    }

    /// Notes that the reader has done something.
    mutating func touch() { hasChanged = true }

    /// How long to wait for events before the next change has to be kept; nil for as long as it takes.
    var patience: Duration? { hasChanged ? max(.zero, Self.pause - (.now - lastTime)) : nil }

    /// Keeps where the reader is if that is due, without waiting for the disk.
    mutating func keepIfDue(_ state: State) {
        guard hasChanged, .now - lastTime >= Self.pause else { return }
        (lastTime, hasChanged) = (.now, false)
        let now = state.whereabouts
        guard now != kept else { return }
        kept = now
        queue.async { [keeper] in try? keeper.savePlace(now.data) }
    }

    /// Keeps where the reader is, as the browser ends.
    ///
    /// - Throws: the error of the system where the file cannot be written.
    func end(_ state: State) throws {
        try queue.sync { try keeper.savePlace(state.whereabouts.data) }
    }
}
