/// The panes of the browser: those beside each other, from left to right, and the table that takes their place.
package enum Pane: Int, CaseIterable, Sendable {
    case articles, text, sidebar
    case figures

    /// The panes that stand beside each other.
    package static let columns: [Pane] = [.articles, .text, .sidebar]

    /// The pane's name in help.
    package var name: String {
        switch self {
        case .articles: "list of articles"
        case .text: "text"
        case .sidebar: "sidebar"
        case .figures: "table of figures"
        }
    }

    /// The pane `steps` further on, from the last on to the first.
    func next(_ steps: Int) -> Pane {
        guard let index = Pane.columns.firstIndex(of: self) else { return self }
        return Pane.columns[(index + steps + Pane.columns.count) % Pane.columns.count]
    }
}
