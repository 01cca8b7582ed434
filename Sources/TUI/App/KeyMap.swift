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
        Binding("h", "Left", for: .paneLeft),
        Binding("l", "Right", for: .paneRight),
        Binding("Tab", for: .nextPane),
        Binding("S-Tab", for: .previousPane),
        Binding("Enter", for: .open),
        Binding("/", for: .search),
        Binding("n", for: .nextHit),
        Binding("N", for: .previousHit),
        Binding("f", for: .filter),
        Binding("F", for: .clearFilter),
        Binding("a", for: .toggleInSearch),
        Binding("s", for: .toggleOrder),
        Binding("*", for: .nextMention),
        Binding("#", for: .previousMention),
        Binding("]", for: .nextActor),
        Binding("[", for: .previousActor),
        Binding("J", for: .nextArticle),
        Binding("K", for: .previousArticle),
        Binding("^O", "Backspace", for: .back),
        Binding("^P", for: .forward),
        Binding("m", for: .setMark),
        Binding("'", for: .goToMark),
        Binding("z", for: .zen),
        Binding("y", for: .copy),
        Binding("o", for: .openOutside),
        Binding("e", for: .edit),
        Binding("|", for: .pipe),
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
