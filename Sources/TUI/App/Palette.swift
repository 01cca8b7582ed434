import Foundation
import Model

/// The list of commands, which narrows as the reader types a name, a key or a word of the help.
struct Palette: Sendable, Equatable {
    /// What is typed.
    private(set) var prompt = Prompt(.command)
    /// The commands that it may mean, the likeliest first.
    private(set) var choices = Choices(Palette.lines(for: "", recent: []))
    /// The commands run before, the latest last.
    private let recent: [String]

    init(recent: [String]) {
        self.recent = recent
        choices = Choices(Palette.lines(for: "", recent: recent))
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
        if prompt.text != before { choices = Choices(Palette.lines(for: prompt.text, recent: recent)) }
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
    private static func lines(for text: String, recent: [String]) -> [Choices.Line] {
        let words = text.split(separator: " ")
        if text.isEmpty { return recentLines(recent) + KeyMap.bindings.map { line($0) } }
        let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
        if let name = parts.first, text.contains(" "),
            let binding = KeyMap.bindings.first(where: { $0.action.rawValue == name }),
            let argument = binding.argument
        {
            let typed = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
            return choices(of: argument, typed: typed).map { line(binding, argument: $0) }
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
            guard let line = Self.lines(for: text, recent: []).first, case .perform = line.choice else {
                continue
            }
            if !lines.contains(line) { lines.append(line) }
        }
        return lines
    }

    /// What can stand behind a command, as far as it is known, with what is typed before it.
    private static func choices(of argument: Binding.Argument, typed: String) -> [String] {
        switch argument {
        case .order: HitOrder.allCases.map(\.rawValue).filter { $0.hasPrefix(typed) }
        case .query, .letter, .shell, .note, .tags, .name, .saved: [typed]
        }
    }

    private static func line(_ binding: Binding, argument: String = "") -> Choices.Line {
        let placeholder = binding.argument.map { " " + $0.placeholder } ?? ""
        return Choices.Line(
            key: binding.action.rawValue + (argument.isEmpty ? placeholder : " " + argument),
            text: binding.help, note: binding.keyNames, choice: .perform(binding.action, argument: argument))
    }
}
