import Foundation
import Screen

/// Lines of which the reader chooses one: of help, of the commands, of places.
struct Choices: Sendable, Equatable {
    /// What choosing a line does.
    enum Choice: Sendable, Equatable {
        case perform(Action, argument: String)
        /// So many jumps back, or forward where negative.
        case travel(back: Int)
        case place(Place)
        case search(String)
    }

    /// A line: what stands left, its explanation, and what stands at the right.
    struct Line: Sendable, Equatable {
        let key: String
        let text: String
        var note = ""
        var choice: Choice?

        /// Whether it holds a text, whatever the case and accents.
        func holds(_ text: some StringProtocol) -> Bool {
            "\(key) \(self.text) \(note)".range(of: text, options: [.caseInsensitive, .diacriticInsensitive])
                != nil
        }
    }

    /// The lines.
    let lines: [Line]
    /// The index of the chosen line, 0 where there is none.
    private(set) var selected = 0
    /// The index of the first line shown.
    private(set) var top = 0

    init(_ lines: [Line], selected: Int = 0) {
        self.lines = lines
        self.selected = max(0, min(selected, lines.count - 1))
    }

    /// Other lines; the chosen one stays so by its place.
    func renewed(_ lines: [Line]) -> Choices {
        var choices = Choices(lines, selected: selected)
        choices.top = min(top, choices.selected)
        return choices
    }

    /// The chosen line.
    var chosen: Line? { lines.indices.contains(selected) ? lines[selected] : nil }

    /// Takes a key that moves the choice; false for any other.
    mutating func move(_ key: Key, height: Int) -> Bool {
        switch key {
        case .down, .control("n"): select(selected + 1, height: height)
        case .up, .control("p"): select(selected - 1, height: height)
        case .pageDown, .control("d"): select(selected + max(1, height - 1), height: height)
        case .pageUp, .control("u"): select(selected - max(1, height - 1), height: height)
        case .home: select(0, height: height)
        case .end: select(lines.count - 1, height: height)
        default: return false
        }
        return true
    }

    /// Chooses a line, or the nearest there is, and shows it.
    mutating func select(_ index: Int, height: Int) {
        selected = max(0, min(index, lines.count - 1))
        top = min(max(top, selected - height + 1), selected)
        top = max(0, min(top, lines.count - height))
    }
}
