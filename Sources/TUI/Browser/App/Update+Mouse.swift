import Model
import Screen

// What is done with the mouse: a click chooses as keys would, and once more opens; the wheel scrolls.
extension State {
    /// The rows that a notch of the wheel scrolls.
    static let wheelRows = 3

    mutating func click(_ point: Point) -> [Effect] {
        // The first row of a page is its title.
        let (row, height) = (point.y - 2, Sheet.height(on: size))
        switch mode {
        case .prompt: return []
        case .palette(var palette):
            let isChosen = palette.click(row: row, height: height)
            return isChosen ? type(.enter, palette) : keep(.palette(palette))
        case .sheet(var sheet):
            let line = sheet.click(row: row, height: height)
            mode = .sheet(sheet)
            return line?.choice.map { choose($0) } ?? []
        case .browsing: return page == nil ? clickPane(point) : clickPage(row: row - Self.pageHeadings + 1)
        }
    }

    private mutating func keep(_ mode: Mode) -> [Effect] {
        self.mode = mode
        return []
    }

    private mutating func clickPane(_ point: Point) -> [Effect] {
        guard let (pane, area) = layout?.panes.first(where: { $0.value.contains(point) }) else { return [] }
        let hadFocus = focus == pane
        let row = point.y - area.y - headings(of: pane, height: area.height)
        let column = point.x - area.x - (layout?.textInset ?? 0)
        let effects = focus(pane)
        let saved = row + shownSearches.count
        if pane == .articles, row < 0, saved >= 0 { return effects + openSaved(saved) }
        guard row >= 0 else { return effects }
        switch pane {
        case .articles:
            let index = list.top + row
            guard list.ids.indices.contains(index) else { return effects }
            if hadFocus, index == list.selected { return effects + enter() }
            list.select(index, height: rows(of: .articles))
            return effects + preview()
        case .text: return effects + clickText(line: row, column: column)
        case .sidebar:
            let index = sidebar.firstShown + row
            guard sidebar.rows.indices.contains(index), sidebar.rows[index].isChoice else { return effects }
            if hadFocus, index == sidebar.selected { return effects + enter() }
            sidebar.select(row: index, height: rows(of: .sidebar))
            if case .actor(let actor) = sidebar.selectedRow { follow(actor.entity) }
            return effects
        case .figures:
            let index = figures.top + row
            guard figures.ids.indices.contains(index) else { return effects }
            if index == figures.selected { return effects + enter() }
            figures.select(index, height: rows(of: .figures))
            return effects
        }
    }

    /// Goes to the mention that was clicked at and follows its actor.
    private mutating func clickText(line: Int, column: Int) -> [Effect] {
        guard let reading, column >= 0, reading.top + line < reading.wrapped.lines.count else { return [] }
        let offset = reading.wrapped.offset(ofColumn: column, inLine: reading.top + line)
        guard let mention = reading.open.mentions.first(where: { $0.range.contains(offset) }) else {
            return []
        }
        let effects = jump(to: mention.range)
        follow(mention.entity)
        return effects
    }

    /// Scrolls what lies under the pointer.
    mutating func roll(_ rows: Int, at point: Point) -> [Effect] {
        switch mode {
        case .prompt: return []
        case .palette(var palette):
            palette.move(rows, height: Sheet.height(on: size))
            return keep(.palette(palette))
        case .sheet(var sheet):
            sheet.move(rows, height: Sheet.height(on: size))
            return keep(.sheet(sheet))
        case .browsing: break
        }
        if page != nil {
            for _ in 0..<rows.magnitude { _ = performOnPage(rows > 0 ? .down : .up) }
            return []
        }
        guard let pane = layout?.panes.first(where: { $0.value.contains(point) })?.key else { return [] }
        let height = self.rows(of: pane)
        switch pane {
        case .articles:
            list.roll(rows, height: height)
            return preview()
        case .text:
            if let reading { self.reading?.scroll(toLine: reading.top + rows, height: height) }
            return []
        case .figures:
            figures.select(figures.selected + rows, height: height)
            return []
        case .sidebar:
            sidebar.move(rows, height: height)
            if case .actor(let actor) = sidebar.selectedRow { follow(actor.entity) }
            return []
        }
    }
}
