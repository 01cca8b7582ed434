import NewsText
import Resolution
import Search
import Store

// The pages over the panes: concordances and cards.
extension BrowserState {
    mutating func leavePages() -> [Effect] {
        pages.removeAll()
        fit()
        return []
    }

    /// Closes all pages, so that the next concordance is counted anew.
    package mutating func dropPages() {
        pages.removeAll()
        _ = tell(ConcordanceMessage.forget)
    }

    /// Adapts the pages to the size of the screen.
    mutating func fitPages() {
        _ = tell(ConcordanceMessage.fit)
        for index in pages.pages.indices { _ = tell(CardMessage.fit, at: index) }
    }

    /// Loads the pages again, since the index has changed.
    mutating func reloadPages() -> [Effect] {
        for index in pages.pages.indices { _ = tell(.invalidate, at: index) }
        let effects = pages.pages.lastIndex { $0.kind == .card }.map { reloadCard(at: $0) } ?? []
        let isInUse = pages.shown == .concordance || concordance.isFollowingConcordance
        return effects + tell(isInUse ? ConcordanceMessage.reload : .forget)
    }

    // MARK: Cards

    /// Shows the card of the pair that the list is narrowed to, or of the subject.
    mutating func askForCard() -> [Effect] {
        if let pair = subjectPair { return showCard(pair.map(\.id)) }
        guard let actor = subject.actor else {
            notice = Notice("choose an actor first: ] goes to the next one")
            return []
        }
        return showCard([actor.id])
    }

    mutating func showCard(_ ids: [EntityID]) -> [Effect] {
        let number = pages.nextNumber()
        let month = reader.article?.open.row.date.flatMap { Month($0) }
        pages.push(.card(CardState(ids, number: number, currentMonth: month)))
        return [.card(.load(ids, number: number))]
    }

    private mutating func reloadCard(at index: Int) -> [Effect] {
        tell(.reload(number: pages.nextNumber()), at: index)
    }

    /// Takes over a card as far as it is loaded; one without an actor is closed.
    mutating func show(_ result: CardResult) -> [Effect] {
        guard let index = pages.index(ofCard: result.number) else { return [] }
        if let card = result.card { return tell(.show(card, isComplete: result.isComplete), at: index) }
        notice = Notice("no article mentions this actor any more")
        return closeCard(at: index)
    }

    /// Closes a card. The one below is loaded again where another card kept it from being completed.
    mutating func closeCard(at index: Int) -> [Effect] {
        pages.removeCard(at: index)
        guard let below = pages.pages.lastIndex(where: { $0.kind == .card }) else { return leavePages() }
        return pages.cards.last?.isComplete == true ? [] : reloadCard(at: below)
    }

    /// Opens an article from a card, whose actor is followed then.
    mutating func open(_ row: ArticleRow, _ goal: OpenGoal, following entity: Entity) -> [Effect] {
        rememberPlace()
        _ = leavePages()
        _ = tell(ConcordanceMessage.stopFollowing)
        follow(entity)
        return focus(.text) + open(.id(row.id), goal, isJump: true)
    }

    // MARK: Concordances

    /// Shows the concordance of the subject: a figure's counted thing, a pair, an actor; otherwise of the search.
    mutating func askForConcordance() -> [Effect] {
        if let thing = subject.figure?.of { return showConcordance(.figures(of: thing), words: thing) }
        if let pair = subjectPair { return showConcordance(of: pair) }
        if let actor = subject.actor { return showConcordance(of: [actor]) }
        guard !list.query.shownWords.isEmpty else {
            notice = Notice("choose an actor or a figure first, or search for words")
            return []
        }
        return showConcordance(.hits(list.query.naming(list.actors.map(\.id))), words: list.text)
    }

    /// Shows the concordance of an actor, or of the sentences with two.
    mutating func showConcordance(of actors: [Entity], narrowing: String = "") -> [Effect] {
        guard let first = actors.first else { return [] }
        let subject: Concordance.Subject = actors.count > 1 ? .pair(first.id, actors[1].id) : .actor(first.id)
        return showConcordance(subject, of: actors, narrowing: narrowing)
    }

    private mutating func showConcordance(
        _ subject: Concordance.Subject, of actors: [Entity] = [], words: String = "", narrowing: String = ""
    ) -> [Effect] {
        pages.push(.concordance)
        return tell(
            .show(subject, of: actors, words: words, narrowing: narrowing, at: position(in: subject)))
    }

    /// The position of the reader's place in a concordance.
    private func position(in subject: Concordance.Subject) -> LinePosition? {
        guard let article = reader.article else { return nil }
        let ranges: [TextRange]
        switch subject {
        case .actor(let entity): ranges = article.mentions(of: entity)
        case .hits: ranges = article.hits
        case .pair, .figures: ranges = []
        }
        let number = ranges.firstIndex { $0 == article.focus } ?? 0
        return LinePosition(article: article.open.row.id, number: number)
    }

    /// Opens a line of the concordance in its article; `*` and `#` then go along the concordance.
    mutating func open(_ line: Concordance.Line) -> [Effect] {
        rememberPlace()
        _ = leavePages()
        let effects = focus(.text)
        guard reader.article?.open.row.id == line.article.id else {
            return effects + open(.id(line.article.id), .line(line.range), isJump: true)
        }
        stay(at: line.range, in: line.article.id)
        return effects + followConcordance()
    }

    /// Follows the actor of the concordance that the reader goes along, if the open article names it.
    mutating func followConcordance() -> [Effect] {
        guard concordance.isFollowingConcordance else { return [] }
        switch concordance.view?.concordance.subject {
        case .actor(let id), .pair(let id, _):
            guard let entity = reader.article?.entity(id) else { return [] }
            // Unlike following another actor, this does not leave the concordance.
            return tell(ReaderMessage.follow(entity)) + tell(.selectActor(id))
        case .figures, .hits, nil: return []
        }
    }
}
