import NewsExtraction
import Query
import Screen
import Store

/// The purpose of the text in a prompt.
package enum PromptPurpose: Sendable, Equatable {
    case search, figureFilter, pipe, shell, note, tags, saveSearch, narrowConcordance
    /// A correction of an actor.
    case correction(CorrectionKind, Entity)

    /// The words before the text.
    var mark: String {
        switch self {
        case .search, .figureFilter: "/"
        case .pipe: "|"
        case .shell: "!"
        case .narrowConcordance: "narrow: "
        case .note: "note: "
        case .tags: "tags: "
        case .saveSearch: "save as: "
        case .correction(.merge, let actor): "\(actor.name) is the same as: "
        case .correction(.split, let actor): "not \(actor.name): "
        case .correction(.rename, let actor): "call \(actor.name): "
        case .correction(.kind, let actor): "\(actor.name), a \(actor.kind.name), is a: "
        }
    }
}

/// The line in which the reader types a search, a note, a command line, or a correction.
package struct Prompt: Sendable, Equatable {
    let purpose: PromptPurpose
    package private(set) var line: LineEditor
    /// The completions of the condition at the cursor, while they are shown.
    private(set) var completion: Completion?
    /// The texts that a correction can take.
    package private(set) var suggestions = Suggestions()

    init(_ purpose: PromptPurpose, text: String = "") {
        self.purpose = purpose
        line = LineEditor(mark: purpose.mark, text: text)
    }

    package var text: String { line.text }
}

/// A message to a prompt.
enum PromptMessage {
    case key(Key, history: [String])
    case completed(Completion)
    case suggested([String], SuggestionRequest)
    /// Asks for the suggestions for an empty text.
    case open
}

/// A request of a prompt to its parent.
enum PromptIntent: Equatable {
    /// The reader has changed the text.
    case edited
    /// A completion has replaced the text.
    case completed
    case cancel
    case accept
    case complete(CompletionRequest)
    case suggest(SuggestionRequest)
    case notify(Notice)
}

extension Prompt {
    mutating func update(_ message: PromptMessage) -> [PromptIntent] {
        switch message {
        case .key(let key, let history): return take(key, history)
        case .completed(let completion):
            // A reader who has typed on does not want them any more.
            guard text == completion.request.text, line.cursor == completion.request.cursor else { return [] }
            self.completion = completion
            return insertCompletion()
        case .suggested(let texts, let request):
            guard case .correction(let kind, let actor) = purpose else { return [] }
            return suggestions.offer(texts, request, kind, actor, &line)
        case .open:
            guard case .correction(let kind, let actor) = purpose else { return [] }
            return suggestions.request(kind, actor, "", &line)
        }
    }

    private mutating func take(_ key: Key, _ history: [String]) -> [PromptIntent] {
        switch key {
        case .escape where completion != nil: return dropCompletion()
        case .tab where purpose == .search: return complete(1)
        case .backTab where purpose == .search: return complete(-1)
        case .escape, .control("c"), .control("g"): return [.cancel]
        case .enter: return [.accept]
        case .tab, .backTab:
            guard case .correction = purpose else { return [] }
            return suggestions.cycle(key == .tab ? 1 : -1, &line)
        case .backspace where text.isEmpty: return [.cancel]
        default: break
        }
        completion = nil
        suggestions.stopWaiting()
        let before = text
        guard line.edit(key, history: purpose == .search ? history : []), text != before else { return [] }
        guard case .correction(let kind, let actor) = purpose else { return [.edited] }
        return suggestions.request(kind, actor, text, &line)
    }

    // MARK: Completion of conditions

    /// Asks for completions, or takes the next of those that are shown.
    private mutating func complete(_ steps: Int) -> [PromptIntent] {
        guard completion != nil else {
            guard let condition = QueryText.condition(in: line.beforeCursor) else { return [] }
            return [
                .complete(CompletionRequest(condition: condition, text: text, cursor: line.cursor))
            ]
        }
        completion?.move(steps)
        return insertCompletion()
    }

    /// Puts the selected completion into the line.
    private mutating func insertCompletion() -> [PromptIntent] {
        guard let completion else { return [] }
        let (text, cursor) = completion.result
        line.replace(text, cursor: cursor)
        return [.completed]
    }

    /// Goes back to the text before the completion.
    private mutating func dropCompletion() -> [PromptIntent] {
        guard let request = completion?.request else { return [] }
        completion = nil
        line.replace(request.text, cursor: request.cursor)
        return [.completed]
    }
}
