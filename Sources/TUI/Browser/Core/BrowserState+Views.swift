import Journal
import Store

// The parts of the state that features are told, or that several of them need.
extension BrowserState {
    /// The number of rows that a pane has for its contents.
    package func rows(of pane: Pane) -> Int {
        var rows = display.layout?.rows(of: pane) ?? 1
        if let layout = display.layout, layout.panes[pane] == nil, display.focus == .figures {
            // The panes that the table covers stay as they are.
            rows = display.layout(figures.returnsTo)?.rows(of: pane) ?? 1
        }
        return pane == .articles ? max(1, rows - shownSearches.count) : rows
    }

    /// The rows above the contents of a pane of some height.
    func headings(of pane: Pane, height: Int) -> Int {
        Layout.headings(of: pane, height: height) + (pane == .articles ? shownSearches.count : 0)
    }

    /// The rows of a page.
    var pageRows: Int { PageStack.rows(display.size.height - 2) }

    /// The saved searches above the list, as many as leave most of it to the articles.
    var shownSearches: ArraySlice<Notebook.SavedSearch> {
        guard !notebook.contents.searches.isEmpty else { return [] }
        let height = display.layout?.panes[.articles]?.height ?? 0
        return notebook.contents.searches.prefix(min(NotebookState.mostNumbered, max(0, (height - 1) / 3)))
    }

    /// Whether the sidebar counts mentions in the articles of the search, and not in all.
    var countsHits: Bool { !list.query.isEmpty && !list.ids.isEmpty }

    /// The parameters to prepare articles for display with.
    package var readerSettings: ReaderSettings {
        ReaderSettings(finder: list.finder, width: display.textWidth)
    }

    /// The articles that the reader may turn to next.
    package var neighbours: [ArticleID] {
        concordance.isFollowingConcordance ? concordance.view?.neighbours ?? [] : list.neighbours
    }

    // MARK: Contexts

    private func context(rows: Int) -> FeatureContext {
        var context = FeatureContext(rows: rows)
        context.textWidth = display.textWidth
        context.openArticle = reader.article?.open.row.id
        context.query = list.query
        context.hasActed = session.hasActed
        context.shortPath = collection.shortPath
        return context
    }

    func context(of pane: Pane) -> FeatureContext { context(rows: rows(of: pane)) }

    var pageContext: FeatureContext { context(rows: pageRows) }
}

// Messages to features; their intents are carried out at once.
extension BrowserState {
    mutating func tell(_ message: ArticleListMessage) -> [Effect] {
        let context = context(of: .articles)
        return carryOut(list.update(message, in: context))
    }

    mutating func tell(_ message: ReaderMessage) -> [Effect] {
        let context = context(of: .text)
        return carryOut(reader.update(message, in: context))
    }

    mutating func tell(_ message: SidebarMessage) -> [Effect] {
        let context = context(of: .sidebar)
        return carryOut(sidebar.update(message, in: context))
    }

    mutating func tell(_ message: FigureTableMessage) -> [Effect] {
        let context = context(of: .figures)
        return carryOut(figures.update(message, in: context))
    }

    mutating func tell(_ message: ConcordanceMessage) -> [Effect] {
        let context = pageContext
        return carryOut(concordance.update(message, in: context))
    }

    mutating func tell(_ message: NotebookMessage) -> [Effect] { carryOut(notebook.update(message)) }

    /// Tells the card on top.
    mutating func tell(_ message: CardMessage) -> [Effect] { tell(message, at: pages.pages.count - 1) }

    mutating func tell(_ message: CardMessage, at index: Int) -> [Effect] {
        guard pages.pages.indices.contains(index) else { return [] }
        let context = pageContext
        let intents = pages.updateCard(at: index) { $0.update(message, in: context) }
        return intents.map { carryOut($0) } ?? []
    }
}
