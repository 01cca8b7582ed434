import Model
import Screen

/// The line in which the reader types a search or a command.
struct Prompt: Sendable, Equatable {
    /// What is typed.
    enum Purpose: Sendable, Equatable {
        case search, command, figures, pipe, shell, note, tags, saveSearch, narrow
        /// What is corrected of an actor.
        case correction(Correcting, Entity)

        /// The character before the text.
        var mark: String {
            switch self {
            case .search, .figures: "/"
            case .command: ":"
            case .pipe: "|"
            case .shell: "!"
            case .narrow: "narrow: "
            case .note: "note: "
            case .tags: "tags: "
            case .saveSearch: "save as: "
            case .correction(.merge, let actor): "\(actor.name) is the same as: "
            case .correction(.split, let actor): "not \(actor.name): "
            case .correction(.rename, let actor): "call \(actor.name): "
            case .correction(.kind, let actor): "\(actor.name), a \(actor.kind.name), is a: "
            }
        }
    }

    /// What a correction is about.
    enum Correcting: Sendable, Equatable {
        case merge, split, rename, kind
    }

    /// What is typed.
    let purpose: Purpose
    /// The text so far.
    private(set) var text: String
    /// The number of characters before the cursor.
    private(set) var cursor: Int
    /// How far back in the history the text was taken from; 0 for the reader's own.
    private var step = 0
    /// The ways in which the condition at the cursor can go on, while they are shown.
    var completion: Completion?
    /// Whether the first choice is to be put in as soon as there is one.
    var isChoosing = false
    private var own = ""

    init(_ purpose: Purpose, text: String = "") {
        self.purpose = purpose
        self.text = text
        cursor = text.count
    }

    /// The text before the cursor.
    var beforeCursor: Substring { text.prefix(cursor) }

    /// Replaces the text, the cursor at its end or behind so many characters.
    mutating func replace(_ text: String, cursor: Int? = nil) {
        self.text = text
        self.cursor = cursor ?? text.count
    }

    /// Takes a key that edits the text; false where it does not.
    mutating func edit(_ key: Key, history: [String]) -> Bool {
        switch key {
        case .character(let character):
            text.insert(character, at: index(cursor))
            // A combining character joins the one before.
            cursor = min(cursor + 1, text.count)
        case .pasted(let pasted):
            text.insert(contentsOf: pasted, at: index(cursor))
            cursor = min(cursor + pasted.count, text.count)
        case .backspace:
            guard cursor > 0 else { return true }
            text.remove(at: index(cursor - 1))
            cursor -= 1
        case .delete, .control("d"):
            if cursor < text.count { text.remove(at: index(cursor)) }
        case .left, .control("b"): cursor = max(0, cursor - 1)
        case .right, .control("f"): cursor = min(text.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = text.count
        case .control("u"):
            text.removeSubrange(..<index(cursor))
            cursor = 0
        case .control("k"): text.removeSubrange(index(cursor)...)
        case .control("w"):
            let kept = beforeCursor.reversed().drop { $0 == " " }.drop { $0 != " " }.count
            text.removeSubrange(index(kept)..<index(cursor))
            cursor = kept
        case .up, .control("p"): recall(1, history)
        case .down, .control("n"): recall(-1, history)
        default: return false
        }
        return true
    }

    private func index(_ offset: Int) -> String.Index { text.index(text.startIndex, offsetBy: offset) }

    private mutating func recall(_ steps: Int, _ history: [String]) {
        let target = step + steps
        guard (0...history.count).contains(target) else { return }
        if step == 0 { own = text }
        step = target
        replace(target == 0 ? own : history[history.count - target])
    }
}
