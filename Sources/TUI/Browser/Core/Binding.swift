import NewsExtraction
import Screen
import Search

/// An action with its keys and its help. Its command is the action's name.
package struct Binding: Sendable, Equatable {
    package let action: Action
    /// The keys, each a sequence of one or two; none where the action has a command only.
    package let keys: [[Key]]
    /// The explanation, on one line.
    package let help: String
    /// The argument of its command; nil for none.
    package let argument: CommandArgument?
    /// The panes where the keys apply; empty for all.
    package let panes: Set<Pane>

    init(
        _ action: Action, _ keys: String..., takes argument: CommandArgument? = nil, in panes: Set<Pane> = [],
        help: String
    ) {
        self.action = action
        self.keys = keys.map(KeyMap.sequence)
        self.help = help
        self.argument = argument
        self.panes = panes
    }

    /// The keys as help writes them: `g g, Home`.
    package var keyNames: String {
        let names = keys.map { $0.map(KeyMap.name).joined(separator: " ") }
        return names.count > 4 ? "\(names[0]) to \(names[names.count - 1])" : names.joined(separator: ", ")
    }
}

/// The argument that a command can take.
package enum CommandArgument: Sendable, Equatable {
    case query, order, letter, shell, note, tags, name, saved
    case correction(CorrectionKind)

    /// Its placeholder in the list of commands.
    package var placeholder: String {
        switch self {
        case .query: "QUERY"
        case .order: HitOrder.allCases.map(\.rawValue).joined(separator: "|")
        case .letter: "LETTER"
        case .shell: "COMMAND"
        case .note: "TEXT"
        case .tags: "TAG…"
        case .name, .saved, .correction(.rename): "NAME"
        case .correction(.merge): "ACTOR"
        case .correction(.split): "WORDS"
        case .correction(.kind): "KIND"
        }
    }
}
