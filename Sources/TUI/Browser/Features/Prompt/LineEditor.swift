import NewsExtraction
import Screen

/// A line of text that the reader edits.
package struct LineEditor: Sendable, Equatable {
    /// The words before the text.
    let mark: String
    package private(set) var text: String
    /// The number of characters before the cursor.
    package private(set) var cursor: Int
    /// How far back in the history the text was taken from; 0 for the reader's own.
    private var step = 0
    private var own = ""

    package init(mark: String = "", text: String = "") {
        self.mark = mark
        self.text = text
        cursor = text.count
    }

    /// The text before the cursor.
    package var beforeCursor: Substring { text.prefix(cursor) }

    /// Replaces the text, with the cursor at its end or after some characters.
    package mutating func replace(_ text: String, cursor: Int? = nil) {
        self.text = text
        self.cursor = cursor ?? text.count
    }

    /// Takes a key that edits the text; false for any other.
    package mutating func edit(_ key: Key, history: [String]) -> Bool {
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

    /// Goes some texts back in the history, or forward where negative.
    private mutating func recall(_ steps: Int, _ history: [String]) {
        let target = step + steps
        guard (0...history.count).contains(target) else { return }
        if step == 0 { own = text }
        step = target
        replace(target == 0 ? own : history[history.count - target])
    }
}
