import Model

// Moving within the panes and between them.
extension State {
    /// A move of the choice, or of the text.
    enum Move {
        case lines(Int)
        case pages(Double)
        case top, bottom
    }

    mutating func move(_ move: Move) -> [Effect] {
        let height = rows(of: focus)
        /// The steps of a move, in a list where `end` steps reach either end from anywhere.
        func steps(_ end: Int) -> Int {
            switch move {
            case .lines(let count): count
            // A page leaves a row of the one before.
            case .pages(let count): Int(count * Double(height - (count.magnitude == 1 ? 1 : 0)))
            case .top: -end
            case .bottom: end
            }
        }
        switch focus {
        case .articles:
            list.select(list.selected + steps(list.ids.count), height: height)
            return preview()
        case .text:
            if let reading {
                self.reading?.scroll(toLine: reading.top + steps(reading.wrapped.lines.count), height: height)
            }
            return []
        case .figures:
            figures.select(figures.selected + steps(figures.ids.count), height: height)
            return []
        case .sidebar:
            sidebar.move(steps(sidebar.rows.count), height: height)
            if case .actor(let actor) = sidebar.selectedRow { follow(actor.entity) }
            return []
        }
    }

    mutating func focus(_ pane: Pane) -> [Effect] {
        focus = pane
        if pane != .text { isZen = false }
        fit()
        return []
    }

    /// Opens what is chosen: an article, or the place of an actor or figure in the text.
    mutating func enter() -> [Effect] {
        switch focus {
        case .articles:
            guard list.selectedID != nil else { return [] }
            return focus(.text) + preview()
        case .text:
            // The actor at the place where the reader is becomes the one that is followed.
            guard let reading else { return [] }
            if let mention = reading.mention {
                follow(mention.entity)
                return hopToMention(forward: true)
            }
            return hopToActor(forward: true)
        case .sidebar:
            guard let reading, let row = sidebar.selectedRow else { return [] }
            switch row {
            case .heading, .kind, .figureKind: return []
            case .actor(let actor):
                follow(actor.entity)
                let mentions = reading.mentions(of: actor.entity.id)
                // Once more on the same actor goes on to the next mention.
                let next = reading.next(of: mentions, forward: true) ?? mentions.first
                return next.map { jump(to: $0) } ?? []
            case .figure(let figure, _):
                return jump(to: figure.range)
            case .note(let noted):
                return noted.range.map { jump(to: TextRange($0.start, $0.start)) } ?? []
            }
        case .figures: return openFigure()
        }
    }

    /// Jumps to a range of the open article.
    mutating func jump(to range: TextRange) -> [Effect] {
        pushPlace()
        let effects = focus(.text)
        let height = rows(of: .text)
        reading?.show(range, height: height)
        return effects
    }

    /// Where the reader is.
    private var place: Place? {
        var place = reading?.place
        if focus == .figures { place?.inFigures = true }
        return place
    }

    mutating func pushPlace() {
        if let place { jumps.push(place) }
    }

    /// Goes to a place without remembering the one before.
    mutating func go(to place: Place) -> [Effect] {
        let effects = place.inFigures == true ? showTable() : focus(.text)
        if let reading, reading.open.row.path == place.path {
            let height = rows(of: .text)
            self.reading?.restore(place, height: height)
            list.select(reading.open.row.id, height: rows(of: .articles))
            dropOpening()
            return effects
        }
        return effects + [jump(.path(place.path), .place(place))]
    }

    mutating func travel(forward: Bool) -> [Effect] {
        let isPossible = !(forward ? jumps.later : jumps.earlier).isEmpty
        guard isPossible else {
            notice = Notice(text: forward ? "nothing to go forward to" : "nothing to go back to")
            return []
        }
        return travel(back: forward ? -1 : 1)
    }

    /// Goes some jumps back, or forward where negative.
    mutating func travel(back steps: Int) -> [Effect] {
        guard let current = place else { return [] }
        return jumps.travel(steps, from: current).map { go(to: $0) } ?? []
    }

    /// Opens the article `steps` further in the list.
    mutating func turn(_ steps: Int) -> [Effect] {
        let before = list.selected
        list.select(before + steps, height: rows(of: .articles))
        if list.selected == before, !list.ids.isEmpty {
            notice = Notice(text: steps > 0 ? "this is the last article" : "this is the first article")
        }
        return preview()
    }

    /// Back to where the reader came from: out of zen, out of a pane, out of a search, out of dossier.
    mutating func close() -> [Effect] {
        if isZen {
            isZen = false
            fit()
            return []
        }
        if focus == .figures { return closeTable() }
        if focus == .text, isOnPath, concordance != nil {
            page = .concordance
            fitPages()
            return []
        }
        if focus != .articles { return focus(focus == .sidebar ? .text : .articles) }
        if !list.text.isEmpty || !list.actors.isEmpty { return perform(.clearFilter) }
        return [.quit]
    }

    /// Copies the headline, date and path, and the passage where the reader is.
    mutating func copyPassage() -> [Effect] {
        guard let reading else { return [] }
        let row = reading.open.row
        let date = row.date.map { "\($0)" } ?? ""
        let source = [row.headline, date, shownPath(row.path)].filter { !$0.isEmpty }
        notice = Notice(text: "copied")
        return [
            .copy(
                reading.open.article.string(reading.passage) + "\n" + source.joined(separator: " · ") + "\n")
        ]
    }
}

extension Reading {
    /// The sentence of the focus; else the paragraph of the top line.
    var passage: TextRange {
        if let focus, let sentence = open.article.sentence(around: focus) { return sentence }
        guard !wrapped.lines.isEmpty else { return TextRange(anchor, anchor) }
        var first = wrapped.line(containing: anchor)
        // A blank line at the top stands before the paragraph that the reader sees.
        while first + 1 < wrapped.lines.count, wrapped.lines[first].isBlank { first += 1 }
        var last = first
        while first > 0, !wrapped.lines[first - 1].isBlank { first -= 1 }
        while last + 1 < wrapped.lines.count, !wrapped.lines[last + 1].isBlank { last += 1 }
        return TextRange(wrapped.lines[first].range.start, wrapped.lines[last].range.end)
    }
}
