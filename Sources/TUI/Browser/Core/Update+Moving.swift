import NewsText

// Moving within the panes and between them.
extension BrowserState {
    mutating func move(_ move: ScrollMove) -> [Effect] {
        switch display.focus {
        case .articles: tell(ArticleListMessage.move(move))
        case .text: tell(ReaderMessage.move(move))
        case .sidebar: tell(SidebarMessage.move(move))
        case .figures: tell(FigureTableMessage.move(move))
        }
    }

    mutating func focus(_ pane: Pane) -> [Effect] {
        display.focus = pane
        if pane != .text { display.isZen = false }
        fit()
        return []
    }

    /// Opens the selection: an article, or the place of an actor or figure in the text.
    mutating func enter() -> [Effect] {
        switch display.focus {
        case .articles: return list.selectedID == nil ? [] : focus(.text) + openSelected()
        case .text:
            // The actor at the reader's place becomes the followed one.
            guard let mention = reader.article?.mention else { return hopToActor(forward: true) }
            return tell(.followNamed(mention.entity)) + hopToMention(forward: true)
        case .sidebar: return enterSidebarRow()
        case .figures: return tell(FigureTableMessage.openSelected)
        }
    }

    private mutating func enterSidebarRow() -> [Effect] {
        guard let article = reader.article, let row = sidebar.selectedRow else { return [] }
        switch row {
        case .heading, .kind, .figureKind: return []
        case .actor(let actor):
            follow(actor.entity)
            let mentions = article.mentions(of: actor.entity.id)
            // Once more on the same actor goes on to the next mention.
            let next = article.next(of: mentions, forward: true) ?? mentions.first
            return next.map { jump(to: $0) } ?? []
        case .figure(let figure, _): return jump(to: figure.range)
        case .note(let note): return note.range.map { jump(to: TextRange($0.start, $0.start)) } ?? []
        }
    }

    /// Jumps to a range of the open article.
    mutating func jump(to range: TextRange) -> [Effect] {
        rememberPlace()
        return focus(.text) + tell(ReaderMessage.show(range))
    }

    /// Pushes the current place onto the jump list.
    mutating func rememberPlace() { _ = tell(.remember(inFigures: display.focus == .figures)) }

    /// Goes to a place without remembering the current one.
    mutating func go(to place: ReadingPlace) -> [Effect] {
        let effects = place.inFigures == true ? showFigures() : focus(.text)
        if let row = reader.article?.open.row, row.path == place.path {
            return effects + tell(ReaderMessage.restorePlace(place)) + tell(.selectArticle(row.id))
                + tell(ReaderMessage.cancelOpening)
        }
        return effects + open(.path(place.path), .place(place), isJump: true)
    }

    /// Goes some jumps back, or forward where negative.
    mutating func travel(back steps: Int) -> [Effect] {
        tell(.travel(steps, inFigures: display.focus == .figures))
    }

    /// Goes back to where the reader came from: out of zen, a pane, a search, and the browser.
    mutating func close() -> [Effect] {
        if display.isZen {
            display.isZen = false
            fit()
            return []
        }
        switch display.focus {
        case .figures: return closeFigures()
        case .text where concordance.isFollowingConcordance && concordance.view != nil:
            pages.push(.concordance)
            fitPages()
            return []
        case .text: return focus(.articles)
        case .sidebar: return focus(.text)
        case .articles: return list.isUnfiltered ? [.terminal(.quit)] : tell(ArticleListMessage.clear)
        }
    }

    // MARK: The table of figures

    /// Opens the table over the pane that has the focus.
    mutating func openFigures() -> [Effect] {
        _ = tell(.cover(display.focus))
        return showFigures()
    }

    /// Shows the table, brought up to date, at the figure where the reader left it.
    mutating func showFigures() -> [Effect] { focus(.figures) + tell(FigureTableMessage.refresh) }

    mutating func closeFigures() -> [Effect] { focus(figures.returnsTo) }

    /// Finds the figures again while they are shown, as the index or the search has changed.
    mutating func refreshFigures() -> [Effect] {
        display.focus == .figures ? tell(FigureTableMessage.refresh) : []
    }
}
