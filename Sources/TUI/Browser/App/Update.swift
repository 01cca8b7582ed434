import Model

extension State {
    /// Takes an input: changes the state and gives what it asks for.
    ///
    /// This is all that happens in the browser; it reads no file and waits for nothing, so that a key costs the
    /// same in a collection of any size.
    mutating func update(_ input: Input) -> [Effect] {
        var effects = answer(input)
        effects += wantedRows()
        effects += wantedCount()
        effects += wantedFacets()
        effects += wantedLines()
        return effects
    }

    private mutating func answer(_ input: Input) -> [Effect] {
        switch input {
        case .key(let key):
            notice = nil
            hasActed = true
            returning = nil
            let effects = take(key)
            return effects + see()
        case .resized(let size):
            self.size = size
            fit()
            return []
        case .found(let ids, let finder, let generation, let request):
            let effects = show(ids, finder, generation, request)
            // A search that is asked for by name may be done under the table.
            return figures.query == list.query ? effects : effects + tableAgain()
        case .rows(let rows, let finder):
            guard finder == list.finder else { return [] }
            list.add(rows)
            return []
        case .foundFigures(let ids, let areAll, let request):
            guard request.generation == figures.generation else { return [] }
            figures.show(ids, areAll: areAll, request, height: rows(of: .figures))
            return []
        case .figureRows(let rows, let generation):
            if generation == figures.generation { figures.add(rows) }
            return []
        case .opened(let reading, let request):
            return show(reading, request)
        case .lost(let entity, let number):
            if number == opening { dropOpening() }
            if followed?.entity.id == entity {
                notice = Notice(text: "no article mentions this actor any more")
            }
            return []
        case .known(let actor, let entity):
            return know(actor, entity)
        case .notebook(let notebook, let change, let undone):
            return show(notebook, after: change, undone: undone)
        case .searchCounts(let counts):
            searchCounts = counts
            renewSheet()
            return []
        case .counted(let entity, let article, let articles, let mentions):
            if followed?.entity.id == entity { followed?.counted = (article, articles, mentions) }
            return []
        case .page(let answer):
            return show(answer)
        case .identified(let id, let entity):
            return identify(id, entity)
        case .corrected(let done):
            return showCorrected(done)
        case .choices(let choices, let request):
            offer(choices, request)
            return []
        case .completed(let completion):
            return show(completion)
        case .countedHits(let counts, let generation):
            facets.add(counts, generation: generation)
            return []
        case .progress(let progress):
            work = progress
            return []
        case .indexChanged:
            return [searchAgain()] + tableAgain() + seekAgain() + countSearches()
        case .refreshed(let summary):
            return finish(summary)
        case .notice(let notice):
            self.notice = notice
            return []
        }
    }

    // MARK: Answers to effects

    private mutating func show(
        _ ids: [ArticleID], _ finder: HitFinder, _ generation: Int, _ request: SearchRequest
    ) -> [Effect] {
        guard generation == list.generation else { return [] }
        if request.text != list.text {
            list.text = request.text
            notice = Notice(text: "no such whole word; articles with words that begin so are shown")
        }
        list.query = request.query
        let shownBefore = list.selectedID
        // Until the reader does something the newest article is shown, also while they come in.
        let keepsSelection = request.keepsSelection && hasActed
        list.show(ids, finder, keepsSelection: keepsSelection, height: rows(of: .articles))
        // Where nothing was chosen the open article is, if it is found.
        if keepsSelection, shownBefore == nil, let reading {
            list.select(reading.open.row.id, height: rows(of: .articles))
        }
        reading?.find(finder)
        guard let chosen = list.selectedID, chosen != shownBefore || reading == nil else {
            return jumpToHit(request)
        }
        if isJumping { return [] }
        // Where the reader was before is opened by its path.
        if returning?.place != nil { return [] }
        // A list that grows while it is indexed does not turn the page.
        if keepsSelection, reading != nil { return [] }
        // The open article may be the first one found, after a search that found none.
        if reading?.open.row.id == chosen {
            dropOpening()
            return jumpToHit(request)
        }
        return preview()
    }

    /// Shows the first hit of a new search in the article that stays open.
    private mutating func jumpToHit(_ request: SearchRequest) -> [Effect] {
        guard !request.keepsSelection, let reading, let hit = reading.hits.first else { return [] }
        let height = rows(of: .text)
        if reading.open.row.id == list.selectedID { self.reading?.show(hit, height: height) }
        return []
    }

    private mutating func show(_ opened: Reading?, _ request: OpenRequest) -> [Effect] {
        guard request.number == opening else { return [] }
        (awaitedOpening, isJumping) = (nil, false)
        guard var reading = opened else {
            // The index may still be filling: until the article comes in, or the reader does something, the
            // newest is shown.
            if let place = returning?.place {
                if returning?.isLast == true {
                    returning?.place = nil
                    notice = Notice(text: "\(shownPath(place.path)) is no longer in the collection")
                }
                return preview()
            }
            notice = Notice(text: "this article is no longer in the collection", isError: true)
            return [searchAgain()]
        }
        if case .path = request.target { returning?.place = nil }
        let height = rows(of: .text)
        reading.find(list.finder)
        reading.wrap(textWidth)
        let open = reading.open
        switch request.goal {
        case .top: break
        case .mention(let entity, let first):
            let mentions = reading.mentions(of: entity)
            if let range = first ? mentions.first : mentions.last { reading.show(range, height: height) }
        case .hit(let first):
            let hit = first ? reading.hits.first : reading.hits.last
            if let hit { reading.show(hit, height: height) }
        case .place(let place): reading.restore(place, height: height)
        case .range(let range), .line(let range):
            if range.end <= open.article.text.count { reading.show(range, height: height) }
        }
        reading.noted = noted(on: open)
        self.reading = reading
        if case .line = request.goal { followSubject() }
        list.select(open.row.id, height: rows(of: .articles))
        sidebar.show(
            reading.contents, notes: reading.noted, following: followed?.entity.id, height: rows(of: .sidebar)
        )
        if let problem = open.problem {
            notice = Notice(text: "\(shownPath(open.row.path)): \(problem)", isError: true)
        } else if let text = request.notice {
            notice = Notice(text: text)
        }
        return see()
    }

    /// Follows an actor again that was followed before, and narrows the list to it if it was, as the index has it now.
    private mutating func know(_ actor: Whereabouts.Actor, _ entity: Entity?) -> [Effect] {
        guard let entity else { return [] }
        var effects: [Effect] = []
        if let index = returning?.actors.firstIndex(of: actor) {
            returning?.actors.remove(at: index)
            list.actors.append(entity)
            effects = [searchAgain()]
        }
        let isSought = returning?.actor == actor
        let isFollowed = followed.map { Whereabouts.Actor($0.entity) == actor } ?? false
        guard isSought || isFollowed else { return effects }
        returning?.actor = nil
        if followed?.entity != entity { followed = Followed(entity: entity) }
        sidebar.select(entity.id, height: rows(of: .sidebar))
        return effects
    }

    private mutating func finish(_ summary: RefreshSummary) -> [Effect] {
        work = nil
        problems = summary.problems
        // A collection that is read for the first time has only new articles: that needs no telling.
        if let first = problems.first {
            let more = problems.count > 1 ? " and \(problems.count - 1) more (:problems)" : ""
            notice = Notice(text: "\(shownPath(first.path)): \(first.problem)\(more)", isError: true)
        } else if summary.binary > 0, !hasActed {
            notice = Notice(text: "\(summary.binary) files that are not text were passed over")
        } else if summary.changedAnything, hasActed, summary.removed > 0 || summary.added < summary.articles {
            let parts = [(summary.added, "new"), (summary.changed, "changed"), (summary.removed, "gone")]
            let said = parts.filter { $0.0 > 0 }.map { "\(grouped($0.0)) \($0.1)" }
            notice = Notice(text: "articles: " + said.joined(separator: ", "))
        }
        returning?.isLast = true
        let isReturning = returning?.place != nil
        let sought = seekAgain()
        guard summary.changedAnything else { return sought }
        var effects = [searchAgain()] + tableAgain() + sought + countSearches() + renewPages()
        effects += identifyAgain()
        // The open article may have changed, or who is named in it: it is read again and the place kept.
        let isOther = summary.changed + summary.removed > 0 || summary.changedActors
        return !isReturning && isOther ? effects + openAgain() : effects
    }

    // MARK: What follows from the state

    /// Asks for rows that are shown, or soon will be, and not known yet.
    private mutating func wantedRows() -> [Effect] {
        let (missing, areShown) = list.request(rows(of: .articles))
        let effects: [Effect] = missing.isEmpty ? [] : [.rows(missing, list.finder, areShown: areShown)]
        guard focus == .figures else { return effects }
        let unknown = figures.request(rows(of: .figures))
        return effects + (unknown.isEmpty ? [] : [.figureRows(unknown, generation: figures.generation)])
    }

    /// Asks how far the followed actor's mentions are, for the status line.
    private func wantedCount() -> [Effect] {
        guard let followed, let reading, followed.counted?.article != reading.open.row.id else { return [] }
        return [.count(followed.entity.id, reading.open.row.id)]
    }

    /// Fits everything to the size of the screen.
    mutating func fit() {
        // What cannot be seen stays as it is, to be found again when there is room.
        guard layout != nil else { return }
        list.scroll(rows(of: .articles))
        sidebar.scroll(rows(of: .sidebar))
        if focus == .figures { figures.scroll(rows(of: .figures)) }
        let width = textWidth
        reading?.wrap(width)
        fitPages()
    }

    // MARK: Requests

    /// Does the search of the list once more, as the index has changed.
    ///
    /// One that is still going on is done in its stead, with all that is to follow from it.
    mutating func searchAgain() -> Effect {
        guard list.isSearching, let asked = list.asked else {
            return search(list.text, list.query, keepsSelection: true)
        }
        return search(asked.text, asked.query, keepsSelection: asked.keepsSelection, widens: asked.widens)
    }

    mutating func search(
        _ text: String, _ query: Query, keepsSelection: Bool, widens: Bool = false
    ) -> Effect {
        list.text = text
        list.query = query
        list.generation += 1
        if !keepsSelection { isJumping = false }
        list.isSearching = true
        let request = SearchRequest(
            text: text, query: query, order: list.order, generation: list.generation,
            keepsSelection: keepsSelection, actors: list.actors.map(\.id), widens: widens)
        list.asked = request
        return .search(request)
    }

    /// Opens another article for a jump.
    mutating func jump(
        _ target: OpenRequest.Target, _ goal: OpenRequest.Goal, notice: String? = nil
    ) -> Effect {
        defer { isJumping = true }
        return open(target, goal, notice: notice)
    }

    mutating func open(
        _ target: OpenRequest.Target, _ goal: OpenRequest.Goal, notice: String? = nil
    ) -> Effect {
        opening += 1
        let request = OpenRequest(
            target: target, goal: goal, number: opening, setting: setting, notice: notice)
        (awaitedOpening, isJumping) = (request, false)
        return .open(request)
    }

    /// What articles are made ready for now.
    var setting: Reading.Setting { Reading.Setting(finder: list.finder, width: textWidth) }

    /// Reads the open article again, as the index has changed, and keeps the place; an article that is on the way is
    /// asked for again in its stead.
    mutating func openAgain(notice: String? = nil) -> [Effect] {
        if let asked = awaitedOpening {
            return [
                isJumping
                    ? jump(asked.target, asked.goal, notice: asked.notice)
                    : open(asked.target, asked.goal, notice: asked.notice)
            ]
        }
        guard let reading else { return [] }
        return [open(.path(reading.open.row.path), .place(reading.place), notice: notice)]
    }

    /// Lets nothing that was asked for before turn the page.
    mutating func dropOpening() {
        opening += 1
        (awaitedOpening, isJumping) = (nil, false)
    }

    /// Opens the chosen article, unless it is open.
    mutating func preview() -> [Effect] {
        guard let chosen = list.selectedID else { return [] }
        if let reading, reading.open.row.id == chosen {
            dropOpening()
            return []
        }
        return [open(.id(chosen), list.finder.isEmpty ? .top : .hit(first: true))]
    }
}

/// A number with its thousands apart: `5,310`.
func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude).utf8)
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(UInt8(ascii: ","), at: place) }
    return (number < 0 ? "-" : "") + String(decoding: digits, as: UTF8.self)
}
