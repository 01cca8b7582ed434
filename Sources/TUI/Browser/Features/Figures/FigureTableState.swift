import NewsExtraction
import Query
import Search
import Store

/// The table of figures: its filter and order, the figures found, the rows loaded so far, and the selection.
package struct FigureTableState: Sendable {
    /// The kinds that the reader goes through: all but dates, which are many, then each by itself.
    private static let kinds: [Figure.Kind?] = [nil] + Figure.Kind.inOrder
    /// The most rows kept.
    private static let mostRows = 4000

    /// The filter as the reader wrote it.
    package private(set) var text = ""
    /// The parsed filter; nil where the text says nothing.
    private(set) var typed: FigureFilter?
    /// The kind shown; nil for all but dates.
    package private(set) var kind: Figure.Kind?
    package private(set) var order = FigureOrder.date
    /// The query of the articles that the latest request was about.
    private(set) var query = Query("")
    /// The pane to go back to.
    package private(set) var returnsTo = Pane.articles
    /// The figures found, in order.
    package private(set) var ids: [FigureID] = []
    /// Whether `ids` belongs to an earlier request, or more are to come.
    private(set) var isSearching = false
    /// The number of the latest request: results of any other are dropped.
    private(set) var generation = 0
    package private(set) var selection = ScrollingSelection()
    /// The rows loaded so far.
    package private(set) var rows: [FigureID: FigureTableRow] = [:]
    /// The rows requested and not loaded yet.
    private var requested: Set<FigureID> = []
    /// Whether `ids` has the first figures of a request that has more.
    private var isPartial = false
    /// The table before the reader began to type a filter; one element at most.
    private var beforeTyping: [FigureTableState] = []

    /// The selected figure.
    var selectedID: FigureID? { ids.indices.contains(selection.index) ? ids[selection.index] : nil }

    /// The filter in use: the kind chosen, unless a kind was typed.
    var filter: FigureFilter {
        var filter = typed ?? FigureFilter()
        if filter.kinds.isEmpty {
            filter.kinds = kind.map { [$0] } ?? Set(Figure.Kind.allCases).subtracting([.date])
        }
        return filter
    }

    /// The figures in the viewport.
    package func shown(_ height: Int) -> ArraySlice<FigureID> { ids[selection.visible(height: height)] }
}

// MARK: Requests

extension FigureTableState {
    /// Starts a request for the figures of the articles that a query finds.
    mutating func find(in query: Query, keepsSelection: Bool) -> Intent {
        generation += 1
        (isSearching, isPartial) = (true, false)
        requested = []
        self.query = query
        return .effect(
            .figures(
                .find(
                    FigureRequest(
                        filter: filter, query: query, order: order, generation: generation,
                        keepsSelection: keepsSelection))))
    }

    /// Takes over figures found: the first ones, or all.
    mutating func show(_ found: [FigureID], areAll: Bool, _ request: FigureRequest, height: Int) {
        // The selected figure may lie behind the first ones.
        if !areAll, request.keepsSelection, !ids.isEmpty { return }
        let (selected, row) = (selectedID, selection.index - selection.top)
        let continues = isPartial
        if !continues { (rows, requested) = ([:], []) }
        ids = found
        (isPartial, isSearching) = (!areAll, !areAll)
        if continues {
            // The first ones have stayed where they are, and so does the reader.
            selection = ScrollingSelection(count: found.count, index: selection.index, top: selection.top)
        } else if request.keepsSelection, let selected, let index = found.firstIndex(of: selected) {
            selection = ScrollingSelection(count: found.count, index: index, top: max(0, index - row))
        } else if request.keepsSelection {
            selection.resize(to: found.count)
        } else {
            selection = ScrollingSelection(count: found.count)
        }
        selection.keepInView(height: height)
    }

    /// The figures in the viewport whose rows are to be loaded; from now on they count as requested.
    mutating func requestRows(_ height: Int) -> [FigureID] {
        if rows.count > Self.mostRows { (rows, requested) = ([:], []) }
        let missing = shown(height).filter { rows[$0] == nil && !requested.contains($0) }
        requested.formUnion(missing)
        return missing
    }

    mutating func add(_ rows: [FigureTableRow]) {
        for row in rows { self.rows[row.figure.id] = row }
    }
}

// MARK: Filter, order and selection

extension FigureTableState {
    mutating func select(_ index: Int, height: Int) { selection.select(index, height: height) }

    mutating func fit(height: Int) { selection.keepInView(height: height) }

    mutating func open(over pane: Pane) { returnsTo = pane }

    mutating func toggleOrder() { order = order == .date ? .value : .date }

    /// Shows the kind some steps further on, from the last on to all.
    mutating func cycleKind(_ steps: Int) {
        let index = Self.kinds.firstIndex(of: kind) ?? 0
        kind = Self.kinds[(index + steps + Self.kinds.count) % Self.kinds.count]
    }

    mutating func setFilter(_ text: String, isTyping: Bool) {
        (self.text, typed) = (text, FigureFilter(text, isTyping: isTyping))
    }

    mutating func clearFilter() { (text, typed, kind) = ("", nil, nil) }

    mutating func beginTyping() { beforeTyping = [self] }

    mutating func endTyping() { beforeTyping = [] }

    /// Goes back to the table before typing; false where typing has changed nothing.
    mutating func restoreBeforeTyping() -> Bool {
        guard let before = beforeTyping.first else { return false }
        beforeTyping = []
        guard before.generation != generation else { return false }
        let generation = generation
        self = before
        self.generation = generation
        return true
    }
}
