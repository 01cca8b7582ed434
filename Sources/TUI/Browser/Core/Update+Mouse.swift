import Screen

// The mouse: a click selects as keys would, a second one opens; the wheel scrolls.
extension BrowserState {
    /// The rows that a notch of the wheel scrolls.
    static let wheelRows = 3

    mutating func click(_ point: Point) -> [Effect] {
        // The first row of a page is its title.
        let row = point.y - 2
        switch mode {
        case .prompt: return []
        case .palette: return updatePalette(.click(row: row))
        case .sheet: return updateSheet(.click(row: row))
        case .browsing: break
        }
        let pageRow = row - PageStack.headings + 1
        switch pages.shown {
        case nil: return clickPane(point)
        case .concordance: return tell(ConcordanceMessage.click(row: pageRow))
        case .card: return tell(CardMessage.click(row: pageRow))
        }
    }

    private mutating func clickPane(_ point: Point) -> [Effect] {
        guard let (pane, area) = display.layout?.panes.first(where: { $0.value.contains(point) }) else {
            return []
        }
        let hadFocus = display.focus == pane
        let row = point.y - area.y - headings(of: pane, height: area.height)
        let column = point.x - area.x - (display.layout?.textInset ?? 0)
        let effects = focus(pane)
        let saved = row + shownSearches.count
        if pane == .articles, row < 0, saved >= 0 { return effects + tell(.openSaved(saved)) }
        guard row >= 0 else { return effects }
        switch pane {
        case .articles:
            let index = list.selection.top + row
            guard list.ids.indices.contains(index) else { return effects }
            if hadFocus, index == list.selection.index { return effects + enter() }
            return effects + tell(ArticleListMessage.select(index)) + openSelected()
        case .text: return effects + clickText(line: row, column: column)
        case .sidebar:
            let index = sidebar.firstShown + row
            guard sidebar.rows.indices.contains(index), sidebar.rows[index].isChoice else { return effects }
            if hadFocus, index == sidebar.selection.index { return effects + enter() }
            return effects + tell(SidebarMessage.select(row: index))
        case .figures:
            let index = figures.selection.top + row
            guard figures.ids.indices.contains(index) else { return effects }
            if index == figures.selection.index { return effects + enter() }
            return effects + tell(FigureTableMessage.select(index))
        }
    }

    /// Goes to the mention clicked at, and follows its actor.
    private mutating func clickText(line: Int, column: Int) -> [Effect] {
        guard let article = reader.article, column >= 0,
            article.top + line < article.wrapped.lines.count
        else { return [] }
        let offset = article.wrapped.offset(ofColumn: column, inLine: article.top + line)
        guard let mention = article.open.mentions.first(where: { $0.range.contains(offset) }) else {
            return []
        }
        return jump(to: mention.range) + tell(.followNamed(mention.entity))
    }

    /// Scrolls the list or text under the pointer.
    mutating func roll(_ rows: Int, at point: Point) -> [Effect] {
        switch mode {
        case .prompt: return []
        case .palette: return updatePalette(.roll(rows))
        case .sheet: return updateSheet(.roll(rows))
        case .browsing: break
        }
        switch pages.shown {
        case .concordance: return tell(ConcordanceMessage.move(.rows(rows)))
        case .card: return tell(CardMessage.move(.rows(rows)))
        case nil: break
        }
        guard let pane = display.layout?.panes.first(where: { $0.value.contains(point) })?.key else {
            return []
        }
        switch pane {
        case .articles: return tell(ArticleListMessage.roll(rows))
        case .text: return tell(ReaderMessage.scroll(rows))
        case .figures: return tell(FigureTableMessage.roll(rows))
        case .sidebar: return tell(SidebarMessage.move(.rows(rows)))
        }
    }
}
