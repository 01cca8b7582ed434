import Foundation
import Model
import Screen

/// The list of commands, which narrows as the reader types a name, a key or a word of the help.
struct Palette: Sendable, Equatable {
    /// What is typed.
    private(set) var prompt = Prompt(.command)
    /// The commands that it may mean, the likeliest first.
    private(set) var choices: Choices
    /// The commands run before, the latest last.
    private let recent: [String]
    /// What commands can take.
    private var known: Known

    /// What stands behind commands, as far as it is known.
    struct Known: Sendable, Equatable {
        /// The letters of marks with the headlines that they lead to.
        var marks: [String: String] = [:]
        var tags: [String] = []
        /// The names of saved searches.
        var saved: [String] = []
        /// The searches typed, the latest first.
        var searches: [String] = []
        /// What the index was asked for.
        var names: [String] = []
    }

    /// A command with what is typed behind it.
    struct Argument: Equatable {
        let binding: Binding
        let typed: String
    }

    init(recent: [String], known: Known = Known()) {
        self.recent = recent
        self.known = known
        choices = Choices(Palette.lines(for: "", recent: recent, known))
    }

    /// The command that is typed with its argument; nil while the name is being typed.
    var argument: Argument? { Self.argument(of: prompt.text) }

    /// Takes names that the index was asked for, if they are still what is typed.
    mutating func offer(_ names: [String], _ request: ChoicesRequest) {
        guard let argument else { return }
        switch (argument.binding.argument, request) {
        case (.correction(.merge), .actors(argument.typed)), (.correction(.split), .aliases): break
        default: return
        }
        known.names = names
        choices = Choices(Palette.lines(for: prompt.text, recent: recent, known))
    }

    /// What a key does to the list.
    enum Outcome: Equatable {
        case stays, closes
        /// The text to remember, and what it means; nil where no command is meant.
        case run(String, Choices.Choice?)
    }

    /// Takes a key.
    mutating func take(_ key: Key, height: Int) -> Outcome {
        let before = prompt.text
        switch key {
        case .escape, .control("c"), .control("g"): return .closes
        case .backspace where before.isEmpty: return .closes
        case .enter:
            if before.isEmpty, choices.lines.isEmpty { return .closes }
            return .run(command, choices.chosen?.choice)
        case .tab:
            if choices.chosen != nil { prompt.replace(command) }
        case .backTab, .home, .end, .control("u"), .control("d"), .delete: _ = prompt.edit(key, history: [])
        default:
            if choices.move(key, height: height) { return .stays }
            guard prompt.edit(key, history: []) else { return .stays }
        }
        if prompt.text != before { choices = Choices(Palette.lines(for: prompt.text, recent: recent, known)) }
        return .stays
    }

    /// Chooses the line on a row of the list; whether it was chosen before.
    mutating func click(row: Int, height: Int) -> Bool {
        let index = choices.top + row
        guard row >= 0, row < height, choices.lines.indices.contains(index) else { return false }
        defer { choices.select(index, height: height) }
        return index == choices.selected
    }

    /// Moves the choice by some lines.
    mutating func move(_ steps: Int, height: Int) { choices.select(choices.selected + steps, height: height) }

    /// The chosen line as it would be typed; a blank behind a name that can take something.
    private var command: String {
        guard case .perform(let action, let argument) = choices.chosen?.choice else { return prompt.text }
        let takes = KeyMap.binding(for: action)?.argument != nil
        return action.rawValue + (argument.isEmpty ? (takes ? " " : "") : " " + argument)
    }

    /// The lines for what is typed: a command with its argument, else the commands that hold each word typed,
    /// those first whose name begins with it.
    private static func lines(for text: String, recent: [String], _ known: Known) -> [Choices.Line] {
        let words = text.split(separator: " ")
        if text.isEmpty { return recentLines(recent) + KeyMap.bindings.map { line($0) } }
        if let argument = argument(of: text) {
            return values(of: argument, known).map { value in
                let text = argument.binding.action == .goToMark ? known.marks[value] : nil
                return line(argument.binding, argument: value, text: text)
            }
        }
        let found = KeyMap.bindings.map { line($0) }.filter { line in words.allSatisfy(line.holds) }
        let name = text.lowercased().trimmingCharacters(in: .whitespaces)
        func rank(_ line: Choices.Line) -> Int {
            if line.key == name { return 0 }
            return line.key.hasPrefix(name) ? 1 : line.key.contains(name) ? 2 : 3
        }
        return (0...3).flatMap { wanted in found.filter { rank($0) == wanted } }
    }

    /// The commands run before, the latest first, none twice.
    private static func recentLines(_ recent: [String]) -> [Choices.Line] {
        var lines: [Choices.Line] = []
        for text in recent.reversed() where lines.count < 3 {
            guard let line = Self.lines(for: text, recent: [], Known()).first, case .perform = line.choice
            else {
                continue
            }
            if !lines.contains(line) { lines.append(line) }
        }
        return lines
    }

    private static func argument(of text: String) -> Argument? {
        let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
        guard let name = parts.first, text.contains(" "),
            let binding = KeyMap.bindings.first(where: { $0.action.rawValue == name }),
            binding.argument != nil
        else { return nil }
        return Argument(
            binding: binding, typed: parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : "")
    }

    /// What can stand behind a command, as far as it is known: what is typed, and what that may become.
    private static func values(of argument: Argument, _ known: Known) -> [String] {
        let typed = argument.typed
        func going(_ values: [String]) -> [String] {
            values.filter { $0.lowercased().hasPrefix(typed.lowercased()) }
        }
        func withTyped(_ values: [String]) -> [String] { [typed] + values.filter { $0 != typed } }
        switch argument.binding.argument {
        case .order: return going(HitOrder.allCases.map(\.rawValue))
        case .correction(.kind): return going(EntityKind.allCases.map(\.name))
        case .letter where argument.binding.action == .goToMark:
            let marks = going(known.marks.keys.sorted())
            return marks.isEmpty ? [typed] : marks
        case .saved:
            let names = going(known.saved)
            return names.isEmpty ? [typed] : names
        case .query: return withTyped(going(known.searches))
        case .tags: return withTyped(tags(behind: typed, known))
        case .correction(.merge): return typed.isEmpty ? [typed] : withTyped(known.names)
        case .correction(.split): return withTyped(going(known.names))
        case .letter, .shell, .note, .name, .correction(.rename), nil: return [typed]
        }
    }

    /// The tags typed with each that the last of them may become.
    private static func tags(behind typed: String, _ known: Known) -> [String] {
        let words = typed.split(separator: " ")
        guard let last = words.last else { return known.tags }
        let before = words.dropLast().map { $0 + " " }.joined()
        return known.tags.filter { $0.lowercased().hasPrefix(last.lowercased()) && !words.contains($0[...]) }
            .map { before + $0 }
    }

    private static func line(_ binding: Binding, argument: String = "", text: String? = nil) -> Choices.Line {
        let placeholder = binding.argument.map { " " + $0.placeholder } ?? ""
        return Choices.Line(
            key: binding.action.rawValue + (argument.isEmpty ? placeholder : " " + argument),
            text: text ?? binding.help, note: binding.keyNames,
            choice: .perform(binding.action, argument: argument))
    }
}
