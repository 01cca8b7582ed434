import Screen

/// The line at the bottom: the prompt, a notice, or the reader's position; at the right, progress and help.
enum StatusLine {
    static func draw(_ state: BrowserState, on canvas: inout Canvas) {
        canvas.fill(role: .status)
        switch state.mode {
        case .prompt(let prompt): return draw(prompt.line, found(prompt, state), on: &canvas)
        case .palette(let palette):
            let choices = palette.choices
            let found =
                choices.lines.isEmpty
                ? "no command" : "\(choices.selection.index + 1) of \(choices.lines.count)"
            return draw(palette.prompt, found, takesCursor: !state.display.isLinear, on: &canvas)
        case .browsing, .sheet: break
        }

        let width = canvas.size.width
        let left = state.notice?.text ?? position(state)
        // The hint makes room for the text at the left; so does the progress of the index, as far as it can.
        let choices = work(state) ?? hints(state)
        let free = width - Width.columns(of: left) - 4
        let right = choices.first { Width.columns(of: $0) <= free } ?? choices.last ?? ""
        canvas.drawRight(right, endingAt: width - 1, y: 0, role: .status)
        let role: Role = state.notice.map { $0.isError ? .statusError : .message } ?? .status
        let room = width - 2 - (right.isEmpty ? 0 : Width.columns(of: right) + 2)
        canvas.drawTrimmed(left, at: Point(x: 1, y: 0), role: role, maxWidth: room)
    }

    /// The text at the right of a prompt.
    private static func found(_ prompt: Prompt, _ state: BrowserState) -> String {
        switch prompt.purpose {
        case .search where !prompt.text.isEmpty: state.list.searchStatus
        case .figureFilter: state.figures.filterStatus
        case .narrowConcordance: state.concordance.view?.position ?? "nothing found"
        case .search, .pipe, .shell, .note, .tags, .saveSearch, .correction:
            state.notice?.text ?? ""
        }
    }

    private static func draw(
        _ line: LineEditor, _ found: String, takesCursor: Bool = true, on canvas: inout Canvas
    ) {
        let width = canvas.size.width
        let rightWidth = min(Width.columns(of: found), width / 2)
        canvas.drawRight(found, endingAt: width - 1, y: 0, role: .status, maxWidth: rightWidth)
        let room = max(4, width - rightWidth - 3)
        // Text that does not fit is cut at the front, so that the cursor stays in view, and the question too.
        var (mark, typed) = (line.mark, line.beforeCursor)
        if Width.columns(of: mark) + Width.columns(of: typed) > room - 1 {
            while Width.columns(of: mark) > room / 2 { mark.removeFirst() }
            mark += "…"
            while !typed.isEmpty, Width.columns(of: mark) + Width.columns(of: typed) > room - 1 {
                typed.removeFirst()
            }
        }
        let shown = mark + typed
        let cursor = canvas.draw(shown, at: .zero, role: .prompt, maxWidth: room)
        canvas.draw(
            line.text.dropFirst(line.cursor), at: Point(x: cursor, y: 0), role: .prompt,
            maxWidth: room - cursor)
        if takesCursor { canvas.placeCursor(at: Point(x: cursor, y: 0)) }
    }

    /// The progress of the index, from long to short; nil without any.
    private static func work(_ state: BrowserState) -> [String]? {
        guard let work = state.collection.progress else { return nil }
        switch work.phase {
        case .looking(let found):
            return found == 0 ? nil : ["looking: \(grouped(found)) files", grouped(found)]
        case .reading:
            let percent = "\(Int(work.fraction * 100)) %"
            return ["indexing \(percent) of \(grouped(work.files)) files", "indexing \(percent)", percent]
        case .merging: return ["putting the index in order", "…"]
        }
    }

    /// The keys to mention, from long to short.
    private static func hints(_ state: BrowserState) -> [String] {
        if case .sheet = state.mode { return ["Enter chooses  Esc closes", "Esc closes", ""] }
        if state.display.focus == .figures {
            return [
                "Enter text  Tab kind  / narrow  s order  Esc back  ? help", "Enter text  ? help", "? help",
                "",
            ]
        }
        switch state.pages.shown {
        case .concordance:
            return [
                "Enter opens  / narrows  s turns  i card  Esc closes", "Enter opens  Esc closes", "? help",
                "",
            ]
        case .card:
            return ["Enter goes there  C mentions  + both  Esc back", "Enter  Esc back", "? help", ""]
        case nil: break
        }
        let isFollowing = state.reader.followed != nil
        let long = isFollowing ? "* next  # previous  ^O back  ? help" : "/ search  Tab pane  ? help"
        return [long, "? help", ""]
    }

    /// The reader's position: among the mentions of an actor, among the hits, in the list.
    private static func position(_ state: BrowserState) -> String {
        if case .sheet(let sheet) = state.mode {
            let count = sheet.choices.lines.count
            return count == 0 ? "" : "\(sheet.choices.selection.index + 1) of \(count)"
        }
        if state.display.focus == .figures { return state.figures.emptyHint }
        switch state.pages.shown {
        case .concordance: return state.concordance.view?.position ?? "nothing found"
        case .card: return state.pages.card?.isComplete == false ? "counting…" : ""
        case nil: break
        }
        if state.list.ids.isEmpty, !state.list.isSearching, state.collection.progress == nil {
            return state.list.isUnfiltered ? "no articles" : "no articles found; F shows all"
        }
        guard let open = state.reader.article else { return "" }
        let width = state.display.size.width - 2
        if state.concordance.isFollowingConcordance, let view = state.concordance.view,
            let line = view.selectedLine, line.article.id == open.open.row.id, line.range == open.focus,
            let position = view.position
        {
            let named = "\(view.title): \(position)"
            return Width.columns(of: named) <= width ? named : position
        }
        let hit = state.reader.hitStatus.map { "\($0) · \(article(state))" }
        return hit ?? state.reader.followedStatus(width) ?? article(state)
    }

    /// The position in the list.
    private static func article(_ state: BrowserState) -> String {
        guard !state.list.ids.isEmpty else { return "" }
        let place = "article \(grouped(state.list.selection.index + 1)) of \(grouped(state.list.ids.count))"
        let isListed = state.list.selectedID == state.reader.article?.open.row.id
        return isListed || state.display.focus == .articles ? place : "outside the search"
    }
}
