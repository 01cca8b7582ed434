import Query
import Store

// The prompt: opening it, and the effects of the text in it.
extension BrowserState {
    mutating func ask(_ purpose: PromptPurpose, _ text: String = "") -> [Effect] {
        switch purpose {
        case .search: _ = tell(ArticleListMessage.beginTyping) + tell(ReaderMessage.beginTyping)
        case .figureFilter: _ = tell(FigureTableMessage.beginTyping)
        case .narrowConcordance: _ = tell(ConcordanceMessage.beginNarrowing)
        case .pipe, .shell, .note, .tags, .saveSearch, .correction: break
        }
        mode = .prompt(Prompt(purpose, text: text))
        return []
    }

    mutating func askForNote() -> [Effect] {
        noteTarget.map { ask(.note, $0.item(isNote: true)?.note ?? "") } ?? []
    }

    mutating func askForTags() -> [Effect] {
        guard let path = reader.article?.open.row.path else { return [] }
        let tags = notebook.contents.tags(of: path)
        return ask(.tags, tags.isEmpty ? "" : tags.joined(separator: " ") + " ")
    }

    mutating func askForSearchName() -> [Effect] {
        guard !list.text.isEmpty else {
            notice = Notice("nothing is searched: / begins a search")
            return []
        }
        return ask(.saveSearch, notebook.savedSearch(list.text)?.name ?? list.text)
    }

    mutating func askForCorrection(_ kind: CorrectionKind) -> [Effect] {
        withSubject { state, actor in
            let text =
                switch kind {
                case .merge, .kind: ""
                case .split: state.mentionText(of: actor)
                case .rename: actor.name
                }
            return state.ask(.correction(kind, actor), text) + state.updatePrompt(.open)
        }
    }

    /// The text of the mention at the reader's place, on one line, if it is one of the actor.
    private func mentionText(of actor: Entity) -> String {
        guard let article = reader.article, let mention = article.mention, mention.entity == actor.id else {
            return ""
        }
        return article.open.words(mention.range)
    }

    // MARK: Answers

    mutating func updatePrompt(_ message: PromptMessage) -> [Effect] {
        guard case .prompt(var prompt) = mode else { return [] }
        let intents = prompt.update(message)
        mode = .prompt(prompt)
        return intents.flatMap { carryOut($0, of: prompt) }
    }

    private mutating func carryOut(_ intent: PromptIntent, of prompt: Prompt) -> [Effect] {
        switch intent {
        case .edited: return edited(prompt)
        case .completed: return prompt.text == list.text ? [] : edited(prompt)
        case .cancel: return cancel(prompt)
        case .accept: return accept(prompt)
        case .complete(let request): return [.completion(request)]
        case .suggest(let request): return [.corrections(.suggest(request))]
        case .notify(let notice):
            self.notice = notice
            return []
        }
    }

    /// Searches, or narrows, while the reader types.
    private mutating func edited(_ prompt: Prompt) -> [Effect] {
        switch prompt.purpose {
        case .search:
            let query = Query(prompt.text, isTyping: true)
            return tell(.search(prompt.text, query, keepsSelection: query.isEmpty, widens: false))
        case .figureFilter: return tell(.setFilter(prompt.text, isTyping: true))
        case .narrowConcordance: return tell(.narrow(prompt.text))
        case .pipe, .shell, .note, .tags, .saveSearch, .correction: return []
        }
    }

    private mutating func cancel(_ prompt: Prompt) -> [Effect] {
        mode = .browsing
        switch prompt.purpose {
        case .search: return cancelSearch()
        case .figureFilter: return tell(FigureTableMessage.cancelTyping)
        case .narrowConcordance: return tell(ConcordanceMessage.cancelNarrowing)
        case .pipe, .shell, .note, .tags, .saveSearch, .correction: return []
        }
    }

    /// Goes back to the list and the article before typing; where typing has changed nothing, both stay.
    private mutating func cancelSearch() -> [Effect] {
        let intents = list.update(.cancelTyping, in: context(of: .articles))
        guard !intents.isEmpty else { return tell(ReaderMessage.acceptTyping) }
        _ = tell(ReaderMessage.cancelTyping)
        fit()
        showSidebar()
        return carryOut(intents)
    }

    private mutating func accept(_ prompt: Prompt) -> [Effect] {
        mode = .browsing
        let text = prompt.text
        switch prompt.purpose {
        case .search: return acceptSearch(text)
        case .figureFilter: return tell(.acceptFilter(text))
        case .narrowConcordance: return tell(ConcordanceMessage.acceptNarrowing)
        case .pipe: return text.isEmpty ? [] : run(text, withText: true)
        case .shell: return run(text, withText: false)
        case .note: return noteTarget.map { tell(.note(text, $0)) } ?? []
        case .tags: return setTags(text)
        case .saveSearch: return tell(.saveSearch(name: text, query: list.text))
        case .correction(let kind, let actor): return carryOut(kind.intents(actor, text))
        }
    }

    private mutating func acceptSearch(_ text: String) -> [Effect] {
        _ = tell(ArticleListMessage.acceptTyping) + tell(ReaderMessage.acceptTyping)
        history.add(search: text)
        let query = Query(text)
        // Typing has found this already, unless the last word now has to be whole.
        if query == list.query, !list.isSearching, text == list.text { return [] }
        return tell(.search(text, query, keepsSelection: query.isEmpty, widens: true))
    }

    mutating func setTags(_ text: String) -> [Effect] {
        reader.article.map { tell(.setTags(text, path: $0.open.row.path)) } ?? []
    }

    /// Runs a command line, with the open article's text as its input where it is to have that.
    func run(_ command: String, withText: Bool) -> [Effect] {
        guard withText else { return [.terminal(.run(command, input: nil))] }
        guard let article = reader.article?.open.article else { return [] }
        return [.terminal(.run(command, input: Array(article.text[article.body.bytes])))]
    }
}
