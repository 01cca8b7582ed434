import Model

/// The list of articles: what is searched, what was found, and where the reader is in it.
struct ArticleList: Sendable {
    /// What a row shows.
    struct Row: Sendable, Equatable {
        let article: ArticleRow
        /// How often what is searched stands in it; nil where that stands nowhere, such as a date.
        let hits: Int?
        /// Where they stand in the headline.
        let headlineHits: [TextRange]
    }

    /// The search as it is written.
    var text = ""
    /// What it means.
    var query = Query("")
    /// The actors that all articles name: at most two.
    var actors: [Entity] = []
    /// The order of the articles.
    var order = HitOrder.date
    /// The articles found, in order.
    private(set) var ids: [ArticleID] = []
    /// Whether `ids` belongs to an earlier search, as this one is still going on.
    var isSearching = false
    /// The search asked for last.
    var asked: SearchRequest?
    /// Whether that opens the first article that it finds.
    var isTurning: Bool { asked?.keepsSelection == false }
    /// Counts the searches: answers to any but the latest are thrown away.
    var generation = 0
    /// The index of the chosen article, 0 in an empty list.
    private(set) var selected = 0
    /// The index of the first article shown.
    private(set) var top = 0
    /// The rows known, as far as they were shown.
    private(set) var rows: [ArticleID: Row] = [:]
    /// The rows asked for and not yet known.
    private var requested: Set<ArticleID> = []
    /// The indices of `ids` of which nothing need be asked for any more.
    private var settled = 0..<0
    /// What of the search is shown where it stands, in the articles of `ids`.
    private(set) var finder = HitFinder(Query(""))

    /// The chosen article.
    var selectedID: ArticleID? { ids.indices.contains(selected) ? ids[selected] : nil }

    /// The articles after and before the chosen one, which the reader may turn to next.
    var neighbours: [ArticleID] { [selected + 1, selected - 1].filter(ids.indices.contains).map { ids[$0] } }

    /// Takes over what a search found.
    ///
    /// - Parameter keepsSelection: whether the chosen article stays so, in the same row of the screen, if it is
    ///   found again; else the first one is chosen.
    mutating func show(_ found: [ArticleID], _ finder: HitFinder, keepsSelection: Bool, height: Int) {
        let (chosen, row) = (selectedID, selected - top)
        // What a row shows depends on what is searched.
        if finder != self.finder { rows = [:] }
        (requested, settled) = ([], 0..<0)
        self.finder = finder
        ids = found
        isSearching = false
        if keepsSelection, let chosen, let index = found.firstIndex(of: chosen) {
            // Rows may be left free at the end until the reader moves: filling them would move all others.
            (selected, top) = (index, max(0, index - row))
            return
        } else if keepsSelection {
            selected = min(selected, max(0, found.count - 1))
        } else {
            (selected, top) = (0, 0)
        }
        scroll(height)
    }

    /// Chooses the article at an index, or the nearest there is.
    mutating func select(_ index: Int, height: Int) {
        selected = min(max(index, 0), max(0, ids.count - 1))
        scroll(height)
    }

    /// Chooses an article if the list has it.
    mutating func select(_ id: ArticleID, height: Int) {
        // Mostly it is the one already chosen; only a jump from elsewhere has to look for it.
        if id == selectedID { return scroll(height) }
        if let index = ids.firstIndex(of: id) { select(index, height: height) }
    }

    /// Moves the part shown by some rows; the choice comes along where it would be left behind.
    mutating func roll(_ rows: Int, height: Int) {
        top = max(0, min(top + rows, ids.count - height))
        selected = max(0, min(max(top, min(selected, top + height - 1)), ids.count - 1))
    }

    /// Moves the part shown so that it is full and holds the chosen article.
    mutating func scroll(_ height: Int) {
        top = min(max(top, selected - height + 1), selected)
        top = max(0, min(top, ids.count - height))
    }

    /// The articles in the part shown.
    func shown(_ height: Int) -> ArraySlice<ArticleID> { ids[indices(height)] }

    /// The indices of the part shown, and `margin` more on both sides of it.
    private func indices(_ height: Int, and margin: Int = 0) -> Range<Int> {
        max(0, min(top - margin, ids.count))..<min(ids.count, top + height + margin)
    }

    /// The most rows that are kept.
    private static let mostRows = 4000

    /// The articles whose rows are neither known nor asked for; now they are.
    ///
    /// These are those in the part shown; where all of them are known, those around it, as soon as the nearest come
    /// within half a page: to move on by a row then waits for nothing.
    mutating func request(_ height: Int) -> (ids: [ArticleID], areShown: Bool) {
        if rows.count > Self.mostRows { (rows, requested, settled) = ([:], [], 0..<0) }
        let near = indices(height, and: height / 2)
        if near.isEmpty || settled.contains(near.lowerBound) && settled.upperBound >= near.upperBound {
            return ([], false)
        }
        var missing = unknown(in: indices(height))
        let areShown = !missing.isEmpty
        if !areShown {
            settled = indices(height, and: height)
            missing = unknown(in: settled)
        }
        requested.formUnion(missing)
        return (missing, areShown)
    }

    private func unknown(in indices: Range<Int>) -> [ArticleID] {
        ids[indices].filter { rows[$0] == nil && !requested.contains($0) }
    }

    /// Takes over rows that were asked for.
    mutating func add(_ rows: [Row]) {
        for row in rows { self.rows[row.article.id] = row }
    }
}
