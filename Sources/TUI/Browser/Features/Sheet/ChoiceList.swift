import Foundation
import NewsExtraction
import Screen

/// The effect of choosing a line.
package enum ChoiceAction: Sendable, Equatable {
    case perform(Action, argument: String)
    /// Goes some jumps back, or forward where negative.
    case travel(back: Int)
    case place(ReadingPlace)
    case search(String)
}

/// A line to choose: a key, its explanation, and a note at the right.
package struct ChoiceLine: Sendable, Equatable {
    package let key: String
    package let text: String
    package var note = ""
    package var action: ChoiceAction?

    package init(key: String, text: String, note: String = "", action: ChoiceAction? = nil) {
        (self.key, self.text, self.note, self.action) = (key, text, note, action)
    }

    /// Whether the line contains a text, whatever the case and accents.
    func contains(_ text: some StringProtocol) -> Bool {
        "\(key) \(self.text) \(note)".range(of: text, options: [.caseInsensitive, .diacriticInsensitive])
            != nil
    }
}

/// Lines of which the reader chooses one: of help, of the commands, of places.
package struct ChoiceList: Sendable, Equatable {
    package let lines: [ChoiceLine]
    package private(set) var selection: ScrollingSelection

    init(_ lines: [ChoiceLine]) {
        self.lines = lines
        selection = ScrollingSelection(count: lines.count)
    }

    /// Replaces the lines; the selection keeps its index.
    func replacing(_ lines: [ChoiceLine]) -> ChoiceList {
        var list = ChoiceList(lines)
        let index = max(0, min(selection.index, lines.count - 1))
        list.selection = ScrollingSelection(
            count: lines.count, index: index, top: min(selection.top, index))
        return list
    }

    /// The selected line.
    package var selected: ChoiceLine? {
        lines.indices.contains(selection.index) ? lines[selection.index] : nil
    }

    /// Takes a key that moves the selection; false for any other.
    mutating func move(_ key: Key, height: Int) -> Bool {
        switch key {
        case .down, .control("n"): selection.move(1, height: height)
        case .up, .control("p"): selection.move(-1, height: height)
        case .pageDown, .control("d"): selection.move(max(1, height - 1), height: height)
        case .pageUp, .control("u"): selection.move(-max(1, height - 1), height: height)
        case .home: selection.select(0, height: height)
        case .end: selection.select(lines.count - 1, height: height)
        default: return false
        }
        return true
    }

    mutating func move(_ steps: Int, height: Int) { selection.move(steps, height: height) }

    mutating func select(_ index: Int, height: Int) { selection.select(index, height: height) }

    /// Selects the line on a row of the viewport; gives it where it was selected already.
    mutating func click(row: Int, height: Int) -> ChoiceLine? {
        let index = selection.top + row
        guard row >= 0, row < height, lines.indices.contains(index) else { return nil }
        if index == selection.index { return selected }
        select(index, height: height)
        return nil
    }
}
