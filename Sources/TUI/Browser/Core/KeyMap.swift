import NewsExtraction
import Screen

/// The meaning of a sequence of keys.
package enum KeyMeaning: Equatable {
    case action(Action)
    /// The sequence may go on.
    case incomplete
    case none
}

/// The table of all actions with their keys, commands and help, from which the browser and its documentation are
/// made. It has each action once.
package enum KeyMap {
    private static let columns = Set(Pane.columns)

    /// All bindings, in the order in which help shows them.
    package static let bindings: [Binding] = [
        Binding(.down, "j", "Down", help: "move or scroll down"),
        Binding(.up, "k", "Up", help: "move or scroll up"),
        Binding(.top, "g g", "Home", help: "go to the top"),
        Binding(.bottom, "G", "End", help: "go to the bottom"),
        Binding(.halfPageDown, "^D", help: "half a page down"),
        Binding(.halfPageUp, "^U", help: "half a page up"),
        Binding(.pageDown, "Space", "PgDn", help: "a page down"),
        Binding(.pageUp, "b", "PgUp", help: "a page up"),
        Binding(.paneLeft, "h", "Left", in: columns, help: "to the pane on the left"),
        Binding(.paneRight, "l", "Right", in: columns, help: "to the pane on the right"),
        Binding(.nextPane, "Tab", in: columns, help: "to the next pane"),
        Binding(.previousPane, "S-Tab", in: columns, help: "to the previous pane"),
        Binding(
            .nextKind, "l", "Right", "Tab", in: [.figures], help: "figures of the next kind: counts, money…"),
        Binding(.previousKind, "h", "Left", "S-Tab", in: [.figures], help: "figures of the kind before"),
        Binding(.open, "Enter", help: "open the article; go to the actor's or figure's place in the text"),
        Binding(.search, "/", takes: .query, help: "search as you type; in a table, narrow it"),
        Binding(.nextHit, "n", in: columns, help: "next hit, on into the next article"),
        Binding(.previousHit, "N", in: columns, help: "previous hit, back into the article before"),
        Binding(.filter, "f", help: "change the search"),
        Binding(.clearFilter, "F", help: "clear the search: all articles"),
        Binding(
            .toggleInSearch, "&", in: columns,
            help: "ask for this actor or figure in the search too; once more takes it out"),
        Binding(
            .toggleOrder, "s", takes: .order, help: "newest first, or most relevant first; figures by value"),
        Binding(.figures, "t", help: "the table of figures in the articles listed, and back"),
        Binding(
            .nextMention, "*", in: columns,
            help: "next mention of this actor, on into the next article with one"),
        Binding(
            .previousMention, "#", in: columns,
            help: "previous mention of this actor, back into the article before"),
        Binding(
            .nextActor, "]", in: columns, help: "next mention of any actor in this article; follow that actor"
        ),
        Binding(
            .previousActor, "[", in: columns,
            help: "previous mention of any actor in this article; follow that actor"),
        Binding(
            .concordance, "C", help: "all mentions of this actor in context; or of a figure, or the search"),
        Binding(.card, "i", help: "the actor's card: names, months, who stands beside it, articles"),
        Binding(.addActor, "+", help: "only articles that name this actor; once more for two together"),
        Binding(.nextArticle, "J", in: columns, help: "next article"),
        Binding(.previousArticle, "K", in: columns, help: "previous article"),
        Binding(.back, "^O", "Backspace", help: "back to where you were before the jump"),
        Binding(.forward, "^P", help: "forward again after going back"),
        Binding(.setMark, "m", takes: .letter, in: columns, help: "mark this place with a letter"),
        Binding(.goToMark, "'", takes: .letter, in: columns, help: "go to the place marked with a letter"),
        Binding(.jumps, "H", help: "the list of jumps; Enter goes to one"),
        Binding(.marks, "\"", help: "the list of marks; Enter goes to one"),
        Binding(
            .bookmark, "B", in: columns,
            help: "bookmark the passage, in a list the article; or remove the bookmark"),
        Binding(
            .note, "a", takes: .note, in: columns,
            help: "note on the passage, in a list on the article; empty removes it"),
        Binding(.tags, "T", takes: .tags, in: columns, help: "the article's tags, with blanks between"),
        Binding(.toggleRead, "r", in: columns, help: "mark the article as unread, or as read"),
        Binding(.notebook, ";", help: "the list of bookmarks and notes; Enter goes to one"),
        Binding(.undo, "u", help: "undo a bookmark, note, tag, read mark or saved search (corrections: c u)"),
        Binding(
            .saveSearch, "S", takes: .name, in: columns,
            help: "keep the search above the list; an empty name drops it"),
        Binding(
            .savedSearch, "1", "2", "3", "4", "5", "6", "7", "8", "9", takes: .saved,
            in: columns, help: "search what is saved under that number"),
        Binding(.zen, "z", in: columns, help: "the text alone"),
        Binding(.copy, "y", in: columns, help: "copy the passage with headline, date and path"),
        Binding(.openOutside, "o", in: columns, help: "open the file with the desktop's program"),
        Binding(.edit, "e", in: columns, help: "open the file in $VISUAL or $EDITOR"),
        Binding(.pipe, "|", takes: .shell, in: columns, help: "give the text to a command"),
        Binding(.shell, "!", takes: .shell, help: "run a shell command"),
        Binding(
            .mergeActor, "c m", takes: .correction(.merge), help: "correct: this actor is the same as another"
        ),
        Binding(
            .splitActor, "c s", takes: .correction(.split),
            help: "correct: a text that stands for this actor is another actor"),
        Binding(
            .renameActor, "c r", takes: .correction(.rename), help: "correct: another name for this actor"),
        Binding(.changeKind, "c k", takes: .correction(.kind), help: "correct: what this actor is"),
        Binding(.hideActor, "c h", help: "correct: leave this actor out of lists"),
        Binding(
            .undoCorrection, "c u", help: "undo the last correction of an actor (notes and bookmarks: u)"),
        Binding(.reload, "R", "F5", help: "look for new and changed files"),
        Binding(.problems, help: "list the files that could not be read"),
        Binding(.mouse, "M", help: "the mouse: click chooses, wheel scrolls; or leave it to the terminal"),
        Binding(.redraw, "^L", help: "draw the screen anew"),
        Binding(.suspend, "^Z", help: "suspend; fg comes back"),
        Binding(.cancel, "Esc", "^C", help: "cancel; follow no actor any more"),
        Binding(.close, "q", help: "back, or quit from the first pane"),
        Binding(.quit, "Q", help: "quit"),
        Binding(.command, ":", help: "all commands: type to narrow, Enter runs"),
        Binding(.help, "?", "F1", help: "all keys here: type to narrow, Enter does it"),
    ]

    /// The row of an action.
    package static func binding(for action: Action) -> Binding? { bindings.first { $0.action == action } }

    /// The meaning of a sequence of keys in a pane.
    package static func meaning(of keys: [Key], in pane: Pane) -> KeyMeaning {
        var meaning = KeyMeaning.none
        for binding in bindings where binding.panes.isEmpty || binding.panes.contains(pane) {
            for sequence in binding.keys {
                if sequence == keys { return .action(binding.action) }
                if sequence.starts(with: keys) { meaning = .incomplete }
            }
        }
        return meaning
    }

    private static let named: [(key: Key, name: String)] = [
        (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"), (.home, "Home"), (.end, "End"),
        (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.tab, "Tab"), (.backTab, "S-Tab"), (.enter, "Enter"),
        (.escape, "Esc"), (.backspace, "Backspace"), (.delete, "Del"), (.insert, "Ins"),
        (.character(" "), "Space"),
    ]

    /// The name of a key: `j`, `^D`, `F5`, `PgDn`.
    package static func name(_ key: Key) -> String {
        if let known = named.first(where: { $0.key == key }) { return known.name }
        return switch key {
        case .character(let character): String(character)
        case .control(let character): "^" + character.uppercased()
        case .function(let number): "F\(number)"
        default: "?"
        }
    }

    /// The keys that names stand for.
    package static func sequence(_ names: String) -> [Key] {
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
