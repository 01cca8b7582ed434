import NewsExtraction
import Screen

/// A page of lines over the panes, such as help, which narrows as the reader types.
package struct Sheet: Sendable, Equatable {
    package let title: String
    /// All lines.
    package let all: [ChoiceLine]
    /// The text that the lines shown contain.
    package private(set) var filter = ""
    /// The lines shown.
    package private(set) var choices: ChoiceList

    package init(title: String, lines: [ChoiceLine], selected: Int = 0, height: Int = 1) {
        self.title = title
        all = lines
        choices = ChoiceList(lines)
        choices.select(selected, height: height)
    }

    /// The rows of a sheet on a screen.
    static func height(on size: Size) -> Int { max(1, size.height - 3) }
}

/// A message to a sheet.
package enum SheetMessage: Sendable {
    case key(Key)
    case click(row: Int)
    case roll(Int)
    /// Replaces the lines; the filter and the selection stay.
    case setLines([ChoiceLine])
}

/// A request of a sheet to its parent.
package enum SheetIntent: Equatable {
    case close
    case choose(ChoiceAction?)
    /// Does the action of a line, and leaves the sheet open where it has none.
    case click(ChoiceAction?)
}

extension Sheet {
    package mutating func update(_ message: SheetMessage, height: Int) -> SheetIntent? {
        switch message {
        case .key(let key): return take(key, height: height)
        case .click(let row): return choices.click(row: row, height: height).map { .click($0.action) }
        case .roll(let rows): choices.move(rows, height: height)
        case .setLines(let lines):
            var sheet = Sheet(title: title, lines: lines)
            sheet.narrow(to: filter)
            sheet.choices = choices.replacing(sheet.choices.lines)
            self = sheet
        }
        return nil
    }

    private mutating func take(_ key: Key, height: Int) -> SheetIntent? {
        if choices.move(key, height: height) { return nil }
        switch key {
        case .escape, .control("c"):
            if filter.isEmpty { return .close }
            narrow(to: "")
        case .enter: return choices.selected.map { .choose($0.action) } ?? .close
        case .function(1): return .close
        case .character("q") where filter.isEmpty: return .close
        case .character("?") where filter.isEmpty: return .close
        // Elsewhere it begins a search; here typing does so by itself.
        case .character("/") where filter.isEmpty: break
        case .backspace: narrow(to: String(filter.dropLast()))
        case .character(let character): narrow(to: filter + String(character))
        case .pasted(let text): narrow(to: filter + text)
        default: break
        }
        return nil
    }

    /// Shows the lines that contain a text.
    private mutating func narrow(to text: String) {
        filter = text
        choices = ChoiceList(text.isEmpty ? all : all.filter { $0.contains(text) })
    }
}
