import Resolution
import Search

/// The card of an actor, or of two, as rows, and the selection.
package struct CardState: Sendable {
    /// The actors on it.
    let ids: [EntityID]
    /// The number of the request: results of any other are dropped.
    let number: Int
    /// The card as far as it is loaded.
    private(set) var card: ActorCard?
    /// Whether all of it is loaded.
    package private(set) var isComplete = false
    package private(set) var rows: [CardRow] = []
    /// The selection; its index means nothing where no row can be selected.
    private(set) var selection = ScrollingSelection()
    /// The month selected in the charts.
    private(set) var month: Month?
    /// The month of the article that was open.
    let currentMonth: Month?
    /// The rows of a chart.
    private(set) var chartRows = 4
    /// Whether the reader has moved: until then the first row stays selected, whatever comes in.
    private var hasMoved = false

    package init(_ ids: [EntityID], number: Int, currentMonth: Month?) {
        self.ids = ids
        self.number = number
        self.currentMonth = currentMonth
    }

    /// The selected row.
    package var selectedRow: CardRow? {
        rows.indices.contains(selection.index) && rows[selection.index].isChoice
            ? rows[selection.index] : nil
    }

    /// The months that the charts show.
    var span: ClosedRange<Month>? {
        let spans = card?.timelines?.compactMap(\.span) ?? []
        guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max() else {
            return nil
        }
        return first...last
    }
}

extension CardState {
    /// Marks the card as possibly outdated.
    mutating func invalidate() { isComplete = false }

    /// The card with another request; its contents stay until the result comes.
    func reloaded(_ number: Int) -> CardState {
        var state = CardState(ids, number: number, currentMonth: currentMonth)
        (state.card, state.rows, state.selection) = (card, rows, selection)
        (state.month, state.chartRows, state.hasMoved) = (month, chartRows, hasMoved)
        return state
    }

    /// Takes over the card as far as it is loaded.
    mutating func show(_ card: ActorCard, isComplete: Bool, height: Int) {
        let selected = selectedRow
        self.card = card
        self.isComplete = isComplete
        if month == nil, let span {
            month = currentMonth.map { min(max($0, span.lowerBound), span.upperBound) } ?? span.upperBound
        }
        layOut(height)
        // Rows that come in above must not move the selection to another row.
        if hasMoved, let selected, let now = rows.firstIndex(of: selected) {
            selection = ScrollingSelection(
                count: rows.count, index: now, top: selection.top + now - selection.index)
        } else {
            let first = rows.firstIndex(where: \.isChoice) ?? 0
            selection = ScrollingSelection(count: rows.count, index: first, top: selection.top)
        }
        keepInView(height)
    }

    /// Lays the rows out for a screen of some height.
    mutating func layOut(_ height: Int) {
        guard let card else { return }
        let isPair = card.entities.count > 1
        chartRows = isPair ? (height > 36 ? 4 : height > 22 ? 3 : 2) : (height > 36 ? 7 : height > 22 ? 5 : 4)
        let selected = selectedRow
        rows = CardRow.rows(of: card, span: span, chartRows: chartRows, isComplete: isComplete)
        let index = selected.flatMap { rows.firstIndex(of: $0) } ?? selection.index
        selection = ScrollingSelection(
            count: rows.count, index: min(index, max(0, rows.count - 1)), top: selection.top)
    }

    /// Moves the selection by some of the rows that can be selected.
    mutating func move(_ steps: Int, height: Int) {
        let choices = rows.indices.filter { rows[$0].isChoice }
        guard selection.move(steps, among: choices) else { return }
        hasMoved = true
        keepInView(height)
    }

    /// Selects a row that can be; whether it was selected already.
    mutating func select(row: Int, height: Int) -> Bool {
        guard rows.indices.contains(row), rows[row].isChoice else { return false }
        if row == selection.index { return true }
        hasMoved = true
        selection = ScrollingSelection(count: rows.count, index: row, top: selection.top)
        keepInView(height)
        return false
    }

    /// Selects the month some months on, within the charts.
    mutating func moveMonth(_ steps: Int) {
        guard let span, let month else { return }
        hasMoved = true
        let number = month.number + steps
        self.month = Month(number: min(max(number, span.lowerBound.number), span.upperBound.number))
    }

    /// Brings the selection into view, with the rows above it that cannot be selected.
    mutating func keepInView(_ height: Int) {
        var first = selection.index
        while first > 0, rows.indices.contains(first - 1), !rows[first - 1].isChoice { first -= 1 }
        if selection.index - first >= height { first = selection.index - height + 1 }
        selection.keepInView(height: height, from: first)
    }
}
