import Model

/// A place in the collection that a reader can come back to, also when the article has changed.
struct Place: Sendable, Equatable, Codable {
    /// The article's path.
    let path: String
    /// Its headline, to name it by.
    let headline: String
    /// The text from the top line on.
    let top: TextQuote
    /// The mention, hit or figure that was shown there.
    let focus: TextQuote?
    /// Whether the table of figures lay over it; nil for no.
    var inFigures: Bool?
}

/// The places that jumps left, to go back and forward through.
struct JumpList: Sendable, Equatable, Codable {
    /// The places before, the latest last.
    private(set) var earlier: [Place] = []
    /// The places that were gone back from, the latest last.
    private(set) var later: [Place] = []
    /// The most places kept.
    private static let most = 500

    /// Remembers a place that a jump leaves.
    mutating func push(_ place: Place) {
        if earlier.last != place { earlier.append(place) }
        if earlier.count > Self.most { earlier.removeFirst() }
        later = []
    }

    /// The place `steps` back, or forward where negative; nil where the list is not that long.
    mutating func travel(_ steps: Int, from current: Place) -> Place? {
        var place = current
        for _ in 0..<steps.magnitude {
            if steps > 0 {
                guard let before = earlier.popLast() else { return nil }
                later.append(place)
                place = before
            } else {
                guard let next = later.popLast() else { return nil }
                earlier.append(place)
                place = next
            }
        }
        return place
    }

    /// The latest places, at most `count` in either direction.
    func latest(_ count: Int) -> JumpList {
        JumpList(earlier: Array(earlier.suffix(count)), later: Array(later.suffix(count)))
    }
}
