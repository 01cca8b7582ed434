import Store

// From actions to features.
extension BrowserState {
    mutating func perform(_ action: Action) -> [Effect] {
        if let effects = performOnPage(action) { return effects }
        if let move = action.scrollMove { return self.move(move) }
        let focus = display.focus
        switch action {
        case .down, .up, .top, .bottom, .halfPageDown, .halfPageUp, .pageDown, .pageUp: return []
        case .paneLeft: return self.focus(focus == .articles ? focus : focus.next(-1))
        case .paneRight: return self.focus(focus == .sidebar ? focus : focus.next(1))
        case .nextPane: return self.focus(focus.next(1))
        case .previousPane: return self.focus(focus.next(-1))
        case .open: return enter()
        case .search: return ask(focus == .figures ? .figureFilter : .search)
        case .filter:
            return focus == .figures ? ask(.figureFilter, figures.text) : ask(.search, list.text)
        case .clearFilter where focus == .figures: return tell(FigureTableMessage.clearFilter)
        case .clearFilter: return tell(ArticleListMessage.clear)
        case .toggleInSearch: return toggleInSearch()
        case .nextHit: return hopToHit(forward: true)
        case .previousHit: return hopToHit(forward: false)
        case .nextMention: return hopToMention(forward: true)
        case .previousMention: return hopToMention(forward: false)
        case .nextActor: return hopToActor(forward: true)
        case .previousActor: return hopToActor(forward: false)
        case .concordance: return askForConcordance()
        case .card: return askForCard()
        case .addActor: return addActor()
        case .nextArticle: return tell(ArticleListMessage.turn(1))
        case .previousArticle: return tell(ArticleListMessage.turn(-1))
        case .back: return travel(back: 1)
        case .forward: return travel(back: -1)
        case .setMark: return wait(.setMark)
        case .goToMark: return wait(.goToMark)
        case .toggleOrder where focus == .figures: return tell(FigureTableMessage.toggleOrder)
        case .toggleOrder: return tell(.sort(list.order == .date ? .relevance : .date))
        case .jumps: return show(jumpSheet)
        case .marks: return show(markSheet)
        case .bookmark: return noteTarget.map { tell(.toggleBookmark($0)) } ?? []
        case .note: return askForNote()
        case .tags: return askForTags()
        case .toggleRead: return reader.article.map { tell(.toggleRead(path: $0.open.row.path)) } ?? []
        case .notebook: return show(notebookSheet)
        case .undo: return tell(NotebookMessage.undo)
        case .saveSearch: return askForSearchName()
        case .savedSearch: return show(savedSearchSheet)
        case .zen: return toggleZen()
        case .copy: return copyPassage()
        case .openOutside: return openPath { .openOutside($0) }
        case .edit: return openPath { .edit($0) }
        case .pipe: return ask(.pipe)
        case .shell: return ask(.shell)
        case .figures: return focus == .figures ? closeFigures() : openFigures()
        case .nextKind: return tell(.cycleKind(1))
        case .previousKind: return tell(.cycleKind(-1))
        case .mergeActor: return askForCorrection(.merge)
        case .splitActor: return askForCorrection(.split)
        case .renameActor: return askForCorrection(.rename)
        case .changeKind: return askForCorrection(.kind)
        case .hideActor: return withSubject { _, actor in [.corrections(.correct(actor, .hide))] }
        case .undoCorrection: return [.corrections(.undo)]
        case .reload: return [.refresh]
        case .mouse: return toggleMouse()
        case .redraw: return [.terminal(.redraw)]
        case .suspend: return [.terminal(.suspend)]
        case .cancel:
            if focus == .figures { return closeFigures() }
            return tell(ReaderMessage.stopFollowing) + tell(ConcordanceMessage.stopFollowing)
        case .close: return close()
        case .quit: return [.terminal(.quit)]
        case .help: return show(helpSheet)
        case .command: return openPalette()
        case .problems: return show(problemSheet)
        }
    }

    /// Does an action on the page shown; nil where it means the same as everywhere.
    private mutating func performOnPage(_ action: Action) -> [Effect]? {
        switch pages.shown {
        case nil: nil
        case .concordance: performOnConcordance(action)
        case .card: performOnCard(action)
        }
    }

    private mutating func performOnConcordance(_ action: Action) -> [Effect]? {
        guard let view = concordance.view else { return nil }
        if let move = action.scrollMove { return tell(ConcordanceMessage.move(move)) }
        switch action {
        case .nextArticle: return tell(ConcordanceMessage.turn(1))
        case .previousArticle: return tell(ConcordanceMessage.turn(-1))
        case .open: return tell(ConcordanceMessage.openSelected)
        case .nextMention, .nextHit:
            return tell(ConcordanceMessage.move(.rows(1))) + tell(ConcordanceMessage.openSelected)
        case .previousMention, .previousHit:
            return tell(ConcordanceMessage.move(.rows(-1))) + tell(ConcordanceMessage.openSelected)
        case .search:
            return ask(.narrowConcordance) + tell(ConcordanceMessage.clearNarrowing)
        case .filter: return ask(.narrowConcordance, view.concordance.narrowing)
        case .clearFilter: return tell(ConcordanceMessage.clearNarrowing)
        case .toggleOrder: return tell(ConcordanceMessage.reverseOrder)
        case .card: return tell(ConcordanceMessage.showCard)
        case .copy: return tell(ConcordanceMessage.copyLine)
        case .concordance, .close, .cancel, .back: return leavePages()
        case .help, .command, .quit, .redraw, .suspend, .reload, .problems, .shell:
            return nil
        case .down, .up, .top, .bottom, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .paneLeft, .paneRight,
            .nextPane, .previousPane, .toggleInSearch, .nextActor, .previousActor, .addActor, .forward,
            .setMark, .goToMark, .zen, .openOutside, .edit, .pipe, .jumps, .marks, .mouse, .bookmark, .note,
            .tags, .toggleRead, .notebook, .undo, .saveSearch, .savedSearch, .figures, .nextKind,
            .previousKind, .mergeActor, .splitActor, .renameActor, .changeKind, .hideActor, .undoCorrection:
            return []
        }
    }

    private mutating func performOnCard(_ action: Action) -> [Effect]? {
        if let move = action.scrollMove { return tell(CardMessage.move(move)) }
        switch action {
        case .paneLeft: return tell(CardMessage.moveMonth(-1))
        case .paneRight: return tell(CardMessage.moveMonth(1))
        case .open: return tell(CardMessage.openSelected)
        case .addActor: return addActor()
        case .concordance: return tell(CardMessage.showConcordance)
        case .card, .close, .cancel, .back: return closeCard(at: pages.pages.count - 1)
        case .help, .command, .quit, .redraw, .suspend, .reload, .problems, .shell:
            return nil
        case .down, .up, .top, .bottom, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .nextPane,
            .previousPane, .search, .filter, .clearFilter, .toggleInSearch, .nextHit, .previousHit,
            .nextMention, .previousMention, .nextActor, .previousActor, .nextArticle, .previousArticle,
            .forward, .setMark, .goToMark, .toggleOrder, .zen, .copy, .openOutside, .edit, .pipe, .jumps,
            .marks, .mouse, .bookmark, .note, .tags, .toggleRead, .notebook, .undo, .saveSearch, .savedSearch,
            .figures, .nextKind, .previousKind, .mergeActor, .splitActor, .renameActor, .changeKind,
            .hideActor, .undoCorrection:
            return []
        }
    }

    // MARK: Small actions

    private mutating func wait(_ keys: PendingKeys) -> [Effect] {
        pending = keys
        return []
    }

    private mutating func toggleZen() -> [Effect] {
        display.isZen.toggle()
        if display.isZen { display.focus = .text }
        fit()
        return []
    }

    private mutating func toggleMouse() -> [Effect] {
        display.hasMouse.toggle()
        notice = Notice(
            display.hasMouse
                ? "mouse on: click chooses, wheel scrolls, Shift selects text; M turns it off" : "mouse off")
        return [.terminal(.mouse(display.hasMouse))]
    }

    /// Copies the passage where the reader is, with headline, date and path.
    private mutating func copyPassage() -> [Effect] {
        guard let article = reader.article else { return [] }
        let words = article.open.article.string(article.passage)
        return carryOut(Intent.copy(words, from: article.open.row, in: context(of: .text)))
    }

    private func openPath(_ effect: (String) -> TerminalEffect) -> [Effect] {
        reader.article.map { [.terminal(effect($0.open.row.path))] } ?? []
    }

    /// Does something with the actor that a key is about.
    mutating func withSubject(_ body: (inout BrowserState, Entity) -> [Effect]) -> [Effect] {
        guard let actor = subject.actor else {
            notice = Notice("choose an actor first: in the sidebar, or with ] in the text")
            return []
        }
        return body(&self, actor)
    }

    /// The passage or article that a note is about: from the text the passage there, otherwise the article.
    var noteTarget: NoteTarget? {
        reader.article.map { NoteTarget($0, isPassage: display.focus == .text) }
    }
}
