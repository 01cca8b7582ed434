import Screen
import Search
import Store

/// The card of an actor, or of two: names, a chart of the months, who stands beside, figures, articles.
enum CardPane {
    static func draw(_ view: CardState, on canvas: inout Canvas) {
        guard let card = view.card else {
            canvas.draw("…", at: Point(x: 1, y: 0), role: .dim)
            return
        }
        heading(card, on: &canvas)
        let width = canvas.size.width
        for (offset, row) in view.rows.dropFirst(view.selection.top).prefix(
            PageStack.rows(canvas.size.height)
        ).enumerated() {
            let y = offset + PageStack.headings
            draw(row, view, card, y: y, on: &canvas)
            guard view.selection.top + offset == view.selection.index, row.isChoice else { continue }
            canvas.paint(.selection, over: Rect(x: 0, y: y, width: width, height: 1))
            canvas.placeCursor(at: Point(x: 0, y: y))
        }
    }

    private static func heading(_ card: ActorCard, on canvas: inout Canvas) {
        let width = canvas.size.width
        let name = card.entities.map(\.name).joined(separator: " + ")
        let articles = card.articleCount.map { "\(grouped($0)) \($0 == 1 ? "article" : "articles")" }
        let first = card.entities[0]
        let count: String
        if card.entities.count == 1 {
            count = "\(grouped(first.mentions)) in \(articles ?? "…")"
        } else {
            let sentences = card.sentenceCount.map { "\(grouped($0)) \($0 == 1 ? "sentence" : "sentences")" }
            count = "\(sentences ?? "…") in \(articles ?? "…") with both"
        }
        let right = Width.columns(of: count) + 2
        canvas.drawTrimmed(
            name, at: Point(x: 1, y: 0), role: .headerFocused, maxWidth: max(0, width - right - 2))
        canvas.drawRight(count, endingAt: width - 1, y: 0, role: .dim)
        let kinds = card.entities.map(\.kind.name).joined(separator: " + ")
        canvas.draw(kinds, at: Point(x: 1, y: 1), role: .dim, maxWidth: width - 2)
    }

    /// The column where numbers end.
    private static func numberColumn(_ width: Int) -> Int { min(48, width - 11) }

    private static func draw(
        _ row: CardRow, _ view: CardState, _ card: ActorCard, y: Int, on canvas: inout Canvas
    ) {
        let width = canvas.size.width
        let numbers = numberColumn(width)
        func place(_ x: Int) -> Point { Point(x: x, y: y) }
        switch row {
        case .blank: break
        case .text(let text): canvas.drawTrimmed(text, at: place(2), maxWidth: width - 3)
        case .heading(let title, let note):
            let taken = canvas.drawTrimmed(title, at: place(1), role: .heading, maxWidth: width - 2)
            canvas.drawTrimmed(note, at: place(taken + 3), role: .dim, maxWidth: width - taken - 4)
        case .actor(let entity):
            canvas.drawTrimmed(
                entity.name, at: place(2), role: ReaderPane.role(of: entity.kind), maxWidth: numbers - 10)
            canvas.drawRight(grouped(entity.mentions), endingAt: numbers, y: y, role: .count)
            canvas.drawTrimmed("\(entity.kind.name), card", at: place(numbers + 2), role: .dim, maxWidth: 20)
        case .concordance(let count):
            let what =
                card.entities.count > 1 ? "sentences with both, in context" : "all mentions, in context"
            canvas.draw(what, at: place(2), maxWidth: numbers - 8)
            canvas.drawRight(count.map(grouped) ?? "…", endingAt: numbers, y: y, role: .count)
        case .alias(let alias):
            canvas.drawTrimmed(
                alias.text, at: place(2), role: ReaderPane.role(of: card.entities[0].kind),
                maxWidth: numbers - 10)
            canvas.drawRight(grouped(alias.mentions), endingAt: numbers, y: y, role: .count)
        case .companion(let companion):
            canvas.drawTrimmed(
                companion.entity.name, at: place(2), role: ReaderPane.role(of: companion.entity.kind),
                maxWidth: numbers - 10)
            canvas.drawRight(grouped(companion.count), endingAt: numbers, y: y, role: .count)
            canvas.drawRight(decimal(companion.association), endingAt: numbers + 10, y: y, role: .dim)
        case .figure(let said):
            draw(said, y: y, on: &canvas)
        case .article(let article, let label):
            draw(article, label, y: y, on: &canvas)
        case .allArticles(let count):
            let text = count == 1 ? "the one in the list" : "all \(grouped(count)) in the list"
            canvas.draw(text, at: place(2), maxWidth: width - 3)
        case .month: month(view, card, y: y, on: &canvas)
        case .chart(let timeline, let row):
            guard let span = view.span, let timelines = card.timelines else { return }
            let chart = Chart(timelines[timeline], span: span, width: width - labelWidth - 2)
            draw(chart, view, row: row, y: y, on: &canvas)
        }
    }

    private static func draw(_ article: ArticleRow, _ label: String?, y: Int, on canvas: inout Canvas) {
        let width = canvas.size.width
        var x = 2
        if let label {
            canvas.draw(label, at: Point(x: x, y: y), role: .dim)
            // The labels differ in length; the columns after them must not.
            x += max(CardRow.first.count, CardRow.last.count) + 2
        }
        let date = article.date.map { "\($0)" } ?? ""
        canvas.draw(date, at: Point(x: x, y: y), role: .date, maxWidth: 10)
        x += 12
        canvas.drawTrimmed(article.headline, at: Point(x: x, y: y), maxWidth: width - x - 1)
    }

    private static func draw(_ said: ActorCard.SentenceFigure, y: Int, on canvas: inout Canvas) {
        let width = canvas.size.width
        let date = said.article.date.map { "\($0)" } ?? ""
        canvas.draw(date, at: Point(x: 2, y: y), role: .date, maxWidth: 10)
        var text = said.words
        if let of = said.figure.of, !text.contains(of) { text += " \(of)" }
        let room = max(0, min(width - 15, max(20, width / 4)))
        canvas.drawTrimmed(text, at: Point(x: 14, y: y), role: .figure, maxWidth: room)
        let x = 14 + room + 2
        guard x + 10 < width else { return }
        canvas.drawTrimmed(said.sentence, at: Point(x: x, y: y), role: .dim, maxWidth: width - x - 1)
    }

    /// A number with one decimal.
    private static func decimal(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(grouped(tenths / 10)).\(tenths % 10)"
    }

    // MARK: Charts

    /// The columns left of the bars.
    private static let labelWidth = 9

    private static func draw(
        _ chart: Chart, _ view: CardState, row: Int, y: Int, on canvas: inout Canvas
    ) {
        let rows = view.chartRows
        let current = view.currentMonth.flatMap(chart.bar)
        let chosen = view.month.flatMap(chart.bar)
        let start = labelWidth + 1
        if row < rows {
            if row == 0 { canvas.drawRight(grouped(chart.highest), endingAt: labelWidth, y: y, role: .dim) }
            if row == rows - 1, rows > 1 { canvas.drawRight("0", endingAt: labelWidth, y: y, role: .dim) }
            for bar in chart.counts.indices {
                let cell = chart.cell(of: bar, row: row, of: rows, isASCII: canvas.isASCII)
                guard cell != " " else { continue }
                let role: Role =
                    bar == chosen && view.selectedRow == .month
                    ? .mentionCurrent : bar == current ? .mentionSelected : .count
                let text = String(repeating: cell, count: chart.barWidth)
                canvas.draw(text, at: Point(x: start + bar * chart.step, y: y), role: role)
            }
        } else if row == rows {
            // The axis, with the month of the article that was open and the one chosen.
            let width = chart.counts.count * chart.step
            canvas.inside(Rect(x: start, y: y, width: width, height: 1)) { $0.horizontalSeparator(y: 0) }
            if let current {
                canvas.draw(
                    canvas.isASCII ? "^" : "▲", at: Point(x: start + current * chart.step, y: y),
                    role: .mentionSelected)
            }
        } else {
            for (column, year) in chart.years {
                canvas.draw("\(year)", at: Point(x: start + column, y: y), role: .dim)
            }
        }
    }

    private static func month(_ view: CardState, _ card: ActorCard, y: Int, on canvas: inout Canvas) {
        guard let month = view.month, let timelines = card.timelines, let span = view.span else { return }
        let width = canvas.size.width
        let counts = timelines.map { grouped($0.counts[month] ?? 0) }
        let what =
            card.entities.count > 1
            ? "\(counts[0]) and \(counts[1]) mentions, both in \(counts[2])"
            : "\(counts[0]) \(counts[0] == "1" ? "mention" : "mentions")"
        let chart = Chart(timelines[0], span: span, width: width - labelWidth - 2)
        var text = "\(month)  \(what)"
        if month == view.currentMonth { text += ", this article's month" }
        if chart.months > 1 { text += " · a bar is \(chart.grain)" }
        canvas.drawTrimmed(text, at: Point(x: 2, y: y), maxWidth: width - 3)
        let hint = "h l other months  Enter its articles"
        if Width.columns(of: text) + Width.columns(of: hint) + 8 < width {
            canvas.drawRight(hint, endingAt: width - 1, y: y, role: .dim)
        }
    }
}
