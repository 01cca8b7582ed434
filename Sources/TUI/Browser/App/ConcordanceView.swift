import Model

/// A concordance on the screen: how many lines it has as far as that is known, the lines that were shown, and where
/// the reader is among them.
struct ConcordanceView: Sendable {
    /// A line by its article and its number there: it stays the same when others come in.
    struct Place: Sendable, Equatable {
        let article: ArticleID
        let number: Int
    }

    /// What is asked for.
    let concordance: Concordance
    /// The actors that it is of: one, two, or none.
    private(set) var actors: [Entity]
    /// What it is of where that is no actor.
    let words: String
    /// Counts what was asked for: answers to anything else are thrown away.
    let number: Int
    /// The articles with lines, in order.
    private(set) var articles: [ArticleID] = []
    /// For each, the number of lines up to its end.
    private var ends: [Int] = []
    /// Whether all lines are counted.
    private(set) var isCounted = false
    /// The index of the chosen line, 0 where there is none.
    private(set) var selected = 0
    /// The index of the first line shown.
    private(set) var top = 0
    /// Whether the chosen line is to be opened as soon as it is known.
    var isOpening = false
    /// The line to choose when it comes in, until the reader moves.
    private var sought: Place?
    /// The lines known, by article.
    private var lines: [ArticleID: [Concordance.Line]] = [:]
    private var requested: Set<ArticleID> = []

    init(
        _ concordance: Concordance, of actors: [Entity], words: String = "", number: Int,
        seeking: Place? = nil
    ) {
        self.concordance = concordance
        self.actors = actors
        self.words = words
        self.number = number
        sought = seeking
    }

    /// What it is of, for the heading.
    var title: String { actors.isEmpty ? words : actors.map(\.name).joined(separator: " + ") }

    /// What is asked for where it is of actors.
    var subjectOfActors: Concordance.Subject? {
        guard let first = actors.first else { return nil }
        return actors.count > 1 ? .pair(first.id, actors[1].id) : .actor(first.id)
    }

    /// Puts what an actor is now in the place of what it was; two that have become one are one.
    mutating func replace(_ id: EntityID, with entity: Entity) {
        guard let index = actors.firstIndex(where: { $0.id == id }) else { return }
        actors[index] = entity
        if actors.count > 1, actors[0].id == actors[1].id { actors.removeLast() }
    }

    /// The number of lines counted so far.
    var count: Int { ends.last ?? 0 }

    /// The place of a line, nil where there is none.
    func place(at index: Int) -> Place? {
        guard let article = articleIndex(of: index) else { return nil }
        return Place(article: articles[article], number: index - (article > 0 ? ends[article - 1] : 0))
    }

    /// The chosen line's place.
    var selectedPlace: Place? { place(at: selected) }

    /// The index of the article that a line stands in, among those with lines.
    func articleIndex(of index: Int) -> Int? {
        guard index >= 0, index < count else { return nil }
        var (low, high) = (0, ends.count)
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] <= index { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// A line, nil where it is not known yet, or no longer there.
    func line(at index: Int) -> Concordance.Line? {
        guard let place = place(at: index), let lines = lines[place.article],
            lines.indices.contains(place.number)
        else { return nil }
        return lines[place.number]
    }

    /// Whether it has been looked for in its article.
    func isKnown(_ index: Int) -> Bool { place(at: index).map { lines[$0.article] != nil } ?? true }

    /// Takes over articles that were counted.
    mutating func add(_ part: Concordance.Part, height: Int) {
        let first = articles.count
        articles += part.articles
        var end = count
        for lines in part.lines {
            end += lines
            ends.append(end)
        }
        isCounted = part.isLast
        if let sought, let article = articles[first...].firstIndex(of: sought.article) {
            let start = article > 0 ? ends[article - 1] : 0
            selected = min(start + sought.number, ends[article] - 1)
            self.sought = nil
        }
        scroll(height)
    }

    /// Chooses a line, or the nearest there is.
    mutating func select(_ index: Int, height: Int) {
        sought = nil
        isOpening = false
        selected = min(max(index, 0), max(0, count - 1))
        scroll(height)
    }

    /// Chooses the first line of the article `steps` further on.
    mutating func turn(_ steps: Int, height: Int) {
        guard let article = articleIndex(of: selected) else { return }
        let target = min(max(article + steps, 0), articles.count - 1)
        select(target > 0 ? ends[target - 1] : 0, height: height)
    }

    /// Moves the part shown so that it is full and holds the chosen line.
    mutating func scroll(_ height: Int) {
        top = min(max(top, selected - height + 1), selected)
        top = max(0, min(top, count - height))
    }

    /// The most articles whose lines are kept.
    private static let mostKept = 1500

    /// The articles whose lines are shown, or chosen, and neither known nor asked for; now they are. Where all are
    /// known, those of a screen before and behind, so that scrolling finds them there.
    mutating func request(_ height: Int) -> (articles: [ArticleID], areShown: Bool) {
        if lines.count > Self.mostKept { (lines, requested) = ([:], []) }
        var wanted = missing(top..<top + height)
        wanted += missing(selected..<selected + 1).filter { !wanted.contains($0) }
        let areShown = !wanted.isEmpty
        if !areShown {
            wanted = missing(top - height..<top + 2 * height)
            wanted += missing(selected - 4..<selected + 5).filter { !wanted.contains($0) }
        }
        requested.formUnion(wanted)
        return (wanted, areShown)
    }

    private func missing(_ range: Range<Int>) -> [ArticleID] {
        let range = range.clamped(to: 0..<count)
        guard let first = articleIndex(of: range.lowerBound),
            let last = articleIndex(of: range.upperBound - 1)
        else { return [] }
        return articles[first...last].filter { lines[$0] == nil && !requested.contains($0) }
    }

    /// The articles of the lines after and before the chosen one, where they are other ones.
    var neighbours: [ArticleID] {
        let here = selectedPlace?.article
        return [selected + 1, selected - 1].compactMap { place(at: $0)?.article }.filter { $0 != here }
    }

    /// Takes over lines that were asked for.
    mutating func add(_ lines: [ArticleID: [Concordance.Line]]) {
        self.lines.merge(lines) { $1 }
    }
}
