import Resolution
import SQLiteStore
import Store

// Changes of the index, the actors and the notebook.
extension BrowserState {
    mutating func take(_ event: IndexEvent) -> [Effect] {
        switch event {
        case .progress(let progress):
            let isTold = collection.progress?.outdatedNotice != nil
            collection.progress = progress
            if !isTold, let text = progress?.outdatedNotice { notice = Notice(text) }
            return []
        case .changed: return searchAgain() + seek() + tell(.countSearches)
        case .refreshed(let summary): return finish(summary)
        }
    }

    /// Repeats the searches of the list and of the table of figures.
    private mutating func searchAgain() -> [Effect] {
        tell(ArticleListMessage.searchAgain) + refreshFigures()
    }

    private mutating func finish(_ summary: RefreshSummary) -> [Effect] {
        collection.progress = nil
        collection.problems = summary.problems
        if let notice = collection.notice(about: summary, hasActed: session.hasActed) { self.notice = notice }
        session.target?.isLast = true
        let isReturning = session.target?.place != nil
        let sought = seek()
        guard summary.changedAnything else { return sought }
        let effects = searchAgain() + sought + tell(.countSearches) + reloadPages() + identifyActors()
        // The open article may have changed, or the actors named in it: it is read again and the place kept.
        let mayDiffer =
            summary.changed + summary.extractedAgain + summary.removed > 0 || summary.changedActors
        return !isReturning && mayDiffer ? effects + reopen() : effects
    }

    // MARK: Actors

    mutating func take(_ result: ActorResult) -> [Effect] {
        switch result {
        case .newer(let entity, let article, let articles, let mentions):
            return tell(.counted(entity, article, articles: articles, mentions: mentions))
        case .identified(let id, let entity): return identify(id, entity)
        case .found(let actor, let entity): return restore(actor, entity)
        }
    }

    /// Looks up the actors that the reader has chosen.
    private func identifyActors() -> [Effect] {
        var ids: [EntityID] = []
        let chosen =
            [reader.followed?.entity].compactMap(\.self) + list.actors + (concordance.view?.actors ?? [])
        for entity in chosen where !ids.contains(entity.id) { ids.append(entity.id) }
        return ids.map { .actors(.identify($0)) }
    }

    /// Takes over an actor as it is now: it may have been merged, renamed, or be gone.
    private mutating func identify(_ id: EntityID, _ entity: Entity?) -> [Effect] {
        var effects = tell(.replaceActor(id, entity))
        if let entity { effects += tell(ConcordanceMessage.replaceActor(id, entity)) }
        return effects + tell(.replaceFollowed(id, entity))
    }

    mutating func take(_ result: CorrectionResult) -> [Effect] {
        switch result {
        case .corrected(let done):
            notice = Notice(done)
            return searchAgain() + tell(.countSearches) + reloadPages() + identifyActors()
                + reopen(notice: done)
        case .suggested(let texts, let request):
            switch mode {
            case .prompt: return updatePrompt(.suggested(texts, request))
            case .palette: return updatePalette(.suggestions(texts, request))
            case .browsing, .sheet: return []
            }
        }
    }

    // MARK: The notebook

    /// Counts the articles that the saved searches find.
    package mutating func countSavedSearches() -> [Effect] { tell(NotebookMessage.countSearches) }

    mutating func take(_ result: NotebookResult) -> [Effect] {
        let effects = tell(NotebookMessage.result(result))
        defer { updateSheetLines() }
        guard case .changed(_, let change, _) = result else { return effects }
        if let open = reader.article?.open {
            let notes = notebook.notes(on: open)
            _ = tell(ReaderMessage.setNotes(notes))
            _ = tell(SidebarMessage.setNotes(notes))
        }
        fit()
        let affectsList = change?.changesSearches ?? true && list.query.asksForMarks
        return effects + (affectsList ? tell(ArticleListMessage.searchAgain) : []) + tell(.countSearches)
    }
}
