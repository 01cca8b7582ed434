import Screen

/// Draws the table of figures: value, counted thing, date and headline.
enum FigureTablePane {
    /// The columns of the table.
    private struct FigureColumns {
        /// Where quantities may begin, where their decimal marks stand, and where they end.
        let quantity: Int, lead: Int, quantityEnd: Int
        /// The counted thing.
        let thing: Int, thingEnd: Int
        /// The date; nil where there is no room for it.
        let date: Int?
        /// The headline; nil where there is no room for it.
        let headline: Int?
        let end: Int

        /// The columns of a date, as far as a month or a day goes.
        let dateWidth: Int

        init(width: Int) {
            end = width - 1
            quantity = 1
            lead = width >= 100 ? 11 : 8
            quantityEnd = quantity + lead + (width >= 100 ? 11 : 9)
            thing = quantityEnd + 1
            dateWidth = width >= 100 ? 10 : 7
            let rest = end - thing
            if rest < 30 {
                (thingEnd, date, headline) = (end, nil, nil)
            } else {
                thingEnd = thing + (rest - dateWidth - 2) * 2 / 5
                date = thingEnd + 1
                headline = thingEnd + 1 + dateWidth + 1
            }
        }
    }

    /// - Parameter areAll: whether the table has the figures of all articles.
    static func draw(_ table: FigureTableState, areAll: Bool, on canvas: inout Canvas) {
        canvas.placeCursor(at: Point(x: 0, y: min(1, canvas.size.height - 1)))
        let width = canvas.size.width
        let position =
            table.ids.isEmpty ? "" : "\(grouped(table.selection.index + 1)) of \(grouped(table.ids.count))"
        let more = table.isSearching && !table.ids.isEmpty ? position + "…" : position
        canvas.drawRight(more, endingAt: width - 1, y: 0, role: .dim)
        let room = width - 3 - Width.columns(of: more)
        let title = canvas.drawTrimmed(
            "FIGURES", at: Point(x: 1, y: 0), role: .headerFocused, maxWidth: room)
        canvas.drawTrimmed(
            subtitle(table, areAll), at: Point(x: title + 3, y: 0), role: .dim, maxWidth: room - title - 2)

        let headings = Layout.headings(of: .figures, height: canvas.size.height)
        let columns = FigureColumns(width: width)
        if headings > 1 { drawHeadings(columns, on: &canvas) }
        let height = canvas.size.height - headings
        for (offset, id) in table.shown(height).enumerated() {
            let y = offset + headings
            if let row = table.rows[id] { draw(row, columns, y: y, on: &canvas) }
            guard table.selection.top + offset == table.selection.index else { continue }
            canvas.paint(.selection, over: Rect(x: 0, y: y, width: width, height: 1))
            canvas.placeCursor(at: Point(x: 0, y: y))
        }
        if table.ids.isEmpty, height > 1 {
            let text = table.isSearching ? "…" : "no figures"
            canvas.drawTrimmed(text, at: Point(x: 1, y: headings), role: .dim, maxWidth: width - 2)
        }
    }

    /// Which figures are shown, in which order, and of which articles.
    private static func subtitle(_ table: FigureTableState, _ areAll: Bool) -> String {
        let kinds = table.typed?.kinds.first ?? table.kind
        var parts = [kinds?.heading.lowercased() ?? "all but dates"]
        if !table.text.isEmpty { parts.append("/\(table.text)") }
        switch table.order {
        case .date: parts.append("newest first")
        case .value: parts.append(kinds == .date ? "latest first" : "greatest first")
        }
        parts.append(areAll ? "all articles" : "articles found")
        return parts.joined(separator: " · ")
    }

    private static func drawHeadings(_ columns: FigureColumns, on canvas: inout Canvas) {
        canvas.drawRight("value", endingAt: columns.quantity + columns.lead, y: 1, role: .dim)
        canvas.draw("of", at: Point(x: columns.thing, y: 1), role: .dim)
        if let date = columns.date { canvas.draw("date", at: Point(x: date, y: 1), role: .dim) }
        if let headline = columns.headline {
            canvas.draw("headline", at: Point(x: headline, y: 1), role: .dim)
        }
    }

    private static func draw(_ row: FigureTableRow, _ columns: FigureColumns, y: Int, on canvas: inout Canvas)
    {
        if row.figure.figure.kind == .date {
            FigureLine.drawDate(row.text, from: columns.quantity, to: columns.thingEnd, y: y, on: &canvas)
        } else {
            _ = FigureLine.drawQuantity(
                row.text, leadWidth: columns.lead, from: columns.quantity, to: columns.quantityEnd, y: y,
                on: &canvas)
            canvas.drawTrimmed(
                row.text.thing, at: Point(x: columns.thing, y: y), maxWidth: columns.thingEnd - columns.thing)
        }
        let article = row.figure.article
        if let x = columns.date {
            let date = article.date.map { String("\($0)".prefix(columns.dateWidth)) } ?? ""
            canvas.draw(date, at: Point(x: x, y: y), role: .date)
        }
        if let x = columns.headline {
            canvas.drawTrimmed(article.headline, at: Point(x: x, y: y), maxWidth: columns.end - x)
        }
    }
}

extension FigureTableState {
    /// The number of figures that the filter in the prompt finds; examples where it says nothing.
    var filterStatus: String {
        if !text.isEmpty, typed == nil { return "militairen, money>1mln, 10km..20km" }
        if isSearching { return "searching…" }
        if ids.isEmpty { return "no figures" }
        return "\(grouped(ids.count)) \(ids.count == 1 ? "figure" : "figures")"
    }

    /// A hint where no figures are shown.
    var emptyHint: String {
        guard ids.isEmpty, !isSearching else { return "" }
        return text.isEmpty && kind == nil ? "no figures" : "no figures found; F shows all"
    }
}
