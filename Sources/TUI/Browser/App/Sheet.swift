import Screen

/// A page of lines over the panes, such as help, which narrows as the reader types.
struct Sheet: Sendable, Equatable {
    typealias Line = Choices.Line

    /// The page's title.
    let title: String
    /// All its lines.
    let all: [Line]
    /// What was typed to narrow it.
    private(set) var filter = ""
    /// The lines that hold what was typed.
    private(set) var choices: Choices

    init(title: String, lines: [Line], selected: Int = 0, height: Int = 1) {
        self.title = title
        all = lines
        choices = Choices(lines)
        choices.select(selected, height: height)
    }

    /// The rows that a page has on a screen of some height.
    static func height(on size: Size) -> Int { max(1, size.height - 3) }

    /// What a key does to a page.
    enum Outcome: Equatable {
        case stays, closes
        case chosen(Choices.Line)
    }

    /// Takes a key.
    mutating func take(_ key: Key, height: Int) -> Outcome {
        if choices.move(key, height: height) { return .stays }
        switch key {
        case .escape, .control("c"):
            if filter.isEmpty { return .closes }
            narrow(to: "")
        case .enter: return choices.chosen.map { .chosen($0) } ?? .closes
        case .function(1): return .closes
        case .character("q") where filter.isEmpty: return .closes
        case .character("?") where filter.isEmpty: return .closes
        // As elsewhere it begins a search; here typing does too.
        case .character("/") where filter.isEmpty: break
        case .backspace: narrow(to: String(filter.dropLast()))
        case .character(let character): narrow(to: filter + String(character))
        case .pasted(let text): narrow(to: filter + text)
        default: break
        }
        return .stays
    }

    /// The page with other lines, narrowed as this one.
    func renewed(_ lines: [Line]) -> Sheet {
        var sheet = Sheet(title: title, lines: lines)
        sheet.narrow(to: filter)
        sheet.choices = choices.renewed(sheet.choices.lines)
        return sheet
    }

    /// Shows the lines that hold a text.
    private mutating func narrow(to text: String) {
        filter = text
        choices = Choices(text.isEmpty ? all : all.filter { $0.holds(text) })
    }

    /// Moves the choice by some lines.
    mutating func move(_ steps: Int, height: Int) { choices.select(choices.selected + steps, height: height) }

    /// Chooses the line on a row of the page; gives it where it was chosen before.
    mutating func click(row: Int, height: Int) -> Choices.Line? {
        let index = choices.top + row
        guard row >= 0, row < height, choices.lines.indices.contains(index) else { return nil }
        if index == choices.selected { return choices.chosen }
        choices.select(index, height: height)
        return nil
    }
}
