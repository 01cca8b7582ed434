import Screen

extension State {
    /// Draws the whole screen.
    func render() -> Frame {
        var canvas = Canvas(size, isASCII: isASCII)
        guard let layout else {
            canvas.drawTrimmed("too small", at: .zero, role: .message)
            return canvas.screen
        }
        canvas.inside(layout.header) { HeaderLine.draw(self, on: &$0) }
        let body = Rect(size).inset(y: 1)
        switch mode {
        case .sheet(let sheet): canvas.inside(body) { SheetPane.draw(sheet, on: &$0) }
        case .palette(let palette):
            canvas.inside(body) { SheetPane.draw(palette, takesCursor: isLinear, on: &$0) }
        case .browsing where page != nil, .prompt where page != nil:
            canvas.inside(body) { canvas in
                // A page without rows has its cursor below the title.
                canvas.placeCursor(at: Point(x: 0, y: min(1, canvas.size.height - 1)))
                switch page {
                case .concordance: ConcordancePane.draw(self, on: &canvas)
                case .card: CardPane.draw(self, on: &canvas)
                case nil: break
                }
            }
        case .browsing, .prompt:
            for column in layout.separators {
                canvas.inside(Rect(size).inset(y: 1)) { $0.verticalSeparator(x: column) }
            }
            for (pane, area) in layout.panes {
                let isFocused = pane == focus
                canvas.inside(area) { canvas in
                    switch pane {
                    case .articles: ArticlesPane.draw(self, isFocused: isFocused, on: &canvas)
                    case .text: TextPane.draw(self, isFocused: isFocused, on: &canvas)
                    case .sidebar: SidebarPane.draw(self, isFocused: isFocused, on: &canvas)
                    case .figures: FiguresPane.draw(self, on: &canvas)
                    }
                }
            }
        }
        if case .prompt(let prompt) = mode, let completion = prompt.completion {
            let height = CompletionPane.height(completion, on: size)
            let area = Rect(
                x: 0, y: layout.status.y - height, width: min(size.width, CompletionPane.width),
                height: height)
            canvas.inside(area) { CompletionPane.draw(completion, on: &$0) }
        }
        canvas.inside(layout.status) { StatusLine.draw(self, on: &$0) }
        return canvas.screen
    }
}
