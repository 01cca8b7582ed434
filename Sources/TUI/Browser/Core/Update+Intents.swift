// Carrying out the intents of features.
extension BrowserState {
    mutating func carryOut(_ intents: [Intent]) -> [Effect] {
        // On the key path most messages have no intents, or one effect.
        var effects: [Effect] = []
        for intent in intents {
            if case .effect(let effect) = intent {
                effects.append(effect)
            } else {
                effects += carryOut(intent)
            }
        }
        return effects
    }

    private mutating func carryOut(_ intent: Intent) -> [Effect] {
        switch intent {
        case .effect(let effect): return [effect]
        case .notify(let notice):
            self.notice = notice
            return []
        case .focus(let pane): return focus(pane)
        case .rememberPlace:
            rememberPlace()
            return []
        case .open(let id, let range): return open(id, range)
        case .openLine(let line): return open(line)
        case .openFromCard(let row, let goal, let entity):
            return open(row, goal, following: entity)
        case .openSelected: return openSelected()
        case .go(let place): return go(to: place)
        case .opened(let request): return opened(request)
        case .missing(let request): return missing(request)
        case .follow(let entity):
            follow(entity)
            return []
        case .selectInSidebar(let actor): return tell(.selectActor(actor))
        case .leavePages: return leavePages()
        case .showCard(let actors): return showCard(actors)
        case .showConcordance(let actors, let narrowing):
            return showConcordance(of: actors, narrowing: narrowing)
        case .startSearch(let request):
            // A new search decides which article is opened, whatever is on its way.
            if !request.keepsSelection { _ = tell(ReaderMessage.yieldToSearch) }
            return [.list(.search(request))]
        case .listed(let request, let selectedBefore, let keepsSelection):
            return listed(request, selectedBefore: selectedBefore, keepsSelection: keepsSelection)
        case .search(let text): return search(text, keepsSelection: false)
        case .searchAgain: return tell(ArticleListMessage.searchAgain)
        case .narrowList(let actors, let text):
            _ = leavePages()
            return tell(.setActors(actors)) + focus(.articles) + search(text, keepsSelection: false)
        case .filterList(let actors): return filterList(actors)
        }
    }
}
