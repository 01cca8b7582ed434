import Foundation
import Search

// The list of commands, and the sheets of lines to choose.
extension BrowserState {
    mutating func openPalette() -> [Effect] {
        mode = .palette(Palette(recent: history.commands, suggestions: suggestions))
        return []
    }

    mutating func updatePalette(_ message: PaletteMessage) -> [Effect] {
        guard case .palette(var palette) = mode else { return [] }
        let intent = palette.update(message, height: Sheet.height(on: display.size))
        mode = .palette(palette)
        switch intent {
        case nil: return []
        case .close:
            mode = .browsing
            return []
        case .run(let text, let action): return run(text, action)
        case .suggest(let argument): return suggest(for: argument)
        }
    }

    mutating func show(_ sheet: Sheet) -> [Effect] {
        mode = .sheet(sheet)
        return []
    }

    mutating func updateSheet(_ message: SheetMessage) -> [Effect] {
        guard case .sheet(var sheet) = mode else { return [] }
        let intent = sheet.update(message, height: Sheet.height(on: display.size))
        mode = .sheet(sheet)
        switch intent {
        case nil, .click(nil): return []
        case .close, .choose(nil):
            mode = .browsing
            return []
        case .choose(let action?), .click(let action?): return perform(action)
        }
    }

    /// Updates the list of notes, or of saved searches, while it is shown.
    mutating func updateSheetLines() {
        guard case .sheet(let sheet) = mode else { return }
        let new = [notebookSheet, savedSearchSheet].first { $0.title == sheet.title }
        if let new { _ = updateSheet(.setLines(new.all)) }
    }

    private mutating func run(_ text: String, _ action: ChoiceAction?) -> [Effect] {
        mode = .browsing
        guard let action else {
            notice = Notice("no command: \(text)", isError: true)
            return []
        }
        history.add(command: text.trimmingCharacters(in: .whitespaces))
        return perform(action)
    }

    /// Does the action of a chosen line.
    private mutating func perform(_ choice: ChoiceAction) -> [Effect] {
        mode = .browsing
        switch choice {
        case .perform(let action, ""): return perform(action)
        case .perform(let action, let argument): return perform(action, with: argument)
        case .travel(let back): return leavePages() + travel(back: back)
        case .place(let place):
            _ = leavePages()
            rememberPlace()
            return go(to: place)
        case .search(let text): return leavePages() + search(text, keepsSelection: false)
        }
    }

    /// Does an action with the argument typed behind its name.
    private mutating func perform(_ action: Action, with argument: String) -> [Effect] {
        _ = leavePages()
        switch KeyMap.binding(for: action)?.argument {
        case nil: return perform(action)
        case .query: return search(argument, keepsSelection: false, widens: true)
        case .order: return HitOrder(rawValue: argument).map { tell(.sort($0)) } ?? []
        case .letter:
            guard let letter = argument.first else { return perform(action) }
            return action == .setMark ? tell(.setMark(letter)) : goToMark(letter)
        case .shell: return run(argument, withText: action == .pipe)
        case .note: return noteTarget.map { tell(.note(argument, $0)) } ?? []
        case .tags: return setTags(argument)
        case .name:
            return list.text.isEmpty
                ? askForSearchName() : tell(.saveSearch(name: argument, query: list.text))
        case .saved: return tell(.openSavedNamed(argument))
        case .correction(let kind):
            return withSubject { state, actor in state.carryOut(kind.intents(actor, argument)) }
        }
    }

    // MARK: Suggestions

    /// Asks the index for the names that a command can take.
    private func suggest(for argument: PaletteArgument?) -> [Effect] {
        guard let argument else { return [] }
        switch argument.binding.argument {
        case .correction(.merge):
            guard !argument.typed.isEmpty else { return [] }
            return [.corrections(.suggest(.actors(beginning: argument.typed)))]
        case .correction(.split):
            return subject.actor.map { [.corrections(.suggest(.aliases($0.id)))] } ?? []
        case .correction(.rename), .correction(.kind), .query, .order, .letter, .shell, .note, .tags, .name,
            .saved, nil:
            return []
        }
    }

    /// The arguments that commands can take, as far as the browser knows them.
    private var suggestions: PaletteSuggestions {
        var suggestions = PaletteSuggestions()
        suggestions.marks = Dictionary(reader.marks.map { (String($0), $1.headline) }) { $1 }
        suggestions.tags = notebook.contents.allTags
        suggestions.savedSearches = notebook.contents.searches.map(\.name)
        for text in history.searches.reversed() where !suggestions.searches.contains(text) {
            suggestions.searches.append(text)
        }
        return suggestions
    }
}
