import Articles
import NewsExtraction
import NewsText
import Screen
import Search

/// A row of the sidebar.
package enum SidebarRow: Sendable, Equatable {
    case heading(String, count: Int)
    case kind(EntityKind)
    case actor(ActorCount)
    case figureKind(Figure.Kind)
    case figure(Figure, FigureText)
    case note(PlacedNote)

    /// Whether the row can be selected.
    var isChoice: Bool {
        switch self {
        case .heading, .kind, .figureKind: false
        case .actor, .figure, .note: true
        }
    }
}

/// The rows of the sidebar that follow from the article alone: its actors and figures by kind.
struct SidebarContents: Sendable {
    private(set) var rows: [SidebarRow] = []
    /// The columns that the longest of the actors' totals takes.
    private(set) var totalWidth = 0
    /// The columns before the decimal marks of the figures of each kind.
    private(set) var leadWidths: [Figure.Kind: Int] = [:]

    /// The heading of the actors.
    static let actorsTitle = "ACTORS"

    init() {}

    init(_ open: OpenArticle) {
        rows = [.heading(Self.actorsTitle, count: open.actors.count)]
        for kind in EntityKind.allCases {
            let actors = open.actors.filter { $0.entity.kind == kind }
            if !actors.isEmpty { rows += [.kind(kind)] + actors.map(SidebarRow.actor) }
        }
        rows.append(.heading("FIGURES", count: open.figures.count))
        let figures = Dictionary(grouping: open.figures, by: \.kind)
        for kind in Figure.Kind.inOrder {
            guard let figures = figures[kind] else { continue }
            let texts = figures.map { FigureText($0, words: open.words($0.range), language: open.language) }
            leadWidths[kind] = texts.map { Width.columns(of: $0.lead) }.max()
            rows += [.figureKind(kind)] + zip(figures, texts).map(SidebarRow.figure)
        }
        totalWidth = open.actors.map { grouped($0.entity.mentions).count }.max() ?? 0
    }
}

extension OpenArticle {
    /// The words of a range on one line.
    func words(_ range: TextRange) -> String {
        guard range.end <= article.text.count else { return "" }
        return article.string(range).onOneLine
    }
}
