import Model

// Concordances: what they are of, moving in them, and along them from article to article.
extension State {
    /// Does what an action means on a concordance; nil where it means the same as everywhere.
    mutating func performOnConcordance(_ action: Action) -> [Effect]? {
        guard var view = concordance else { return nil }
        let height = pageRows
        func moved(_ steps: Int) -> [Effect] {
            view.select(view.selected + steps, height: height)
            concordance = view
            return []
        }
        switch action {
        case .down: return moved(1)
        case .up: return moved(-1)
        case .top: return moved(-view.count)
        case .bottom: return moved(view.count)
        case .halfPageDown: return moved(height / 2)
        case .halfPageUp: return moved(-height / 2)
        case .pageDown: return moved(height - 1)
        case .pageUp: return moved(1 - height)
        case .nextArticle, .previousArticle:
            view.turn(action == .nextArticle ? 1 : -1, height: height)
            concordance = view
            return []
        case .open: return openLine()
        case .nextMention, .nextHit: return moved(1) + openLine()
        case .previousMention, .previousHit: return moved(-1) + openLine()
        case .search, .filter:
            savedConcordance = view
            mode = .prompt(Prompt(.narrow, text: action == .filter ? view.concordance.narrowing : ""))
            return action == .search && !view.concordance.narrowing.isEmpty ? narrow("") : []
        case .clearFilter: return view.concordance.narrowing.isEmpty ? [] : narrow("")
        case .toggleOrder: return turnConcordance()
        case .card:
            switch view.concordance.subject {
            case .actor(let entity): return showCard([entity])
            case .pair(let first, let second): return showCard([first, second])
            case .figures, .hits: return []
            }
        case .copy:
            guard let line = view.line(at: view.selected) else { return [] }
            let row = line.article
            let source = [row.headline, row.date.map { "\($0)" } ?? "", shownPath(row.path)]
            notice = Notice(text: "copied")
            let text = line.before + line.middle + line.after
            return [.copy(text + "\n" + source.filter { !$0.isEmpty }.joined(separator: " · ") + "\n")]
        case .concordance, .close, .cancel, .back: return leavePage()
        default: return isGeneral(action) ? nil : []
        }
    }

    // MARK: Which

    /// The concordance of what is chosen: a figure's counted thing, a pair, the actor that is followed, the search.
    mutating func askForConcordance() -> [Effect] {
        if focus == .sidebar, case .figure(let figure, _) = sidebar.selectedRow, let thing = figure.of {
            return showConcordance(.figures(of: thing), of: [], words: thing)
        }
        if list.actors.count == 2, followed.map({ list.actors.contains($0.entity) }) ?? true {
            return showConcordance(of: list.actors)
        }
        if let actor = actorToShow { return showConcordance(of: [actor]) }
        guard !list.query.shownWords.isEmpty else {
            notice = Notice(text: "choose an actor or a figure first, or search for words")
            return []
        }
        return showConcordance(.hits(list.query.naming(list.actors.map(\.id))), of: [], words: list.text)
    }

    /// The actor that is followed, else the one chosen or jumped to.
    var actorToShow: Entity? {
        if let followed { return followed.entity }
        if focus == .sidebar, case .actor(let actor) = sidebar.selectedRow { return actor.entity }
        let mention = reading?.mention
        return reading?.open.actors.first { $0.entity.id == mention?.entity }?.entity
    }

    /// Shows the concordance of an actor, or of the sentences with two.
    mutating func showConcordance(of actors: [Entity], narrowing: String = "") -> [Effect] {
        guard let first = actors.first else { return [] }
        let subject: Concordance.Subject = actors.count > 1 ? .pair(first.id, actors[1].id) : .actor(first.id)
        return showConcordance(subject, of: actors, narrowing: narrowing)
    }

    private mutating func showConcordance(
        _ subject: Concordance.Subject, of actors: [Entity], words: String = "", narrowing: String = ""
    ) -> [Effect] {
        page = .concordance
        // The one that the reader came from is there as it was left.
        if let view = concordance, view.concordance.subject == subject, narrowing.isEmpty {
            let height = pageRows
            concordance?.scroll(height)
            return []
        }
        isOnPath = false
        let number = nextPageNumber()
        let concordance = Concordance(subject, narrowing: narrowing)
        self.concordance = ConcordanceView(
            concordance, of: actors, words: words, number: number, seeking: placeInConcordance(subject))
        return [.page(.concordance(concordance, number: number))]
    }

    /// The line that stands where the reader is.
    private func placeInConcordance(_ subject: Concordance.Subject) -> ConcordanceView.Place? {
        guard let reading else { return nil }
        let ranges: [TextRange]
        switch subject {
        case .actor(let entity): ranges = reading.mentions(of: entity)
        case .hits: ranges = reading.hits
        case .pair, .figures: ranges = []
        }
        let number = ranges.firstIndex { $0 == reading.focus } ?? 0
        return ConcordanceView.Place(article: reading.open.row.id, number: number)
    }

    /// A number for what a page asks for.
    mutating func nextPageNumber() -> Int {
        pageNumber += 1
        return pageNumber
    }

    /// Asks for the concordance with other words to narrow it by.
    mutating func narrow(_ text: String) -> [Effect] {
        guard let view = concordance else { return [] }
        return renew(
            Concordance(
                view.concordance.subject, narrowing: text, isNewestFirst: view.concordance.isNewestFirst))
    }

    private mutating func turnConcordance() -> [Effect] {
        guard let concordance = concordance?.concordance else { return [] }
        notice = Notice(text: concordance.isNewestFirst ? "oldest first" : "newest first")
        return renew(
            Concordance(
                concordance.subject, narrowing: concordance.narrowing,
                isNewestFirst: !concordance.isNewestFirst))
    }

    /// Puts another concordance of the same sort in the place of the one shown; the chosen line stays chosen, if it is
    /// among the first to come.
    mutating func renew(_ concordance: Concordance) -> [Effect] {
        guard let view = self.concordance else { return [] }
        let number = nextPageNumber()
        let isNarrowed = concordance.narrowing != view.concordance.narrowing
        self.concordance = ConcordanceView(
            concordance, of: view.actors, words: view.words, number: number,
            seeking: isNarrowed ? nil : view.selectedPlace)
        return [.page(.concordance(concordance, number: number))]
    }

    /// Goes back to the concordance as it was before the reader began to type.
    mutating func cancelNarrowing() -> [Effect] {
        guard let saved = savedConcordance else { return [] }
        savedConcordance = nil
        guard saved.number != concordance?.number else { return [] }
        return narrow(saved.concordance.narrowing)
    }

    /// Opens the article of the chosen line there; `*` and `#` then go along the concordance.
    mutating func openLine() -> [Effect] {
        guard let view = concordance, view.count > 0 else { return [] }
        guard let line = view.line(at: view.selected) else {
            // It is being read; where it is gone, the index has changed and will say so.
            concordance?.isOpening = !view.isKnown(view.selected)
            return []
        }
        concordance?.isOpening = false
        pushPlace()
        isOnPath = true
        _ = leavePage()
        let effects = focus(.text)
        if let reading, reading.open.row.id == line.article.id {
            let height = rows(of: .text)
            self.reading?.show(line.range, height: height)
            list.select(line.article.id, height: rows(of: .articles))
            dropOpening()
            followSubject()
            return effects
        }
        return effects + [jump(.id(line.article.id), .line(line.range))]
    }

    /// Follows the actor that the concordance is of, as far as the open article names it.
    mutating func followSubject() {
        guard isOnPath else { return }
        switch concordance?.concordance.subject {
        case .actor(let entity), .pair(let entity, _):
            follow(entity)
            isOnPath = true
        case .figures, .hits, nil: break
        }
    }

    /// Goes on along the concordance; nil where the reader is on none.
    mutating func hopAlongConcordance(forward: Bool) -> [Effect]? {
        guard isOnPath, let view = concordance, view.count > 0 else { return nil }
        var next = view.selected + (forward ? 1 : -1)
        if next >= view.count {
            guard view.isCounted else {
                notice = Notice(text: "the lines further on are being counted")
                return []
            }
            next = 0
        }
        if next < 0 { next = view.count - 1 }
        let height = pageRows
        concordance?.select(next, height: height)
        let effects = openLine()
        if next == 0, forward { notice = Notice(text: "from the last line on to the first") }
        return effects
    }
}
