extension State {
    /// Draws the whole screen.
    func render(isASCII: Bool = false) -> Screen {
        var canvas = Canvas(size, isASCII: isASCII)
        guard let layout else {
            canvas.drawTrimmed("too small", at: .zero, role: .message)
            return canvas.screen
        }
        canvas.inside(layout.header) { HeaderLine.draw(self, on: &$0) }
        if case .sheet(let sheet) = mode {
            let body = Rect(size).inset(y: 1)
            canvas.inside(body) { SheetPane.draw(sheet, on: &$0) }
        } else {
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
        canvas.inside(layout.status) { StatusLine.draw(self, on: &$0) }
        return canvas.screen
    }
}
