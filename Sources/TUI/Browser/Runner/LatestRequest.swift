import Synchronization

/// The number of the latest request of one sort, so that work for any earlier one can be given up.
package final class LatestRequest: Sendable {
    private let number = Atomic(0)
    private let hasEnded = Atomic(false)

    package init() {}

    /// A request that may be overtaken by a later one.
    package struct Ticket: Sendable {
        fileprivate let latest: LatestRequest
        fileprivate let number: Int

        /// Whether a later request has begun, or all work is to end.
        package var isOvertaken: Bool {
            latest.number.load(ordering: .acquiring) != number
                || latest.hasEnded.load(ordering: .acquiring)
        }
    }

    /// Begins the request with a number, which overtakes any other.
    @discardableResult
    package func begin(_ number: Int) -> Ticket {
        self.number.store(number, ordering: .releasing)
        return Ticket(latest: self, number: number)
    }

    /// Begins the next request.
    package func begin() -> Ticket {
        let number = number.add(1, ordering: .acquiringAndReleasing).newValue
        return Ticket(latest: self, number: number)
    }

    /// The ticket of the latest request, for work on its behalf.
    package var current: Ticket { Ticket(latest: self, number: number.load(ordering: .acquiring)) }

    /// The ticket of a request with a number, which may be overtaken already.
    package func ticket(_ number: Int) -> Ticket { Ticket(latest: self, number: number) }

    /// Overtakes all requests, later ones included.
    package func end() { hasEnded.store(true, ordering: .releasing) }
}
