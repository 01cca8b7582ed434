/// The panes of the browser, from left to right.
enum Pane: Int, CaseIterable, Sendable {
    case articles, text, sidebar

    /// The pane's name in help.
    var name: String {
        switch self {
        case .articles: "list of articles"
        case .text: "text"
        case .sidebar: "sidebar"
        }
    }

    /// The pane `steps` further on, from the last on to the first.
    func next(_ steps: Int) -> Pane {
        Pane.allCases[(rawValue + steps + Pane.allCases.count) % Pane.allCases.count]
    }
}
