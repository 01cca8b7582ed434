import NewsExtraction
import Query
import Search
import Store

/// A row of the table of figures.
package struct FigureTableRow: Sendable, Equatable {
    package let figure: FigureRow
    package let text: FigureText
}

/// A search for the figures of the table.
package struct FigureRequest: Sendable, Equatable {
    let filter: FigureFilter
    /// The query of the articles.
    let query: Query
    let order: FigureOrder
    let generation: Int
    /// Whether the selected figure stays selected.
    let keepsSelection: Bool
}

package enum FigureTableEffect: Sendable, Equatable {
    case find(FigureRequest)
    case rows([FigureID], generation: Int)
}

package enum FigureTableResult: Sendable {
    /// The first figures found, or all.
    case found([FigureID], areAll: Bool, FigureRequest)
    case rows([FigureTableRow], generation: Int)
}

/// A message to the table of figures.
package enum FigureTableMessage: Sendable {
    /// Names the pane that the table covers.
    case cover(Pane)
    /// Finds the figures of the articles listed, as the index or the search has changed.
    case refresh
    case move(ScrollMove)
    case roll(Int)
    case select(Int)
    /// Adapts the viewport to its size.
    case fit
    case toggleOrder
    case cycleKind(Int)
    case clearFilter
    case setFilter(String, isTyping: Bool)
    /// Sets the filter that the reader has typed, unless typing has set it already.
    case acceptFilter(String)
    case beginTyping
    case cancelTyping
    /// Opens the article of the selected figure there.
    case openSelected
    case result(FigureTableResult)
    /// Requests the rows in the viewport that are not loaded.
    case loadRows
}

extension FigureTableState {
    mutating func update(_ message: FigureTableMessage, in context: FeatureContext) -> [Intent] {
        let height = context.rows
        switch message {
        case .cover(let pane): open(over: pane)
        case .refresh: return [find(in: context.query, keepsSelection: true)]
        case .move(let move):
            select(selection.index + move.steps(height: height, count: ids.count), height: height)
        case .roll(let rows): select(selection.index + rows, height: height)
        case .select(let index): select(index, height: height)
        case .fit: fit(height: height)
        case .toggleOrder:
            toggleOrder()
            return [find(in: context.query, keepsSelection: false)]
        case .cycleKind(let steps):
            cycleKind(steps)
            return [find(in: context.query, keepsSelection: false)]
        case .clearFilter:
            clearFilter()
            return [find(in: context.query, keepsSelection: true)]
        case .setFilter(let text, let isTyping):
            setFilter(text, isTyping: isTyping)
            return [find(in: context.query, keepsSelection: false)]
        case .acceptFilter(let text):
            endTyping()
            if text == self.text, FigureFilter(text) == typed { return [] }
            setFilter(text, isTyping: false)
            return [find(in: context.query, keepsSelection: false)]
        case .beginTyping: beginTyping()
        case .cancelTyping:
            return restoreBeforeTyping() ? [find(in: context.query, keepsSelection: true)] : []
        case .openSelected:
            guard let id = selectedID, let row = rows[id] else { return [] }
            return [.rememberPlace, .open(id.article, row.figure.figure.range)]
        case .result(.found(let ids, let areAll, let request)):
            if request.generation == generation { show(ids, areAll: areAll, request, height: height) }
        case .result(.rows(let rows, let generation)):
            if generation == self.generation { add(rows) }
        case .loadRows:
            let missing = requestRows(height)
            return missing.isEmpty
                ? [] : [.effect(.figures(.rows(missing, generation: generation)))]
        }
        return []
    }
}
