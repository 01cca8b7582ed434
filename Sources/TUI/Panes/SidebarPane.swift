import Model

/// The sidebar: actors by kind with their mentions here and in the collection, and the figures.
enum SidebarPane {
    static func draw(_ state: State, isFocused: Bool, on canvas: inout Canvas) {
        let sidebar = state.sidebar
        let width = canvas.size.width
        // The heading of the part that is shown first stays in view.
        let actors = sidebar.rows.first ?? .heading("ACTORS", count: 0)
        draw(heading(above: sidebar.top, sidebar) ?? actors, isFocused, y: 0, on: &canvas, state)
        let headings = Layout.headings(of: .sidebar, height: canvas.size.height)
        let height = canvas.size.height - headings
        var first = sidebar.top
        if sidebar.rows.indices.contains(first), case .heading = sidebar.rows[first] { first += 1 }
        for index in first..<max(first, min(sidebar.rows.count, first + height)) {
            let y = index - first + headings
            draw(sidebar.rows[index], isFocused, y: y, on: &canvas, state)
            guard index == sidebar.selected, sidebar.selectedRow != nil else { continue }
            canvas.paint(
                isFocused ? .selection : .selectionDim, over: Rect(x: 0, y: y, width: width, height: 1))
            if isFocused { canvas.placeCursor(at: Point(x: 0, y: y)) }
        }
    }

    /// The heading of the rows from `index` on.
    private static func heading(above index: Int, _ sidebar: Sidebar) -> Sidebar.Row? {
        sidebar.rows.prefix(max(1, index + 1)).last { if case .heading = $0 { true } else { false } }
    }

    private static func draw(
        _ row: Sidebar.Row, _ isFocused: Bool, y: Int, on canvas: inout Canvas, _ state: State
    ) {
        let width = canvas.size.width
        switch row {
        case .heading(let title, let count):
            canvas.draw(title, at: Point(x: 1, y: y), role: isFocused && y == 0 ? .headerFocused : .heading)
            canvas.drawRight(grouped(count), endingAt: width - 1, y: y, role: .dim)
        case .kind(let kind):
            canvas.draw(kind.heading, at: Point(x: 1, y: y), role: .dim)
        case .actor(let actor):
            let totalWidth = state.sidebar.totalWidth
            // Mentions here, then in the collection.
            canvas.drawRight(grouped(actor.entity.mentions), endingAt: width - 1, y: y, role: .dim)
            let here = grouped(actor.mentions)
            canvas.drawRight(here, endingAt: width - 2 - totalWidth, y: y, role: .count)
            let end = width - 3 - totalWidth - Width.columns(of: here)
            let isFollowed = state.followed?.entity.id == actor.entity.id
            if isFollowed { canvas.draw("▸", at: Point(x: 1, y: y), role: .mentionSelected) }
            canvas.drawTrimmed(
                actor.entity.name, at: Point(x: 2, y: y),
                role: isFollowed ? .mentionSelected : TextPane.role(of: actor.entity.kind), maxWidth: end - 2)
        case .figureKind(let kind):
            canvas.draw(kind.heading, at: Point(x: 1, y: y), role: .dim)
        case .figure(let figure, let text):
            if figure.kind == .date {
                FigureLine.drawDate(text, from: 2, to: width - 1, y: y, on: &canvas)
            } else {
                let leadWidth = min(state.sidebar.leadWidths[figure.kind] ?? 0, width / 2)
                FigureLine.draw(text, leadWidth: leadWidth, from: 2, to: width - 1, y: y, on: &canvas)
            }
        }
    }
}
