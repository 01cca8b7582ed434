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
        return effects
    }

    private mutating func answer(_ input: Input) -> [Effect] {
        switch input {
        case .key(let key):
            notice = nil
            hasActed = true
            return take(key)
        case .resized(let size):
            self.size = size
            fit()
            return []
        case .found(let ids, let generation, let request):
            return show(ids, generation, request)
        case .rows(let rows, let generation):
            guard generation == list.generation else { return [] }
            list.add(rows)
            return []
        case .foundFigures(let ids, let areAll, let request):
            guard request.generation == figures.generation else { return [] }
            figures.show(ids, areAll: areAll, request, height: rows(of: .figures))
            return []
        case .figureRows(let rows, let generation):
            if generation == figures.generation { figures.add(rows) }
            return []
        case .opened(let open, let request):
            return show(open, request)
        case .lost(let entity):
            if followed?.entity.id == entity {
                notice = Notice(text: "no article mentions this actor any more")
            }
            return []
        case .counted(let entity, let article, let articles, let mentions):
            if followed?.entity.id == entity { followed?.counted = (article, articles, mentions) }
            return []
        case .progress(let progress):
            work = progress
            return []
        case .indexChanged:
            return [searchAgain()] + tableAgain()
        case .refreshed(let summary):
            return finish(summary)
        case .notice(let notice):
            self.notice = notice
            return []
        }
    }

    // MARK: Answers to effects

    private mutating func show(_ ids: [ArticleID], _ generation: Int, _ request: SearchRequest) -> [Effect] {
        guard generation == list.generation else { return [] }
        if request.text != list.text {
            list.text = request.text
            notice = Notice(text: "no such whole word; articles with words that begin so are shown")
        }
        list.query = request.query
        let shownBefore = list.selectedID
        list.show(ids, keepsSelection: request.keepsSelection, height: rows(of: .articles))
        // Where nothing was chosen the open article is, if it is found.
        if request.keepsSelection, shownBefore == nil, let reading {
            list.select(reading.open.row.id, height: rows(of: .articles))
        }
        if let reading {
            self.reading?.hits = HitFinder(request.query)
                .hits(in: reading.open.article, figures: reading.open.figures)
        }
        guard let chosen = list.selectedID, chosen != shownBefore || reading == nil else {
            return jumpToHit(request)
        }
        // A list that grows while it is indexed does not turn the page.
        if request.keepsSelection, reading != nil { return [] }
        // The open article may be the first one found, after a search that found none.
        if reading?.open.row.id == chosen {
            opening += 1
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

    private mutating func show(_ open: OpenArticle?, _ request: OpenRequest) -> [Effect] {
        guard request.number == opening else { return [] }
        guard let open else {
            // It has changed or gone since it was listed: by its path it may still be found.
            if case .id = request.target, case .place(let place) = request.goal {
                return [self.open(.path(place.path), request.goal)]
            }
            notice = Notice(text: "this article is no longer in the collection", isError: true)
            return [searchAgain()]
        }
        let height = rows(of: .text)
        var reading = Reading(open, query: list.query, width: textWidth)
        switch request.goal {
        case .top: break
        case .mention(let entity, let first):
            let mentions = reading.mentions(of: entity)
            if let range = first ? mentions.first : mentions.last { reading.show(range, height: height) }
        case .hit(let first):
            let hit = first ? reading.hits.first : reading.hits.last
            if let hit { reading.show(hit, height: height) }
        case .place(let place): reading.restore(place, height: height)
        case .range(let range):
            if range.end <= open.article.text.count { reading.show(range, height: height) }
        }
        self.reading = reading
        list.select(open.row.id, height: rows(of: .articles))
        sidebar.show(open, following: followed?.entity.id, height: rows(of: .sidebar))
        if let problem = open.problem {
            notice = Notice(text: "\(shownPath(open.row.path)): \(problem)", isError: true)
        } else if let text = request.notice {
            notice = Notice(text: text)
        }
        return []
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
        guard summary.changedAnything else { return [] }
        var effects = [searchAgain()] + tableAgain()
        // The open article may have changed: it is read again and the place kept.
        if summary.changed + summary.removed > 0, let reading {
            effects.append(open(.path(reading.open.row.path), .place(reading.place)))
        }
        return effects
    }

    // MARK: What follows from the state

    /// Asks for rows that are shown, or soon will be, and not known yet.
    private mutating func wantedRows() -> [Effect] {
        let (missing, areShown) = list.request(rows(of: .articles))
        let effects: [Effect] =
            missing.isEmpty
            ? [] : [.rows(missing, list.query, generation: list.generation, areShown: areShown)]
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
    }

    // MARK: Requests

    /// Does the search of the list once more, as the index has changed.
    mutating func searchAgain() -> Effect {
        search(list.text, list.query, keepsSelection: true)
    }

    mutating func search(
        _ text: String, _ query: Query, keepsSelection: Bool, widens: Bool = false
    ) -> Effect {
        list.text = text
        list.query = query
        list.generation += 1
        list.isSearching = true
        return .search(
            SearchRequest(
                text: text, query: query, order: list.order, generation: list.generation,
                keepsSelection: keepsSelection, widens: widens))
    }

    mutating func open(
        _ target: OpenRequest.Target, _ goal: OpenRequest.Goal, notice: String? = nil
    ) -> Effect {
        opening += 1
        return .open(OpenRequest(target: target, goal: goal, number: opening, notice: notice))
    }

    /// Opens the chosen article, unless it is open.
    mutating func preview() -> [Effect] {
        guard let chosen = list.selectedID else { return [] }
        if let reading, reading.open.row.id == chosen {
            opening += 1
            return []
        }
        return [open(.id(chosen), !list.query.showsHits ? .top : .hit(first: true))]
    }
}

/// A number with its thousands apart: `5,310`.
func grouped(_ number: Int) -> String {
    var digits = String(number.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
        groups.insert(String(digits.suffix(3)), at: 0)
        digits.removeLast(3)
    }
    groups.insert(digits, at: 0)
    return (number < 0 ? "-" : "") + groups.joined(separator: ",")
}
