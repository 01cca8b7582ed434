/// A key, or two pressed one after the other, and what it does.
struct Binding: Sendable, Equatable {
    /// The keys that do it, each a sequence of one or two.
    let keys: [[Key]]
    /// What they do.
    let action: Action
    /// The panes that it applies to; empty for all.
    let panes: Set<Pane>

    init(_ keys: String..., for action: Action, in panes: Set<Pane> = []) {
        self.keys = keys.map(KeyMap.sequence)
        self.action = action
        self.panes = panes
    }
}

/// Which key does what: the one table that the browser, its help and its documentation are made of.
enum KeyMap {
    private static let columns = Set(Pane.columns)

    /// All bindings, in the order in which help shows them.
    static let bindings: [Binding] = [
        Binding("j", "Down", for: .down),
        Binding("k", "Up", for: .up),
        Binding("g g", "Home", for: .top),
        Binding("G", "End", for: .bottom),
        Binding("^D", for: .halfPageDown),
        Binding("^U", for: .halfPageUp),
        Binding("Space", "PgDn", for: .pageDown),
        Binding("b", "PgUp", for: .pageUp),
        Binding("h", "Left", for: .paneLeft, in: columns),
        Binding("l", "Right", for: .paneRight, in: columns),
        Binding("Tab", for: .nextPane, in: columns),
        Binding("S-Tab", for: .previousPane, in: columns),
        Binding("l", "Right", "Tab", for: .nextKind, in: [.figures]),
        Binding("h", "Left", "S-Tab", for: .previousKind, in: [.figures]),
        Binding("Enter", for: .open),
        Binding("/", for: .search),
        Binding("n", for: .nextHit, in: columns),
        Binding("N", for: .previousHit, in: columns),
        Binding("f", for: .filter),
        Binding("F", for: .clearFilter),
        Binding("s", for: .toggleOrder),
        Binding("t", for: .figures),
        Binding("*", for: .nextMention, in: columns),
        Binding("#", for: .previousMention, in: columns),
        Binding("]", for: .nextActor, in: columns),
        Binding("[", for: .previousActor, in: columns),
        Binding("J", for: .nextArticle, in: columns),
        Binding("K", for: .previousArticle, in: columns),
        Binding("^O", "Backspace", for: .back),
        Binding("^P", for: .forward),
        Binding("m", for: .setMark, in: columns),
        Binding("'", for: .goToMark, in: columns),
        Binding("z", for: .zen, in: columns),
        Binding("y", for: .copy, in: columns),
        Binding("o", for: .openOutside, in: columns),
        Binding("e", for: .edit, in: columns),
        Binding("|", for: .pipe, in: columns),
        Binding("!", for: .shell),
        Binding("R", "F5", for: .reload),
        Binding("^L", for: .redraw),
        Binding("^Z", for: .suspend),
        Binding("Esc", "^C", for: .cancel),
        Binding("q", for: .close),
        Binding("Q", for: .quit),
        Binding(":", for: .command),
        Binding("?", "F1", for: .help),
    ]

    /// What a sequence of keys means.
    enum Match: Equatable {
        case action(Action)
        /// The sequence may go on.
        case incomplete
        case none
    }

    /// What the keys pressed mean in a pane.
    static func match(_ keys: [Key], in pane: Pane) -> Match {
        var match = Match.none
        for binding in bindings where binding.panes.isEmpty || binding.panes.contains(pane) {
            for sequence in binding.keys {
                if sequence == keys { return .action(binding.action) }
                if sequence.starts(with: keys) { match = .incomplete }
            }
        }
        return match
    }

    /// The keys of an action as help writes them: `g g, Home`.
    static func keys(for action: Action) -> String {
        bindings.filter { $0.action == action }.flatMap(\.keys)
            .map { $0.map(name).joined(separator: " ") }.joined(separator: ", ")
    }

    private static let named: [(key: Key, name: String)] = [
        (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"), (.home, "Home"), (.end, "End"),
        (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.tab, "Tab"), (.backTab, "S-Tab"), (.enter, "Enter"),
        (.escape, "Esc"), (.backspace, "Backspace"), (.delete, "Del"), (.insert, "Ins"),
        (.character(" "), "Space"),
    ]

    /// The name of a key: `j`, `^D`, `F5`, `PgDn`.
    static func name(_ key: Key) -> String {
        if let known = named.first(where: { $0.key == key }) { return known.name }
        return switch key {
        case .character(let character): String(character)
        case .control(let character): "^" + character.uppercased()
        case .function(let number): "F\(number)"
        default: "?"
        }
    }

    /// The keys that names stand for.
    static func sequence(_ names: String) -> [Key] {
        names.split(separator: " ").map { name in
            if let known = named.first(where: { $0.name == name }) { return known.key }
            if name.hasPrefix("^"), let letter = name.dropFirst().first {
                return .control(Character(letter.lowercased()))
            }
            if name.hasPrefix("F"), let number = Int(name.dropFirst()) { return .function(number) }
            return .character(name.first!)
        }
    }
}
