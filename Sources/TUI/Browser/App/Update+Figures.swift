import Model

// The table of figures. It shows the figures of the articles listed: all, or those that the search has found.
extension State {
    /// Opens the table over the pane that the reader is in.
    mutating func openTable() -> [Effect] {
        figures.returnsTo = focus
        return showTable()
    }

    /// Shows the table, brought up to date, at the figure where the reader left it.
    mutating func showTable() -> [Effect] { focus(.figures) + [findFigures(keepsSelection: true)] }

    mutating func closeTable() -> [Effect] { focus(figures.returnsTo) }

    /// Finds the figures once more, as the index or the search has changed.
    mutating func tableAgain() -> [Effect] {
        focus == .figures ? [findFigures(keepsSelection: true)] : []
    }

    private mutating func findFigures(keepsSelection: Bool) -> Effect {
        figures.begin()
        figures.query = list.query
        return .figures(
            FigureRequest(
                filter: figures.filter, query: list.query, order: figures.order,
                generation: figures.generation,
                keepsSelection: keepsSelection))
    }

    /// Goes to the place of the chosen figure in its article.
    mutating func openFigure() -> [Effect] {
        guard let id = figures.selectedID, let row = figures.rows[id] else { return [] }
        pushPlace()
        let range = row.figure.figure.range
        if reading?.open.row.id == id.article {
            let effects = focus(.text)
            dropOpening()
            let height = rows(of: .text)
            reading?.show(range, height: height)
            list.select(id.article, height: rows(of: .articles))
            return effects
        }
        return focus(.text) + [open(.id(id.article), .range(range))]
    }

    mutating func toggleFigureOrder() -> [Effect] {
        figures.order = figures.order == .date ? .value : .date
        return [findFigures(keepsSelection: false)]
    }

    /// Shows the kind `steps` further on, from the last on to all.
    mutating func showFigures(ofKind steps: Int) -> [Effect] {
        let choices = FigureTable.choices
        let index = choices.firstIndex(of: figures.kind) ?? 0
        figures.kind = choices[(index + steps + choices.count) % choices.count]
        return [findFigures(keepsSelection: false)]
    }

    mutating func showAllFigures() -> [Effect] {
        (figures.text, figures.typed, figures.kind) = ("", nil, nil)
        return [findFigures(keepsSelection: true)]
    }

    /// Shows the figures that what was typed asks for.
    mutating func narrowFigures(_ text: String, isTyping: Bool) -> Effect {
        figures.text = text
        figures.typed = FigureFilter(text, isTyping: isTyping)
        return findFigures(keepsSelection: false)
    }

    /// Goes back to the table as it was before typing.
    mutating func restoreFigures() -> [Effect] {
        guard let saved = savedFigures else { return [] }
        savedFigures = nil
        guard saved.generation != figures.generation else { return [] }
        let generation = figures.generation
        figures = saved
        figures.generation = generation
        return [findFigures(keepsSelection: true)]
    }
}
