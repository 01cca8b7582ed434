import Model

/// A place in the collection that a reader can come back to.
struct Place: Sendable, Equatable {
    /// The article's number, and its path should it get another one.
    let article: ArticleID
    let path: String
    /// The first byte of the top line.
    let anchor: Int
    /// The mention, hit or figure that was shown there.
    let focus: TextRange?
    /// Whether the table of figures lay over it.
    var inFigures = false
}

/// The places that jumps left, to go back and forward through.
struct JumpList: Sendable, Equatable {
    private var earlier: [Place] = []
    private var later: [Place] = []
    /// The most places kept.
    private static let most = 500

    /// Remembers a place that a jump leaves.
    mutating func push(_ place: Place) {
        if earlier.last != place { earlier.append(place) }
        if earlier.count > Self.most { earlier.removeFirst() }
        later = []
    }

    /// The place before `current`, nil where there is none.
    mutating func back(from current: Place) -> Place? {
        guard let place = earlier.popLast() else { return nil }
        later.append(current)
        return place
    }

    /// The place that `back` left for `current`, nil where there is none.
    mutating func forward(from current: Place) -> Place? {
        guard let place = later.popLast() else { return nil }
        earlier.append(current)
        return place
    }
}
