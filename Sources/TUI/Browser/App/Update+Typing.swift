import Foundation
import Model
import Screen

// What is typed: searches, and commands by name.
extension State {
    mutating func type(_ key: Key, _ prompt: Prompt) -> [Effect] {
        var prompt = prompt
        switch key {
        case .escape where prompt.completion != nil: return dropCompletion(prompt)
        case .tab where prompt.purpose == .search: return complete(prompt, steps: 1)
        case .backTab where prompt.purpose == .search: return complete(prompt, steps: -1)
        case .escape, .control("c"), .control("g"): return cancel(prompt)
        case .enter: return accept(prompt)
        case .tab, .backTab:
            choose(&prompt, key == .tab ? 1 : -1)
            mode = .prompt(prompt)
            return []
        case .backspace where prompt.text.isEmpty: return cancel(prompt)
        default: break
        }
        prompt.completion = nil
        prompt.isChoosing = false
        let before = prompt.text
        guard prompt.edit(key, history: prompt.purpose == .search ? searches : []) else { return [] }
        mode = .prompt(prompt)
        guard prompt.text != before else { return [] }
        if prompt.purpose == .figures { return [narrowFigures(prompt.text, isTyping: true)] }
        if prompt.purpose == .narrow { return narrow(prompt.text) }
        if case .correction(let correcting, let actor) = prompt.purpose {
            return choices(for: correcting, of: actor, prompt.text)
        }
        guard prompt.purpose == .search else { return [] }
        let query = Query(prompt.text, isTyping: true)
        return [search(prompt.text, query, keepsSelection: query.isEmpty)]
    }

    private mutating func cancel(_ prompt: Prompt) -> [Effect] {
        mode = .browsing
        if prompt.purpose == .figures { return restoreFigures() }
        if prompt.purpose == .narrow { return cancelNarrowing() }
        guard prompt.purpose == .search, let saved else { return [] }
        self.saved = nil
        // Nothing was typed, or typing changed nothing: there is nothing to undo.
        guard saved.list.generation != list.generation else { return [] }
        let generation = list.generation
        list = saved.list
        list.generation = generation
        reading = saved.reading
        fit()
        dropOpening()
        if let reading {
            sidebar.show(
                reading.contents, notes: reading.noted, following: followed?.entity.id,
                height: rows(of: .sidebar))
        }
        return [searchAgain()]
    }

    private mutating func accept(_ prompt: Prompt) -> [Effect] {
        mode = .browsing
        switch prompt.purpose {
        case .search:
            saved = nil
            if !prompt.text.isEmpty, searches.last != prompt.text { searches.append(prompt.text) }
            let query = Query(prompt.text)
            // Typing has found this already, unless the last word now has to be whole.
            let isShown = query == list.query && !list.isSearching && prompt.text == list.text
            return isShown ? [] : [search(prompt.text, query, keepsSelection: query.isEmpty, widens: true)]
        case .figures:
            savedFigures = nil
            let isShown = prompt.text == figures.text && FigureFilter(prompt.text) == figures.typed
            return isShown ? [] : [narrowFigures(prompt.text, isTyping: false)]
        case .command: return []
        case .pipe: return prompt.text.isEmpty ? [] : hand(prompt.text, textToo: true)
        case .shell: return hand(prompt.text, textToo: false)
        case .note: return takeNote(prompt.text)
        case .tags: return takeTags(prompt.text)
        case .saveSearch: return saveSearch(prompt.text)
        case .narrow:
            savedConcordance = nil
            return []
        case .correction(let correcting, let actor): return correct(correcting, actor, prompt.text)
        }
    }

    /// Runs a command line, with the open article's text if it is to have that.
    private func hand(_ command: String, textToo: Bool) -> [Effect] {
        guard textToo else { return [.run(command, input: nil)] }
        guard let article = reading?.open.article else { return [] }
        return [.run(command, input: Array(article.text[article.body.bytes]))]
    }

    // MARK: Commands

    mutating func type(_ key: Key, _ palette: Palette) -> [Effect] {
        let before = palette.argument
        var palette = palette
        switch palette.take(key, height: Sheet.height(on: size)) {
        case .stays:
            mode = .palette(palette)
            return palette.argument == before ? [] : names(for: palette.argument)
        case .closes:
            mode = .browsing
            return []
        case .run(let text, let choice): return run(text, choice)
        }
    }

    private mutating func run(_ text: String, _ choice: Choices.Choice?) -> [Effect] {
        mode = .browsing
        guard let choice else {
            notice = Notice(text: "no command: \(text)", isError: true)
            return []
        }
        let text = text.trimmingCharacters(in: .whitespaces)
        commands.removeAll { $0 == text }
        commands.append(text)
        return choose(choice)
    }

    /// Does what a chosen line is for.
    mutating func choose(_ choice: Choices.Choice) -> [Effect] {
        mode = .browsing
        switch choice {
        case .perform(let action, ""): return perform(action)
        case .perform(let action, let argument): return perform(action, with: argument)
        case .travel(let back):
            _ = leavePage()
            return travel(back: back)
        case .place(let place):
            _ = leavePage()
            pushPlace()
            return go(to: place)
        case .search(let text):
            _ = leavePage()
            return [search(text, Query(text), keepsSelection: false)]
        }
    }

    /// Does an action with what was typed behind its name.
    private mutating func perform(_ action: Action, with argument: String) -> [Effect] {
        _ = leavePage()
        switch KeyMap.binding(for: action)?.argument {
        case nil: return perform(action)
        case .query: return [search(argument, Query(argument), keepsSelection: false, widens: true)]
        case .order: return HitOrder(rawValue: argument).map { sort(by: $0) } ?? []
        case .letter:
            guard let letter = argument.first else { return perform(action) }
            return action == .setMark ? mark(letter) : goToMark(letter)
        case .shell: return hand(argument, textToo: action == .pipe)
        case .note: return takeNote(argument)
        case .tags: return takeTags(argument)
        case .name: return list.text.isEmpty ? askForSearchName() : saveSearch(argument)
        case .saved: return openSaved(named: argument)
        case .correction(let correcting): return correctActorAtHand(correcting, argument)
        }
    }

    /// Asks the index for the names that a command can take.
    private func names(for argument: Palette.Argument?) -> [Effect] {
        switch argument?.binding.argument {
        case .correction(.merge):
            return argument.flatMap { $0.typed.isEmpty ? nil : [.choices(.actors(beginning: $0.typed))] }
                ?? []
        case .correction(.split): return actorAtHand.map { [.choices(.aliases($0.id))] } ?? []
        case .correction(.rename), .correction(.kind), .query, .order, .letter, .shell, .note, .tags, .name,
            .saved, nil:
            return []
        }
    }

    /// What commands can take, as far as the browser knows it.
    var known: Palette.Known {
        var known = Palette.Known()
        known.marks = Dictionary(marks.map { (String($0), $1.headline) }) { $1 }
        known.tags = notebook.allTags
        known.saved = notebook.searches.map(\.name)
        for text in searches.reversed() where !known.searches.contains(text) { known.searches.append(text) }
        return known
    }
}
