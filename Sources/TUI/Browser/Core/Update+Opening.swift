import NewsText
import Query
import Store

// Searching, and opening articles: where list, reader and sidebar meet.
extension BrowserState {
    mutating func search(_ text: String, keepsSelection: Bool, widens: Bool = false) -> [Effect] {
        tell(.search(text, Query(text), keepsSelection: keepsSelection, widens: widens))
    }

    /// Shows the result of a search.
    mutating func listed(
        _ request: SearchRequest, selectedBefore: ArticleID?, keepsSelection: Bool
    ) -> [Effect] {
        _ = tell(.find(list.finder))
        let open = reader.article?.open.row.id
        guard let selected = list.selectedID, selected != selectedBefore || open == nil else {
            return showFirstHit(request)
        }
        if reader.opening.isJump { return [] }
        // The place of the last session is opened by its path.
        if session.target?.place != nil { return [] }
        // A list that grows while it is indexed does not turn the page.
        if keepsSelection, open != nil { return [] }
        // The open article may be the first one found, after a search that found none.
        if open == selected { return tell(ReaderMessage.cancelOpening) + showFirstHit(request) }
        return openSelected()
    }

    /// Shows the first hit of a new search in the article that stays open.
    private mutating func showFirstHit(_ request: SearchRequest) -> [Effect] {
        guard !request.keepsSelection, let open = reader.article?.open.row.id, open == list.selectedID else {
            return []
        }
        return tell(ReaderMessage.showFirstHit)
    }

    /// Opens the selected article, unless it is open.
    mutating func openSelected() -> [Effect] {
        guard let selected = list.selectedID else { return [] }
        if reader.article?.open.row.id == selected { return tell(ReaderMessage.cancelOpening) }
        return open(.id(selected), list.finder.isEmpty ? .top : .hit(first: true))
    }

    mutating func open(
        _ target: OpenTarget, _ goal: OpenGoal, notice: String? = nil, isJump: Bool = false
    ) -> [Effect] {
        tell(.open(target, goal, readerSettings, notice: notice, isJump: isJump))
    }

    /// Reads the open article again, as the index has changed.
    mutating func reopen(notice: String? = nil) -> [Effect] {
        tell(.reopen(readerSettings, notice: notice))
    }

    /// Shows a range of the open article in place of any article that is being opened.
    mutating func stay(at range: TextRange, in article: ArticleID) {
        _ = tell(ReaderMessage.show(range))
        _ = tell(.selectArticle(article))
        _ = tell(ReaderMessage.cancelOpening)
    }

    /// Opens an article at a figure.
    mutating func open(_ article: ArticleID, _ range: TextRange) -> [Effect] {
        let effects = focus(.text)
        if reader.article?.open.row.id == article {
            stay(at: range, in: article)
            return effects
        }
        return effects + open(.id(article), .range(range))
    }

    /// Completes the opening of an article: the list, the sidebar and the notes follow it.
    mutating func opened(_ request: OpenRequest) -> [Effect] {
        if case .path = request.target { session.foundPlace() }
        guard let open = reader.article?.open else { return [] }
        var effects = tell(ReaderMessage.setNotes(notebook.notes(on: open)))
        if case .line = request.goal { effects += followConcordance() }
        effects += tell(.selectArticle(open.row.id))
        showSidebar()
        if let problem = open.problem {
            notice = Notice("\(collection.shortPath(open.row.path)): \(problem)", isError: true)
        } else if let text = request.notice {
            notice = Notice(text)
        }
        return effects + see()
    }

    /// Shows the rows of the open article in the sidebar.
    mutating func showSidebar() {
        guard let article = reader.article else { return }
        _ = tell(.show(article, following: reader.followed?.entity.id))
    }

    /// Answers that the index does not have the requested article.
    mutating func missing(_ request: OpenRequest) -> [Effect] {
        // The index may still be filling: until the article comes in, or the reader acts, the newest is shown.
        if let place = session.target?.place {
            if session.target?.isLast == true {
                session.foundPlace()
                notice = Notice("\(collection.shortPath(place.path)) is no longer in the collection")
            }
            return openSelected()
        }
        notice = Notice("this article is no longer in the collection", isError: true)
        return tell(ArticleListMessage.searchAgain)
    }
}
