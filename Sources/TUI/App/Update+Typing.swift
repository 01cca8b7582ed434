import Foundation
import Model

// The prompt: searches as they are typed, and commands by name.
extension State {
    mutating func type(_ key: Key, _ prompt: Prompt) -> [Effect] {
        var prompt = prompt
        switch key {
        case .escape, .control("c"), .control("g"): return cancel(prompt)
        case .enter: return accept(prompt)
        case .tab where prompt.purpose == .command:
            complete(&prompt)
            mode = .prompt(prompt)
            return []
        case .backspace where prompt.text.isEmpty: return cancel(prompt)
        default: break
        }
        let before = prompt.text
        guard prompt.edit(key, history: prompt.purpose == .search ? searches : commands) else { return [] }
        mode = .prompt(prompt)
        guard prompt.text != before else { return [] }
        if prompt.purpose == .figures { return [narrowFigures(prompt.text, isTyping: true)] }
        guard prompt.purpose == .search else { return [] }
        let query = Query(prompt.text, isTyping: true)
        return [search(prompt.text, query, keepsSelection: query.isEmpty)]
    }

    private mutating func cancel(_ prompt: Prompt) -> [Effect] {
        mode = .browsing
        if prompt.purpose == .figures { return restoreFigures() }
        guard prompt.purpose == .search, let saved else { return [] }
        self.saved = nil
        // Nothing was typed, or typing changed nothing: there is nothing to undo.
        guard saved.list.generation != list.generation else { return [] }
        let generation = list.generation
        list = saved.list
        list.generation = generation
        reading = saved.reading
        fit()
        opening += 1
        if let reading {
            sidebar.show(reading.open, following: followed?.entity.id, height: rows(of: .sidebar))
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
        case .command:
            if !prompt.text.isEmpty, commands.last != prompt.text { commands.append(prompt.text) }
            return command(prompt.text)
        case .pipe:
            guard let reading, !prompt.text.isEmpty else { return [] }
            let article = reading.open.article
            return [.run(prompt.text, input: Array(article.text[article.body.bytes]))]
        case .shell:
            return [.run(prompt.text, input: nil)]
        }
    }

    /// The commands that take a word: `sort relevance`.
    private static let sortCommands = HitOrder.allCases.map { "sort \($0.rawValue)" }

    private static var commandNames: [String] {
        (Action.allCases.map(\.rawValue) + sortCommands).sorted()
    }

    private mutating func command(_ text: String) -> [Effect] {
        let name = text.split(separator: " ").joined(separator: " ")
        if name.isEmpty { return [] }
        let matches = Self.commandNames.filter { $0 == name }
        let candidates = matches.isEmpty ? Self.commandNames.filter { $0.hasPrefix(name) } : matches
        guard let only = candidates.first, candidates.count == 1 else {
            let what = candidates.isEmpty ? "no command" : "more than one command begins with"
            notice = Notice(text: "\(what): \(name)", isError: true)
            return []
        }
        if let action = Action(rawValue: only) { return perform(action) }
        return HitOrder(rawValue: String(only.dropFirst("sort ".count))).map { sort(by: $0) } ?? []
    }

    private mutating func complete(_ prompt: inout Prompt) {
        let candidates = Self.commandNames.filter { $0.hasPrefix(prompt.beforeCursor) }
        guard let first = candidates.first else { return }
        let common = candidates.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
        prompt.replace(common)
        if candidates.count > 1 { notice = Notice(text: candidates.joined(separator: "  ")) }
    }
}
