import Screen
import Search

/// A concordance: a line for each mention, figure or hit, aligned on it, with date and headline beside.
enum ConcordancePane {
    /// - Parameter shortPath: shortens the path of an article.
    static func draw(
        _ view: ConcordanceView, shortPath: (String) -> String, on canvas: inout Canvas
    ) {
        let width = canvas.size.width
        heading(view, shortPath, on: &canvas)
        let columns = ConcordanceColumns(width)
        let height = PageStack.rows(canvas.size.height)
        for offset in 0..<max(0, min(height, view.count - view.selection.top)) {
            let index = view.selection.top + offset
            let y = offset + PageStack.headings
            if let line = view.line(at: index) {
                draw(line, columns, role(view), y: y, on: &canvas)
            } else {
                let text = view.isLoaded(index) ? "changed since it was indexed" : "…"
                canvas.drawTrimmed(text, at: Point(x: 1, y: y), role: .dim, maxWidth: width - 2)
            }
            guard index == view.selection.index else { continue }
            canvas.paint(.selection, over: Rect(x: 0, y: y, width: width, height: 1))
            if let line = view.line(at: index) {
                let middle = min(Width.columns(of: line.middle), columns.end - columns.middle)
                canvas.paint(.mentionCurrent, over: Rect(x: columns.middle, y: y, width: middle, height: 1))
            }
            canvas.placeCursor(at: Point(x: 0, y: y))
        }
        if view.count == 0 {
            let text = view.isCounted ? "nothing found" : "…"
            canvas.draw(text, at: Point(x: 1, y: PageStack.headings), role: .dim, maxWidth: width - 2)
        }
    }

    /// Where the parts of a line stand.
    private struct ConcordanceColumns {
        let dateWidth: Int
        /// The column of the middle.
        let middle: Int
        /// Where the text ends.
        let end: Int
        /// Where the headline begins; nil where there is no room for it.
        let headline: Int?

        init(_ width: Int) {
            dateWidth = width < 80 ? 7 : 10
            headline = width < 90 ? nil : width - width * 26 / 100
            end = headline.map { $0 - 2 } ?? width - 1
            let start = dateWidth + 3
            middle = start + (end - start) * 45 / 100
        }
    }

    private static func heading(
        _ view: ConcordanceView, _ shortPath: (String) -> String, on canvas: inout Canvas
    ) {
        let width = canvas.size.width
        let order = view.concordance.isNewestFirst ? "newest first" : "oldest first"
        let right = Width.columns(of: order) + 2
        var x = 1 + canvas.draw("CONCORDANCE ", at: Point(x: 1, y: 0), role: .headerFocused)
        x +=
            1
            + canvas.drawTrimmed(
                view.title, at: Point(x: x, y: 0), role: role(view), maxWidth: max(0, width - right - x - 1))
        canvas.drawRight(order, endingAt: width - 1, y: 0, role: .dim)
        let narrowing = view.concordance.narrowing
        if !narrowing.isEmpty, x + 12 < width - right {
            canvas.drawTrimmed(
                "narrowed to: \(narrowing)", at: Point(x: x + 1, y: 0), role: .prompt,
                maxWidth: width - right - x - 2)
        }
        // Where the lines have no room for it, the headline of the chosen one stands here.
        guard let line = view.line(at: view.selection.index) else { return }
        let source = [line.article.headline, shortPath(line.article.path)].filter {
            !$0.isEmpty
        }
        canvas.drawTrimmed(
            source.joined(separator: " · "), at: Point(x: 1, y: 1), role: .dim, maxWidth: width - 2)
    }

    private static func draw(
        _ line: Concordance.Line, _ columns: ConcordanceColumns, _ role: Role, y: Int, on canvas: inout Canvas
    ) {
        let date = line.article.date.map { "\($0)" } ?? ""
        canvas.draw(date, at: Point(x: 1, y: y), role: .date, maxWidth: columns.dateWidth)
        let start = columns.dateWidth + 3
        canvas.inside(Rect(x: start, y: y, width: columns.end - start, height: 1)) { canvas in
            let middle = columns.middle - start
            canvas.drawTail(line.before, endingAt: middle, y: 0, maxWidth: middle)
            let taken = canvas.draw(line.middle, at: Point(x: middle, y: 0), role: role)
            canvas.draw(line.after, at: Point(x: middle + taken, y: 0))
        }
        guard let headline = columns.headline else { return }
        canvas.drawTrimmed(
            line.article.headline, at: Point(x: headline, y: y), role: .dim,
            maxWidth: canvas.size.width - headline - 1)
    }

    private static func role(_ view: ConcordanceView) -> Role {
        switch view.concordance.subject {
        case .actor, .pair: view.actors.first.map { ReaderPane.role(of: $0.kind) } ?? .text
        case .figures: .figure
        case .hits: .hit
        }
    }
}

extension ConcordanceView {
    /// The reader's position: `mention 14 of 232, article 5 of 61`; nil where there is no line.
    var position: String? {
        guard let article = articleIndex(of: selection.index) else {
            return isCounted ? nil : "…"
        }
        let word =
            switch concordance.subject {
            case .actor, .pair: "mention"
            case .figures: "figure"
            case .hits: "hit"
            }
        // Until all are counted there are at least so many.
        let more = isCounted ? "" : "+"
        return "\(word) \(grouped(selection.index + 1)) of \(grouped(count))\(more), "
            + "article \(grouped(article + 1)) of \(grouped(articles.count))\(more)"
    }
}
