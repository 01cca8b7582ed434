/// The places that jumps left, to go back and forward through.
package struct JumpList: Sendable, Equatable, Codable {
    /// The places before, the latest last.
    private(set) var earlier: [ReadingPlace] = []
    /// The places that the reader went back from, the latest last.
    private(set) var later: [ReadingPlace] = []
    /// The most places kept.
    private static let most = 500

    /// Remembers a place that a jump leaves.
    mutating func push(_ place: ReadingPlace) {
        if earlier.last != place { earlier.append(place) }
        if earlier.count > Self.most { earlier.removeFirst() }
        later = []
    }

    /// The place `steps` back, or forward where negative; nil where the list is not that long.
    mutating func travel(_ steps: Int, from current: ReadingPlace) -> ReadingPlace? {
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
