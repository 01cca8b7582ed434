import Model
import Screen

/// The actors and figures of the open article, as rows.
struct Sidebar: Sendable {
    /// A row of the sidebar.
    enum Row: Sendable, Equatable {
        case heading(String, count: Int)
        case kind(EntityKind)
        case actor(OpenArticle.Actor)
        case figureKind(Figure.Kind)
        case figure(Figure, FigureText)
        case note(Reading.Noted)

        /// Whether the row can be chosen.
        var isChoice: Bool {
            switch self {
            case .heading, .kind, .figureKind: false
            case .actor, .figure, .note: true
            }
        }
    }

    /// The heading of the actors.
    static let actorsTitle = "ACTORS"

    /// The rows.
    private(set) var rows: [Row] = []
    /// How many of the rows are about notes; they come first.
    private var noteRows = 0
    /// What the rows behind those say.
    private(set) var contents = Contents()
    /// The index of the chosen row; meaningless where none can be chosen.
    private(set) var selected = 0
    /// The index of the first row shown.
    private(set) var top = 0

    /// The chosen row.
    var selectedRow: Row? {
        rows.indices.contains(selected) && rows[selected].isChoice ? rows[selected] : nil
    }

    /// The rows for an article; the row of `actor` is chosen if there is one, else the first.
    mutating func show(
        _ contents: Contents, notes: [Reading.Noted] = [], following actor: EntityID?, height: Int
    ) {
        let notes = Self.rows(of: notes)
        noteRows = notes.count
        self.contents = contents
        rows = notes + contents.rows
        top = 0
        selected = rows.indices.first { $0 >= noteRows && rows[$0].isChoice } ?? min(1, noteRows)
        if let actor { select(actor, height: height) }
        scroll(height)
    }

    /// What the reader has noted, above all else.
    private static func rows(of notes: [Reading.Noted]) -> [Row] {
        notes.isEmpty ? [] : [.heading("NOTES", count: notes.count)] + notes.map(Row.note)
    }

    /// Puts other notes in place of those shown; the choice stays.
    mutating func show(notes: [Reading.Noted], height: Int) {
        let new = Self.rows(of: notes)
        let more = new.count - noteRows
        rows.replaceSubrange(..<noteRows, with: new)
        selected = selected < noteRows ? min(selected, max(0, rows.count - 1)) : selected + more
        if top >= noteRows, top > 0 { top += more }
        noteRows = new.count
        if rows.indices.contains(selected), !rows[selected].isChoice {
            selected = rows.indices.first { $0 > selected && rows[$0].isChoice } ?? selected
        }
        scroll(height)
    }

    /// Chooses the row of an actor if there is one.
    mutating func select(_ actor: EntityID, height: Int) {
        let index = rows.firstIndex { if case .actor(let row) = $0 { row.entity.id == actor } else { false } }
        if let index { selected = index }
        scroll(height)
    }

    /// The index of the first row below the heading that stays in view.
    var firstShown: Int {
        guard rows.indices.contains(top), case .heading = rows[top] else { return top }
        return top + 1
    }

    /// Chooses a row that can be.
    mutating func select(row: Int, height: Int) {
        selected = row
        scroll(height)
    }

    /// Chooses the row `steps` choices further on.
    mutating func move(_ steps: Int, height: Int) {
        let choices = rows.indices.filter { rows[$0].isChoice }
        guard !choices.isEmpty else { return }
        let position = choices.firstIndex { $0 >= selected } ?? 0
        selected = choices[min(max(position + steps, 0), choices.count - 1)]
        scroll(height)
    }

    /// Moves the part shown so that it holds the chosen row, and the headings over it where there is room.
    mutating func scroll(_ height: Int) {
        var first = selected
        while first > 0, !rows[first - 1].isChoice { first -= 1 }
        if selected - first >= height { first = selected }
        top = min(max(top, selected - height + 1), first)
        top = max(0, min(top, rows.count - height))
    }
}

extension Sidebar {
    /// What there is to say of an article, whoever reads it.
    struct Contents: Sendable {
        /// The rows.
        private(set) var rows: [Row] = []
        /// The columns that the longest of the actors' totals takes.
        private(set) var totalWidth = 0
        /// The columns before the decimal marks of the figures of each kind.
        private(set) var leadWidths: [Figure.Kind: Int] = [:]
    }
}

extension Sidebar.Contents {
    /// The actors by kind, then the figures by kind.
    init(_ open: OpenArticle) {
        rows = [.heading(Sidebar.actorsTitle, count: open.actors.count)]
        for kind in EntityKind.allCases {
            let actors = open.actors.filter { $0.entity.kind == kind }
            if !actors.isEmpty { rows += [.kind(kind)] + actors.map(Sidebar.Row.actor) }
        }
        rows.append(.heading("FIGURES", count: open.figures.count))
        let figures = Dictionary(grouping: open.figures, by: \.kind)
        for kind in Figure.Kind.inOrder {
            guard let figures = figures[kind] else { continue }
            let texts = figures.map { FigureText($0, words: open.words($0.range), language: open.language) }
            leadWidths[kind] = texts.map { Width.columns(of: $0.lead) }.max()
            rows += [.figureKind(kind)] + zip(figures, texts).map(Sidebar.Row.figure)
        }
        totalWidth = open.actors.map { grouped($0.entity.mentions).count }.max() ?? 0
    }
}

extension OpenArticle {
    /// The words of a range on one line.
    func words(_ range: TextRange) -> String {
        guard range.end <= article.text.count else { return "" }
        return article.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
