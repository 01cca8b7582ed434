import Screen

extension BrowserState {
    /// Draws the whole screen.
    package func render() -> Frame {
        var canvas = Canvas(display.size, isASCII: display.isASCII)
        guard let layout = display.layout else {
            canvas.drawTrimmed("too small", at: .zero, role: .message)
            return canvas.screen
        }
        canvas.inside(layout.header) { HeaderLine.draw(self, on: &$0) }
        let body = Rect(display.size).inset(y: 1)
        switch mode {
        case .sheet(let sheet): canvas.inside(body) { SheetPane.draw(sheet, on: &$0) }
        case .palette(let palette):
            canvas.inside(body) { SheetPane.draw(palette, takesCursor: display.isLinear, on: &$0) }
        case .browsing where pages.shown != nil, .prompt where pages.shown != nil:
            canvas.inside(body) { canvas in
                // A page without rows has its cursor below the title.
                canvas.placeCursor(at: Point(x: 0, y: min(1, canvas.size.height - 1)))
                switch pages.pages.last {
                case .concordance:
                    guard let view = concordance.view else { break }
                    ConcordancePane.draw(view, shortPath: collection.shortPath, on: &canvas)
                case .card(let card): CardPane.draw(card, on: &canvas)
                case nil: break
                }
            }
        case .browsing, .prompt:
            for column in layout.separators {
                canvas.inside(Rect(display.size).inset(y: 1)) { $0.verticalSeparator(x: column) }
            }
            for (pane, area) in layout.panes {
                canvas.inside(area) { draw(pane, on: &$0) }
            }
        }
        if case .prompt(let prompt) = mode, let completion = prompt.completion {
            let height = CompletionPane.height(completion, on: display.size)
            let area = Rect(
                x: 0, y: layout.status.y - height, width: min(display.size.width, CompletionPane.width),
                height: height)
            canvas.inside(area) { CompletionPane.draw(completion, on: &$0) }
        }
        canvas.inside(layout.status) { StatusLine.draw(self, on: &$0) }
        return canvas.screen
    }
    private func draw(_ pane: Pane, on canvas: inout Canvas) {
        let isFocused = pane == display.focus
        let (article, followed) = (reader.article, reader.followed?.entity.id)
        switch pane {
        case .articles:
            ArticleListPane(
                list: list, notebook: notebook, searches: shownSearches, openArticle: article?.open.row.id,
                isRefreshing: collection.progress != nil, isFocused: isFocused
            ).draw(on: &canvas)
        case .text:
            let path = article?.open.row.path
            ReaderPane(
                article: article, followed: followed,
                tags: path.map { notebook.contents.tags(of: $0) } ?? [],
                path: path.map(collection.shortPath) ?? "", inset: display.layout?.textInset ?? 1,
                isFocused: isFocused
            ).draw(on: &canvas)
        case .sidebar:
            SidebarPane(
                sidebar: sidebar, followed: followed, countsHits: countsHits, isFocused: isFocused
            ).draw(on: &canvas)
        case .figures:
            FigureTablePane.draw(figures, areAll: list.query.isEmpty, on: &canvas)
        }
    }
}
