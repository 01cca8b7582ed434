import Query
import Search
import Store

/// The article list: the search, its result, the rows loaded so far, and the selection.
package struct ArticleListState: Sendable {
    /// The search as the reader wrote it.
    package private(set) var text = ""
    /// The parsed search.
    package private(set) var query = Query("")
    /// The actors that all articles name: at most two.
    package private(set) var actors: [Entity] = []
    package private(set) var order = HitOrder.date
    /// The articles found, in order.
    package private(set) var ids: [ArticleID] = []
    /// Whether `ids` belongs to an earlier search, because the current one is still running.
    package private(set) var isSearching = false
    /// The latest search request.
    private(set) var request: SearchRequest?
    /// The number of the latest search: results of any other are dropped.
    package private(set) var generation = 0
    package private(set) var selection = ScrollingSelection()
    /// The rows loaded so far.
    private(set) var rows: [ArticleID: ArticleListRow] = [:]
    /// The rows requested and not loaded yet.
    private var requested: Set<ArticleID> = []
    /// The indices of `ids` whose rows are all loaded or requested.
    private var settled = 0..<0
    /// Finds the hits of the search in the articles of `ids`.
    package private(set) var finder = HitFinder(Query(""))
    /// The list before the reader began to type a search; one element at most.
    private var beforeTyping: [ArticleListState] = []

    /// The most actors that the list can be narrowed to.
    static let mostActors = 2
    /// The most rows kept.
    private static let mostRows = 4000

    package init() {}

    /// Whether the running search opens the first article that it finds.
    var opensFirstResult: Bool { request?.keepsSelection == false }

    /// Whether the list shows all articles.
    var isUnfiltered: Bool { text.isEmpty && actors.isEmpty }

    /// The selected article.
    package var selectedID: ArticleID? {
        ids.indices.contains(selection.index) ? ids[selection.index] : nil
    }

    /// The articles after and before the selected one, which the reader may turn to next.
    var neighbours: [ArticleID] {
        [selection.index + 1, selection.index - 1].filter(ids.indices.contains).map { ids[$0] }
    }

    /// The articles in the viewport.
    func shown(_ height: Int) -> ArraySlice<ArticleID> { ids[selection.visible(height: height)] }
}

// MARK: Searching

extension ArticleListState {
    /// Starts a search, and gives the request for it.
    mutating func search(
        _ text: String, _ query: Query, keepsSelection: Bool, widens: Bool = false
    ) -> SearchRequest {
        (self.text, self.query) = (text, query)
        generation += 1
        isSearching = true
        let request = SearchRequest(
            text: text, query: query, order: order, generation: generation,
            keepsSelection: keepsSelection, actors: actors.map(\.id), widens: widens)
        self.request = request
        return request
    }

    /// Repeats the current search, since the index has changed.
    ///
    /// A search that is still running is repeated in its place, with everything that is to follow from it.
    mutating func searchAgain() -> SearchRequest {
        guard isSearching, let request else { return search(text, query, keepsSelection: true) }
        return search(
            request.text, request.query, keepsSelection: request.keepsSelection, widens: request.widens)
    }

    /// Takes over the query of a result, which may have been widened.
    mutating func adopt(_ request: SearchRequest) { (text, query) = (request.text, request.query) }

    /// Takes over the articles found.
    ///
    /// - Parameter keepsSelection: whether the selected article stays selected, in the same row of the screen, if
    ///   the search found it again; otherwise the first article is selected.
    mutating func show(_ found: [ArticleID], _ finder: HitFinder, keepsSelection: Bool, height: Int) {
        let (selected, row) = (selectedID, selection.index - selection.top)
        // The contents of a row depend on the search.
        if finder != self.finder { rows = [:] }
        (requested, settled) = ([], 0..<0)
        self.finder = finder
        ids = found
        isSearching = false
        if keepsSelection, let selected, let index = found.firstIndex(of: selected) {
            // Rows may stay free at the end until the reader moves: filling them would move all others.
            selection = ScrollingSelection(count: found.count, index: index, top: max(0, index - row))
            return
        }
        if keepsSelection {
            selection.resize(to: found.count)
        } else {
            selection = ScrollingSelection(count: found.count)
        }
        selection.keepInView(height: height)
    }

    mutating func setOrder(_ order: HitOrder) { self.order = order }

    mutating func setActors(_ actors: [Entity]) { self.actors = actors }

    /// Takes over a search from an earlier session.
    mutating func restore(_ text: String, _ order: HitOrder) {
        (self.text, query, self.order) = (text, Query(text), order)
    }
}

// MARK: Typing a search

extension ArticleListState {
    mutating func beginTyping() { beforeTyping = [self] }

    mutating func endTyping() { beforeTyping = [] }

    /// Goes back to the list before typing; false where typing has changed nothing.
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

// MARK: Selection and rows

extension ArticleListState {
    mutating func select(_ index: Int, height: Int) { selection.select(index, height: height) }

    /// Selects an article if the list has it.
    mutating func select(_ id: ArticleID, height: Int) {
        // Mostly it is selected already; only a jump from elsewhere has to look for it.
        if id == selectedID { return selection.keepInView(height: height) }
        if let index = ids.firstIndex(of: id) { select(index, height: height) }
    }

    mutating func roll(_ rows: Int, height: Int) { selection.roll(rows, height: height) }

    mutating func fit(height: Int) { selection.keepInView(height: height) }

    /// The articles whose rows are to be loaded; from now on they count as requested.
    ///
    /// These are the ones in the viewport. Where all of them are loaded, the rows around it are requested as soon
    /// as the nearest come within half a page, so that scrolling by a row waits for nothing.
    mutating func requestRows(_ height: Int) -> (ids: [ArticleID], areShown: Bool) {
        if rows.count > Self.mostRows { (rows, requested, settled) = ([:], [], 0..<0) }
        let near = selection.visible(height: height, margin: height / 2)
        if near.isEmpty || settled.contains(near.lowerBound) && settled.upperBound >= near.upperBound {
            return ([], false)
        }
        var missing = missing(in: selection.visible(height: height))
        let areShown = !missing.isEmpty
        if !areShown {
            settled = selection.visible(height: height, margin: height)
            missing = self.missing(in: settled)
        }
        requested.formUnion(missing)
        return (missing, areShown)
    }

    private func missing(in indices: Range<Int>) -> [ArticleID] {
        ids[indices].filter { rows[$0] == nil && !requested.contains($0) }
    }

    mutating func add(_ rows: [ArticleListRow]) {
        for row in rows { self.rows[row.article.id] = row }
    }
}
