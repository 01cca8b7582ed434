import Foundation

/// A page of lines over the panes, such as help, which narrows as the reader types.
struct Sheet: Sendable, Equatable {
    /// A line: what stands left, and its explanation.
    struct Line: Sendable, Equatable {
        let key: String
        let text: String
    }

    /// The page's title.
    let title: String
    /// All its lines.
    let all: [Line]
    /// What was typed to narrow it.
    private(set) var filter = ""
    /// The index of the first line shown.
    private(set) var top = 0

    init(title: String, lines: [Line]) {
        self.title = title
        all = lines
    }

    /// The lines that hold what was typed.
    var lines: [Line] {
        if filter.isEmpty { return all }
        let loosely: String.CompareOptions = [.caseInsensitive, .diacriticInsensitive]
        return all.filter { "\($0.key) \($0.text)".range(of: filter, options: loosely) != nil }
    }

    /// Takes a key; false where it closes the page.
    mutating func take(_ key: Key, height: Int) -> Bool {
        switch key {
        case .escape, .control("c"):
            if filter.isEmpty { return false }
            filter = ""
        case .enter, .function(1): return false
        case .character("q") where filter.isEmpty: return false
        case .character("?") where filter.isEmpty: return false
        case .backspace: filter = String(filter.dropLast())
        case .down: top += 1
        case .up: top -= 1
        case .pageDown, .control("d"): top += height
        case .pageUp, .control("u"): top -= height
        case .home: top = 0
        case .end: top = lines.count
        case .character(let character): filter.append(character)
        default: break
        }
        top = max(0, min(top, lines.count - height))
        return true
    }
}
