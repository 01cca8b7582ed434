import Foundation
import NewsExtraction
import Screen
import Search

/// The list of commands, which narrows as the reader types a name, a key or a word of the help.
package struct Palette: Sendable, Equatable {
    /// The line that the reader types in.
    package private(set) var prompt = LineEditor(mark: ":")
    /// The commands that the text may mean, the likeliest first.
    package private(set) var choices: ChoiceList
    /// The commands run before, the latest last.
    private let recent: [String]
    /// The arguments that commands can take.
    private var suggestions: PaletteSuggestions

    init(recent: [String], suggestions: PaletteSuggestions = PaletteSuggestions()) {
        self.recent = recent
        self.suggestions = suggestions
        choices = ChoiceList(Palette.lines(for: "", recent: recent, suggestions))
    }

    /// The command that is typed with its argument; nil while the name is being typed.
    var argument: PaletteArgument? { Self.argument(of: prompt.text) }
}

/// The arguments that commands can take, as far as they are known.
struct PaletteSuggestions: Sendable, Equatable {
    /// The letters of marks with the headlines that they lead to.
    var marks: [String: String] = [:]
    var tags: [String] = []
    /// The names of saved searches.
    var savedSearches: [String] = []
    /// The searches typed, the latest first.
    var searches: [String] = []
    /// The names that the index has suggested.
    var names: [String] = []
}

/// A command with the text behind it.
struct PaletteArgument: Equatable {
    let binding: Binding
    let typed: String
}

/// A message to the palette.
enum PaletteMessage {
    case key(Key)
    case click(row: Int)
    case roll(Int)
    /// Names that the index suggests for a request.
    case suggestions([String], SuggestionRequest)
}

/// A request of the palette to its parent.
enum PaletteIntent: Equatable {
    case close
    /// Runs a command: the text to remember, and its action; nil where the text means no command.
    case run(String, ChoiceAction?)
    /// Asks the index for names that the argument can be.
    case suggest(PaletteArgument?)
}

extension Palette {
    mutating func update(_ message: PaletteMessage, height: Int) -> PaletteIntent? {
        switch message {
        case .key(let key):
            let before = argument
            let intent = take(key, height: height)
            return intent ?? (argument == before ? nil : .suggest(argument))
        case .click(let row):
            return choices.click(row: row, height: height) == nil ? nil : update(.key(.enter), height: height)
        case .roll(let rows): choices.move(rows, height: height)
        case .suggestions(let names, let request): offer(names, request)
        }
        return nil
    }

    private mutating func take(_ key: Key, height: Int) -> PaletteIntent? {
        let before = prompt.text
        switch key {
        case .escape, .control("c"), .control("g"): return .close
        case .backspace where before.isEmpty: return .close
        case .enter:
            if before.isEmpty, choices.lines.isEmpty { return .close }
            return .run(command, choices.selected?.action)
        case .tab:
            if choices.selected != nil { prompt.replace(command) }
        case .backTab, .home, .end, .control("u"), .control("d"), .delete: _ = prompt.edit(key, history: [])
        default:
            if choices.move(key, height: height) { return nil }
            guard prompt.edit(key, history: []) else { return nil }
        }
        if prompt.text != before { showLines() }
        return nil
    }

    /// Takes names that the index suggests, if the argument is still the one that they are for.
    private mutating func offer(_ names: [String], _ request: SuggestionRequest) {
        guard let argument else { return }
        switch (argument.binding.argument, request) {
        case (.correction(.merge), .actors(argument.typed)), (.correction(.split), .aliases): break
        default: return
        }
        suggestions.names = names
        showLines()
    }

    private mutating func showLines() {
        choices = ChoiceList(Palette.lines(for: prompt.text, recent: recent, suggestions))
    }

    /// The selected line as the reader would type it, with a blank behind a name that can take an argument.
    private var command: String {
        guard case .perform(let action, let argument) = choices.selected?.action else { return prompt.text }
        let takes = KeyMap.binding(for: action)?.argument != nil
        return action.rawValue + (argument.isEmpty ? (takes ? " " : "") : " " + argument)
    }

    /// The lines for a text: a command with its argument, else the commands that hold each word typed,
    /// those first whose name begins with it.
    private static func lines(for text: String, recent: [String], _ suggestions: PaletteSuggestions)
        -> [ChoiceLine]
    {
        let words = text.split(separator: " ")
        if text.isEmpty { return recentLines(recent) + KeyMap.bindings.map { line($0) } }
        if let argument = argument(of: text) {
            return values(of: argument, suggestions).map { value in
                let text = argument.binding.action == .goToMark ? suggestions.marks[value] : nil
                return line(argument.binding, argument: value, text: text)
            }
        }
        let found = KeyMap.bindings.map { line($0) }.filter { line in words.allSatisfy(line.contains) }
        let name = text.lowercased().trimmingCharacters(in: .whitespaces)
        func rank(_ line: ChoiceLine) -> Int {
            if line.key == name { return 0 }
            return line.key.hasPrefix(name) ? 1 : line.key.contains(name) ? 2 : 3
        }
        return (0...3).flatMap { wanted in found.filter { rank($0) == wanted } }
    }

    /// The commands run before, the latest first, none twice.
    private static func recentLines(_ recent: [String]) -> [ChoiceLine] {
        var lines: [ChoiceLine] = []
        for text in recent.reversed() where lines.count < 3 {
            guard let line = Self.lines(for: text, recent: [], PaletteSuggestions()).first,
                case .perform = line.action
            else {
                continue
            }
            if !lines.contains(line) { lines.append(line) }
        }
        return lines
    }

    private static func argument(of text: String) -> PaletteArgument? {
        let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
        guard let name = parts.first, text.contains(" "),
            let binding = KeyMap.bindings.first(where: { $0.action.rawValue == name }),
            binding.argument != nil
        else { return nil }
        return PaletteArgument(
            binding: binding, typed: parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : "")
    }

    /// The arguments that a command can take: the text typed, and its completions.
    private static func values(of argument: PaletteArgument, _ suggestions: PaletteSuggestions) -> [String] {
        let typed = argument.typed
        func going(_ values: [String]) -> [String] {
            values.filter { $0.lowercased().hasPrefix(typed.lowercased()) }
        }
        func withTyped(_ values: [String]) -> [String] { [typed] + values.filter { $0 != typed } }
        switch argument.binding.argument {
        case .order: return going(HitOrder.allCases.map(\.rawValue))
        case .correction(.kind): return going(EntityKind.allCases.map(\.name))
        case .letter where argument.binding.action == .goToMark:
            let marks = going(suggestions.marks.keys.sorted())
            return marks.isEmpty ? [typed] : marks
        case .saved:
            let names = going(suggestions.savedSearches)
            return names.isEmpty ? [typed] : names
        case .query: return withTyped(going(suggestions.searches))
        case .tags: return withTyped(tags(behind: typed, suggestions))
        case .correction(.merge): return typed.isEmpty ? [typed] : withTyped(suggestions.names)
        case .correction(.split): return withTyped(going(suggestions.names))
        case .letter, .shell, .note, .name, .correction(.rename), nil: return [typed]
        }
    }

    /// The tags typed with each that the last of them may become.
    private static func tags(behind typed: String, _ suggestions: PaletteSuggestions) -> [String] {
        let words = typed.split(separator: " ")
        guard let last = words.last else { return suggestions.tags }
        let before = words.dropLast().map { $0 + " " }.joined()
        return suggestions.tags.filter {
            $0.lowercased().hasPrefix(last.lowercased()) && !words.contains($0[...])
        }
        .map { before + $0 }
    }

    private static func line(_ binding: Binding, argument: String = "", text: String? = nil) -> ChoiceLine {
        let placeholder = binding.argument.map { " " + $0.placeholder } ?? ""
        return ChoiceLine(
            key: binding.action.rawValue + (argument.isEmpty ? placeholder : " " + argument),
            text: text ?? binding.help, note: binding.keyNames,
            action: .perform(binding.action, argument: argument))
    }
}
