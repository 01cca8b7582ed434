import Algorithms
import Resolution
import Search
import Store

/// The position of a line of a concordance: it stays the same when other lines come in.
package struct LinePosition: Sendable, Equatable {
    let article: ArticleID
    /// The number of the line in the article.
    let number: Int
}

/// A concordance on the screen: the lines counted and loaded so far, and the selection.
package struct ConcordanceView: Sendable {
    package let concordance: Concordance
    /// The actors that it is about: one, two, or none.
    private(set) var actors: [Entity]
    /// The words that it is about where these are no actor.
    let words: String
    /// The number of the request: results of any other are dropped.
    let number: Int
    /// The articles with lines, in order.
    private(set) var articles: [ArticleID] = []
    /// For each article, the number of lines up to its end.
    private var ends: [Int] = []
    /// Whether all lines are counted.
    private(set) var isCounted = false
    package private(set) var selection = ScrollingSelection()
    /// Whether the selected line is to be opened as soon as it is loaded.
    private(set) var isOpening = false
    /// The line to select when it comes in, until the reader moves.
    private var target: LinePosition?
    /// The lines loaded so far, by article.
    private var lines: [ArticleID: [Concordance.Line]] = [:]
    private var requested: Set<ArticleID> = []

    /// The most articles whose lines are kept.
    private static let mostKept = 1500

    init(
        _ concordance: Concordance, of actors: [Entity], words: String = "", number: Int,
        selecting target: LinePosition? = nil
    ) {
        self.concordance = concordance
        self.actors = actors
        self.words = words
        self.number = number
        self.target = target
    }

    /// The subject, for the heading.
    var title: String { actors.isEmpty ? words : actors.map(\.name).joined(separator: " + ") }

    /// The subject made of the actors; nil where it is about none.
    var subjectOfActors: Concordance.Subject? {
        guard let first = actors.first else { return nil }
        return actors.count > 1 ? .pair(first.id, actors[1].id) : .actor(first.id)
    }

    /// Replaces an actor after a correction. Two actors may have been merged into one.
    mutating func replace(_ id: EntityID, with entity: Entity) {
        guard let index = actors.firstIndex(where: { $0.id == id }) else { return }
        actors[index] = entity
        if actors.count > 1, actors[0].id == actors[1].id { actors.removeLast() }
    }
}

// MARK: Lines

extension ConcordanceView {
    /// The number of lines counted so far.
    package var count: Int { ends.last ?? 0 }

    /// The position of a line, nil where there is none.
    private func position(at index: Int) -> LinePosition? {
        guard let article = articleIndex(of: index) else { return nil }
        return LinePosition(article: articles[article], number: index - start(of: article))
    }

    /// The index of an article's first line.
    private func start(of article: Int) -> Int { article > 0 ? ends[article - 1] : 0 }

    /// The position of the selected line.
    var selectedPosition: LinePosition? { position(at: selection.index) }

    /// The selected line; nil where it is not loaded.
    var selectedLine: Concordance.Line? { line(at: selection.index) }

    /// The index of the article of a line, among those with lines.
    func articleIndex(of index: Int) -> Int? {
        guard index >= 0, index < count else { return nil }
        return ends.partitioningIndex { $0 > index }
    }

    /// A line, nil where it is not loaded, or no longer there.
    func line(at index: Int) -> Concordance.Line? {
        guard let position = position(at: index), let lines = lines[position.article],
            lines.indices.contains(position.number)
        else { return nil }
        return lines[position.number]
    }

    /// Whether the article of a line is loaded.
    func isLoaded(_ index: Int) -> Bool { position(at: index).map { lines[$0.article] != nil } ?? true }

    /// The articles of the lines after and before the selected one, where they are other ones.
    var neighbours: [ArticleID] {
        let here = selectedPosition?.article
        return [selection.index + 1, selection.index - 1].compactMap { position(at: $0)?.article }
            .filter { $0 != here }
    }

    /// Takes over articles whose lines were counted.
    mutating func add(_ part: Concordance.Part, height: Int) {
        let first = articles.count
        articles += part.articles
        var end = count
        for lines in part.lines {
            end += lines
            ends.append(end)
        }
        isCounted = part.isLast
        var index = selection.index
        if let target, let article = articles[first...].firstIndex(of: target.article) {
            index = min(start(of: article) + target.number, ends[article] - 1)
            self.target = nil
        }
        selection = ScrollingSelection(count: count, index: index, top: selection.top)
        selection.keepInView(height: height)
    }

    mutating func add(_ lines: [ArticleID: [Concordance.Line]]) { self.lines.merge(lines) { $1 } }

    /// The articles whose lines are to be loaded; from now on they count as requested.
    ///
    /// These are the articles of the lines in the viewport and of the selected line. Where all are loaded, those of
    /// a screen before and after are requested, so that scrolling finds them loaded.
    mutating func requestLines(_ height: Int) -> (articles: [ArticleID], areShown: Bool) {
        if lines.count > Self.mostKept { (lines, requested) = ([:], []) }
        let (top, index) = (selection.top, selection.index)
        var wanted = missing(top..<top + height)
        wanted += missing(index..<index + 1).filter { !wanted.contains($0) }
        let areShown = !wanted.isEmpty
        if !areShown {
            wanted = missing(top - height..<top + 2 * height)
            wanted += missing(index - 4..<index + 5).filter { !wanted.contains($0) }
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
}

// MARK: Selection

extension ConcordanceView {
    /// Selects a line, or the nearest there is.
    mutating func select(_ index: Int, height: Int) {
        target = nil
        isOpening = false
        selection.select(index, height: height)
    }

    /// Selects the first line of the article some steps further on.
    mutating func turn(_ steps: Int, height: Int) {
        guard let article = articleIndex(of: selection.index) else { return }
        select(start(of: min(max(article + steps, 0), articles.count - 1)), height: height)
    }

    mutating func fit(height: Int) { selection.keepInView(height: height) }

    /// Opens the selected line as soon as it is loaded.
    ///
    /// Where its article is loaded and has no such line, the index has changed and will say so.
    mutating func openWhenLoaded() { isOpening = !isLoaded(selection.index) }

    mutating func endOpening() { isOpening = false }
}
