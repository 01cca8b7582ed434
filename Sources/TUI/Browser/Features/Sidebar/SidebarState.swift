import NewsExtraction
import Resolution
import Store

/// The sidebar: the notes, actors and figures of the open article as rows, and the selection.
package struct SidebarState: Sendable {
    package private(set) var rows: [SidebarRow] = []
    /// The number of rows about notes; they come first.
    private var noteRows = 0
    /// The rows behind those.
    private(set) var contents = SidebarContents()
    /// The selection; its index means nothing where no row can be selected.
    package private(set) var selection = ScrollingSelection()
    /// The number of mentions in the articles of the search.
    package private(set) var hitCounts = HitCounts()

    /// The selected row.
    package var selectedRow: SidebarRow? {
        rows.indices.contains(selection.index) && rows[selection.index].isChoice
            ? rows[selection.index] : nil
    }

    /// The selected actor.
    var selectedActor: Entity? {
        if case .actor(let actor) = selectedRow { actor.entity } else { nil }
    }

    /// The selected figure.
    var selectedFigure: Figure? {
        if case .figure(let figure, _) = selectedRow { figure } else { nil }
    }

    /// The index of the first row below the heading that stays in view.
    package var firstShown: Int {
        let top = selection.top
        guard rows.indices.contains(top), case .heading = rows[top] else { return top }
        return top + 1
    }
}

package enum SidebarEffect: Sendable, Equatable {
    /// Counts the mentions of some actors in articles, those of a search.
    case countHits([EntityID], [ArticleID], generation: Int)
}

/// A message to the sidebar.
package enum SidebarMessage: Sendable {
    /// Shows the rows of another article; the row of the followed actor is selected if there is one.
    case show(ArticleView, following: EntityID?)
    /// Replaces the notes; the selection stays.
    case setNotes([PlacedNote])
    case move(ScrollMove)
    case select(row: Int)
    case selectActor(EntityID)
    /// Adapts the viewport to its size.
    case fit
    /// Requests the hit counts that are not known.
    case loadHitCounts([EntityID], [ArticleID], generation: Int)
    case result(HitCountResult)
}

extension SidebarState {
    mutating func update(_ message: SidebarMessage, in context: FeatureContext) -> [Intent] {
        let height = context.rows
        switch message {
        case .show(let article, let followed):
            show(article.contents, notes: article.notes, following: followed, height: height)
        case .setNotes(let notes): show(notes: notes, height: height)
        case .move(let move):
            let choices = rows.indices.filter { rows[$0].isChoice }
            guard selection.move(move.steps(height: height, count: rows.count), among: choices) else { break }
            keepInView(height: height)
            return followSelection()
        case .select(let row):
            selection = ScrollingSelection(count: rows.count, index: row, top: selection.top)
            keepInView(height: height)
            return followSelection()
        case .selectActor(let actor): select(actor, height: height)
        case .fit: keepInView(height: height)
        case .loadHitCounts(let actors, let articles, let generation):
            let missing = hitCounts.request(actors, generation: generation)
            guard !missing.isEmpty else { break }
            return [.effect(.sidebar(.countHits(missing, articles, generation: generation)))]
        case .result(let result): hitCounts.add(result.counts, generation: result.generation)
        }
        return []
    }

    private func followSelection() -> [Intent] { selectedActor.map { [.follow($0)] } ?? [] }

    private mutating func show(
        _ contents: SidebarContents, notes: [PlacedNote], following actor: EntityID?, height: Int
    ) {
        let notes = Self.rows(of: notes)
        noteRows = notes.count
        self.contents = contents
        rows = notes + contents.rows
        let first = rows.indices.first { $0 >= noteRows && rows[$0].isChoice } ?? min(1, noteRows)
        selection = ScrollingSelection(count: rows.count, index: first)
        if let actor { select(actor, height: height) }
        keepInView(height: height)
    }

    private static func rows(of notes: [PlacedNote]) -> [SidebarRow] {
        notes.isEmpty ? [] : [.heading("NOTES", count: notes.count)] + notes.map(SidebarRow.note)
    }

    private mutating func show(notes: [PlacedNote], height: Int) {
        let new = Self.rows(of: notes)
        let more = new.count - noteRows
        rows.replaceSubrange(..<noteRows, with: new)
        var (index, top) = (selection.index, selection.top)
        index = index < noteRows ? min(index, max(0, rows.count - 1)) : index + more
        if top >= noteRows, top > 0 { top += more }
        noteRows = new.count
        if rows.indices.contains(index), !rows[index].isChoice {
            index = rows.indices.first { $0 > index && rows[$0].isChoice } ?? index
        }
        selection = ScrollingSelection(count: rows.count, index: index, top: top)
        keepInView(height: height)
    }

    private mutating func select(_ actor: EntityID, height: Int) {
        let index = rows.firstIndex { if case .actor(let row) = $0 { row.entity.id == actor } else { false } }
        if let index { selection = ScrollingSelection(count: rows.count, index: index, top: selection.top) }
        keepInView(height: height)
    }

    /// Brings the selection into view, with the headings above it where there is room.
    private mutating func keepInView(height: Int) {
        var first = selection.index
        while first > 0, !rows[first - 1].isChoice { first -= 1 }
        if selection.index - first >= height { first = selection.index }
        selection.keepInView(height: height, from: first)
    }
}
