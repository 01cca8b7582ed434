import Screen

extension BrowserState {
    /// Takes an input: changes the state, and gives the effects that it asks for.
    ///
    /// It reads no file and waits for nothing, so that a key costs the same in a collection of any size.
    package mutating func update(_ input: BrowserInput) -> [Effect] {
        var effects = answer(input)
        effects += loadMissing()
        return effects
    }

    private mutating func answer(_ input: BrowserInput) -> [Effect] {
        switch input {
        case .key(let key):
            notice = nil
            session.end()
            let effects = take(key)
            return effects + see()
        case .resized(let size):
            display.size = size
            fit()
            return []
        case .list(let result):
            let effects = tell(.result(result))
            // A search by name may run under the table of figures.
            guard case .found = result, figures.query != list.query else { return effects }
            return effects + refreshFigures()
        case .reader(let result): return tell(.result(result, list.finder))
        case .sidebar(let result): return tell(SidebarMessage.result(result))
        case .figures(let result): return tell(FigureTableMessage.result(result))
        case .concordance(let result): return tell(ConcordanceMessage.result(result))
        case .card(let result): return show(result)
        case .actors(let result): return take(result)
        case .corrections(let result): return take(result)
        case .completion(let completion): return updatePrompt(.completed(completion))
        case .notebook(let result): return take(result)
        case .index(let event): return take(event)
        case .notice(let notice):
            self.notice = notice
            return []
        }
    }

    /// Requests rows and counts that are shown, or soon will be, and not loaded yet.
    private mutating func loadMissing() -> [Effect] {
        var effects = tell(ArticleListMessage.loadRows)
        if display.focus == .figures { effects += tell(FigureTableMessage.loadRows) }
        effects += tell(ReaderMessage.loadCount)
        if countsHits, !list.isSearching, let article = reader.article {
            let actors = article.open.actors.map(\.entity.id)
            effects += tell(.loadHitCounts(actors, list.ids, generation: list.generation))
        }
        if pages.shown == .concordance || concordance.isFollowingConcordance {
            effects += tell(ConcordanceMessage.loadLines)
        }
        return effects
    }

    /// Adapts all features to the size of the screen.
    package mutating func fit() {
        // Features that cannot be seen stay as they are, to be found again when there is room.
        guard display.layout != nil else { return }
        _ = tell(ArticleListMessage.fit)
        _ = tell(SidebarMessage.fit)
        if display.focus == .figures { _ = tell(FigureTableMessage.fit) }
        _ = tell(ReaderMessage.fit)
        fitPages()
    }

    /// Takes the article that the reader is in as read.
    mutating func see() -> [Effect] {
        guard case .browsing = mode, display.focus == .text, let path = reader.article?.open.row.path else {
            return []
        }
        return tell(.see(path: path))
    }
}
