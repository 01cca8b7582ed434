import Model

/// The table of figures: which are shown, in which order, and where the reader is in it.
struct FigureTable: Sendable {
    /// What a row shows.
    struct Row: Sendable, Equatable {
        let figure: FigureRow
        let text: FigureText
    }

    /// The kinds that the reader goes through: all but dates, which are many, then each by itself.
    static let choices: [Figure.Kind?] = [nil] + Figure.Kind.inOrder

    /// What was typed to narrow it.
    var text = ""
    /// What that means; nil where it says nothing.
    var typed: FigureFilter?
    /// The kind shown; nil for all but dates.
    var kind: Figure.Kind?
    /// The order of the figures.
    var order = FigureOrder.date
    /// The articles that it was last asked for.
    var query = Query("")
    /// The pane to go back to.
    var returnsTo = Pane.articles
    /// The figures found, in order.
    private(set) var ids: [FigureID] = []
    /// Whether `ids` belongs to an earlier request, or there are more to come.
    var isSearching = false
    /// Counts the requests: answers to any but the latest are thrown away.
    var generation = 0
    /// The index of the chosen figure, 0 in an empty table.
    private(set) var selected = 0
    /// The index of the first figure shown.
    private(set) var top = 0
    /// The rows known, as far as they were shown.
    private(set) var rows: [FigureID: Row] = [:]
    /// The rows asked for and not yet known.
    private var requested: Set<FigureID> = []
    /// Whether `ids` has the first figures of a request that has more.
    private var isBeginning = false

    /// The chosen figure.
    var selectedID: FigureID? { ids.indices.contains(selected) ? ids[selected] : nil }

    /// The figures asked for: of the kind chosen, unless a kind was typed.
    var filter: FigureFilter {
        var filter = typed ?? FigureFilter()
        if filter.kinds.isEmpty {
            filter.kinds = kind.map { [$0] } ?? Set(Figure.Kind.allCases).subtracting([.date])
        }
        return filter
    }

    /// Takes over figures that were found: the first ones, or all.
    mutating func show(_ found: [FigureID], areAll: Bool, _ request: FigureRequest, height: Int) {
        // The chosen figure may lie behind the first ones.
        if !areAll, request.keepsSelection, !ids.isEmpty { return }
        let (chosen, row) = (selectedID, selected - top)
        let goesOn = isBeginning
        (rows, requested) = goesOn ? (rows, requested) : ([:], [])
        ids = found
        (isBeginning, isSearching) = (!areAll, !areAll)
        if goesOn {
            // The first ones have stayed where they are, and so does the reader.
        } else if request.keepsSelection, let chosen, let index = found.firstIndex(of: chosen) {
            (selected, top) = (index, max(0, index - row))
        } else if request.keepsSelection {
            selected = min(selected, max(0, found.count - 1))
        } else {
            (selected, top) = (0, 0)
        }
        scroll(height)
    }

    /// Begins a request: answers to those before are thrown away.
    mutating func begin() {
        generation += 1
        (isSearching, isBeginning) = (true, false)
        requested = []
    }

    /// Chooses the figure at an index, or the nearest there is.
    mutating func select(_ index: Int, height: Int) {
        selected = min(max(index, 0), max(0, ids.count - 1))
        scroll(height)
    }

    /// Moves the part shown so that it is full and holds the chosen figure.
    mutating func scroll(_ height: Int) {
        top = min(max(top, selected - height + 1), selected)
        top = max(0, min(top, ids.count - height))
    }

    /// The figures in the part shown.
    func shown(_ height: Int) -> ArraySlice<FigureID> {
        ids[min(top, ids.count)..<min(ids.count, top + height)]
    }

    /// The most rows that are kept.
    private static let mostRows = 4000

    /// The figures in the part shown whose rows are neither known nor asked for; now they are.
    mutating func request(_ height: Int) -> [FigureID] {
        if rows.count > Self.mostRows { (rows, requested) = ([:], []) }
        let missing = shown(height).filter { rows[$0] == nil && !requested.contains($0) }
        requested.formUnion(missing)
        return missing
    }

    /// Takes over rows that were asked for.
    mutating func add(_ rows: [Row]) {
        for row in rows { self.rows[row.figure.id] = row }
    }
}
