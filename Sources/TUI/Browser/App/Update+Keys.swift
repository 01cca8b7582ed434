import Model
import Screen

// From keys to actions.
extension State {
    mutating func take(_ key: Key) -> [Effect] {
        switch key {
        case .click(let point): return click(point)
        case .wheel(let point, let down): return roll(down ? Self.wheelRows : -Self.wheelRows, at: point)
        default: break
        }
        switch mode {
        case .browsing:
            if case .pasted = key {
                notice = Notice(text: "pasted text is not taken as keys; begin with / to search for it")
                return []
            }
            return browse(key)
        case .prompt(let prompt): return type(key, prompt)
        case .palette(let palette): return type(key, palette)
        case .sheet(var sheet):
            switch sheet.take(key, height: Sheet.height(on: size)) {
            case .stays: mode = .sheet(sheet)
            case .closes: mode = .browsing
            case .chosen(let line):
                mode = .browsing
                return line.choice.map { choose($0) } ?? []
            }
            return []
        }
    }

    mutating func mark(_ letter: Character) -> [Effect] {
        guard let reading else { return [] }
        marks[letter] = reading.place
        notice = Notice(text: "marked as \(letter)")
        return []
    }

    mutating func goToMark(_ letter: Character) -> [Effect] {
        guard let place = marks[letter] else {
            notice = Notice(text: "nothing is marked as \(letter)")
            return []
        }
        pushPlace()
        return go(to: place)
    }

    private mutating func browse(_ key: Key) -> [Effect] {
        let (before, meaning) = (pending, meaning(of: key))
        pending = nil
        switch (before, meaning) {
        case (.setMark, _):
            if case .character(let letter) = key { return mark(letter) }
            return []
        case (.goToMark, _):
            if case .character(let letter) = key { return goToMark(letter) }
            return []
        case (_, .action(.savedSearch)):
            guard case .character(let digit) = key, let number = digit.wholeNumberValue else { return [] }
            return openSaved(number - 1)
        case (_, .action(let action)): return perform(action)
        case (_, .incomplete):
            pending = .keys([key])
            return []
        case (_, .none): return []
        }
    }

    /// What a key means after those pressed before it; nothing where it is the letter of a mark.
    func meaning(of key: Key) -> KeyMap.Match {
        switch pending {
        case .setMark, .goToMark: return .none
        case .keys(let before):
            let match = KeyMap.match(before + [key], in: focus)
            // The second key of a sequence that is none counts for itself.
            return match == .none ? KeyMap.match([key], in: focus) : match
        case nil: return KeyMap.match([key], in: focus)
        }
    }

    /// Does what an action says.
    mutating func perform(_ action: Action) -> [Effect] {
        if let effects = performOnPage(action) { return effects }
        switch action {
        case .down: return move(.lines(1))
        case .up: return move(.lines(-1))
        case .top: return move(.top)
        case .bottom: return move(.bottom)
        case .halfPageDown: return move(.pages(0.5))
        case .halfPageUp: return move(.pages(-0.5))
        case .pageDown: return move(.pages(1))
        case .pageUp: return move(.pages(-1))
        case .paneLeft: return focus(focus == .articles ? focus : focus.next(-1))
        case .paneRight: return focus(focus == .sidebar ? focus : focus.next(1))
        case .nextPane: return focus(focus.next(1))
        case .previousPane: return focus(focus.next(-1))
        case .open: return enter()
        case .search: return ask(Prompt(focus == .figures ? .figures : .search))
        case .filter:
            return focus == .figures
                ? ask(Prompt(.figures, text: figures.text)) : ask(Prompt(.search, text: list.text))
        case .clearFilter where focus == .figures: return showAllFigures()
        case .clearFilter:
            guard !list.text.isEmpty || !list.actors.isEmpty else { return [] }
            list.actors = []
            return [search("", Query(""), keepsSelection: true)]
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
        case .nextArticle: return turn(1)
        case .previousArticle: return turn(-1)
        case .back: return travel(forward: false)
        case .forward: return travel(forward: true)
        case .setMark:
            pending = .setMark
            return []
        case .goToMark:
            pending = .goToMark
            return []
        case .toggleOrder where focus == .figures: return toggleFigureOrder()
        case .toggleOrder: return sort(by: list.order == .date ? .relevance : .date)
        case .jumps: return show(jumpSheet)
        case .marks: return show(markSheet)
        case .bookmark: return toggleBookmark()
        case .note: return askForNote()
        case .tags: return askForTags()
        case .toggleRead: return toggleRead()
        case .notebook: return show(notebookSheet)
        case .undo: return [.note(.undo)]
        case .saveSearch: return askForSearchName()
        case .savedSearch: return show(searchSheet)
        case .zen:
            isZen.toggle()
            if isZen { focus = .text }
            fit()
            return []
        case .copy: return copyPassage()
        case .openOutside: return reading.map { [.openOutside($0.open.row.path)] } ?? []
        case .edit: return reading.map { [.edit($0.open.row.path)] } ?? []
        case .pipe: return ask(Prompt(.pipe))
        case .shell: return ask(Prompt(.shell))
        case .figures: return focus == .figures ? closeTable() : openTable()
        case .nextKind: return showFigures(ofKind: 1)
        case .previousKind: return showFigures(ofKind: -1)
        case .mergeActor: return askForCorrection(.merge)
        case .splitActor: return askForCorrection(.split)
        case .renameActor: return askForCorrection(.rename)
        case .changeKind: return askForCorrection(.kind)
        case .hideActor: return hideActor()
        case .undoCorrection: return [.undoCorrection]
        case .reload: return [.refresh]
        case .mouse:
            hasMouse.toggle()
            notice = Notice(
                text: hasMouse
                    ? "mouse on: click chooses, wheel scrolls, Shift selects text; M turns it off"
                    : "mouse off")
            return [.mouse(hasMouse)]
        case .redraw: return [.redraw]
        case .suspend: return [.suspend]
        case .cancel:
            if focus == .figures { return closeTable() }
            followed = nil
            isOnPath = false
            return []
        case .close: return close()
        case .quit: return [.quit]
        case .help: return show(helpSheet)
        case .command:
            mode = .palette(Palette(recent: commands, known: known))
            return []
        case .problems: return show(problemSheet)
        }
    }

    private mutating func show(_ sheet: Sheet) -> [Effect] {
        mode = .sheet(sheet)
        return []
    }

    private mutating func ask(_ prompt: Prompt) -> [Effect] {
        if prompt.purpose == .search {
            saved = SavedSearch(text: list.text, list: list, reading: reading)
        }
        if prompt.purpose == .figures { savedFigures = figures }
        mode = .prompt(prompt)
        return []
    }

    func sortNotice(_ order: HitOrder) -> String {
        switch order {
        case .date: "newest first"
        case .relevance: "most relevant first, among the newest \(grouped(Search.ranked)) hits"
        }
    }

    mutating func sort(by order: HitOrder) -> [Effect] {
        list.order = order
        notice = Notice(text: sortNotice(order))
        return [search(list.text, list.query, keepsSelection: false)]
    }
}
