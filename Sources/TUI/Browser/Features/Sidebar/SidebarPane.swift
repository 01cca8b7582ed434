import Articles
import Resolution
import Screen

/// The sidebar: actors by kind with their mentions here and in the collection, and the figures.
struct SidebarPane {
    let sidebar: SidebarState
    let followed: EntityID?
    /// Whether mentions are counted in the articles of the search, and not in all.
    let countsHits: Bool
    let isFocused: Bool

    func draw(on canvas: inout Canvas) {
        let width = canvas.size.width
        // The heading of the part that is shown first stays in view.
        let actors = sidebar.rows.first ?? .heading(SidebarContents.actorsTitle, count: 0)
        draw(heading(above: sidebar.selection.top) ?? actors, y: 0, on: &canvas)
        let headings = Layout.headings(of: .sidebar, height: canvas.size.height)
        let height = canvas.size.height - headings
        let first = sidebar.firstShown
        if isFocused { canvas.placeCursor(at: .zero) }
        for index in first..<max(first, min(sidebar.rows.count, first + height)) {
            let y = index - first + headings
            draw(sidebar.rows[index], y: y, on: &canvas)
            guard index == sidebar.selection.index, sidebar.selectedRow != nil else { continue }
            canvas.paint(
                isFocused ? .selection : .selectionDim, over: Rect(x: 0, y: y, width: width, height: 1))
            if isFocused { canvas.placeCursor(at: Point(x: 0, y: y)) }
        }
    }

    /// The heading of the rows from `index` on.
    private func heading(above index: Int) -> SidebarRow? {
        sidebar.rows.prefix(max(1, index + 1)).last { if case .heading = $0 { true } else { false } }
    }

    private func draw(_ row: SidebarRow, y: Int, on canvas: inout Canvas) {
        let width = canvas.size.width
        switch row {
        case .heading(let title, let count):
            let columns = canvas.draw(
                title, at: Point(x: 1, y: y), role: isFocused && y == 0 ? .headerFocused : .heading)
            // Which mentions the second column counts, where it is not those of the collection.
            if title == SidebarContents.actorsTitle, countsHits, width > 22 {
                canvas.draw("in hits", at: Point(x: columns + 2, y: y), role: .dim)
            }
            canvas.drawRight(grouped(count), endingAt: width - 1, y: y, role: .dim)
        case .kind(let kind):
            canvas.draw(kind.heading, at: Point(x: 1, y: y), role: .dim)
        case .actor(let actor):
            let totalWidth = sidebar.contents.totalWidth
            // Mentions here, then in the collection; while something is searched in what was found, once that is
            // counted.
            let counted =
                countsHits ? sidebar.hitCounts.counts[actor.entity.id] : actor.entity.mentions
            // The blanks between the two look as they do: a terminal need not be told of three changes then.
            canvas.fill(Rect(x: width - 2 - totalWidth, y: y, width: totalWidth + 1, height: 1), role: .dim)
            if let counted { canvas.drawRight(grouped(counted), endingAt: width - 1, y: y, role: .dim) }
            let here = grouped(actor.mentions)
            canvas.drawRight(here, endingAt: width - 2 - totalWidth, y: y, role: .count)
            let end = width - 3 - totalWidth - Width.columns(of: here)
            let isFollowed = followed == actor.entity.id
            if isFollowed { canvas.draw("▸", at: Point(x: 1, y: y), role: .mentionSelected) }
            let name = actor.entity.name
            canvas.drawTrimmed(
                name, at: Point(x: 2, y: y),
                role: isFollowed ? .mentionSelected : ReaderPane.role(of: actor.entity.kind),
                maxWidth: end - 2)
            // The actor that the name stands for, where there is room.
            if let place = actor.entity.standsFor {
                let (start, link) = (3 + Width.columns(of: name), "→ \(place)")
                if start + Width.columns(of: link) <= end {
                    canvas.draw(link, at: Point(x: start, y: y), role: .dim)
                }
            }
        case .figureKind(let kind):
            canvas.draw(kind.heading, at: Point(x: 1, y: y), role: .dim)
        case .figure(let figure, let text):
            if figure.kind == .date {
                FigureLine.drawDate(text, from: 2, to: width - 1, y: y, on: &canvas)
            } else {
                let leadWidth = min(sidebar.contents.leadWidths[figure.kind] ?? 0, width / 2)
                FigureLine.draw(text, leadWidth: leadWidth, from: 2, to: width - 1, y: y, on: &canvas)
            }
        case .note(let noted):
            let words = (noted.item.note ?? noted.item.quote?.text ?? "the article").onOneLine
            canvas.draw(noted.item.note == nil ? "◆" : "»", at: Point(x: 1, y: y), role: .bookmark)
            canvas.drawTrimmed(words, at: Point(x: 3, y: y), maxWidth: width - 4)
        }
    }
}
