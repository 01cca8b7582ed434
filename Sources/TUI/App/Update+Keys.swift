import Model

// From keys to actions.
extension State {
    mutating func take(_ key: Key) -> [Effect] {
        switch mode {
        case .browsing: return browse(key)
        case .prompt(let prompt): return type(key, prompt)
        case .sheet(var sheet):
            mode = sheet.take(key, height: max(1, size.height - 3)) ? .sheet(sheet) : .browsing
            return []
        }
    }

    private mutating func browse(_ key: Key) -> [Effect] {
        switch pending {
        case .setMark:
            pending = nil
            if case .character(let letter) = key, let reading {
                marks[letter] = reading.place
                notice = Notice(text: "marked as \(letter)")
            }
            return []
        case .goToMark:
            pending = nil
            guard case .character(let letter) = key else { return [] }
            guard let place = marks[letter] else {
                notice = Notice(text: "nothing is marked as \(letter)")
                return []
            }
            pushPlace()
            return go(to: place)
        case .keys(let before):
            pending = nil
            return match(before + [key])
        case nil:
            return match([key])
        }
    }

    private mutating func match(_ keys: [Key]) -> [Effect] {
        switch KeyMap.match(keys, in: focus) {
        case .action(let action): return perform(action)
        case .incomplete:
            pending = .keys(keys)
            return []
        case .none:
            // The second key of a sequence that is none counts for itself.
            return keys.count > 1 ? match([keys[keys.count - 1]]) : []
        }
    }

    /// Does what an action says.
    mutating func perform(_ action: Action) -> [Effect] {
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
            return list.text.isEmpty ? [] : [search("", Query(""), keepsSelection: true)]
        case .nextHit: return hopToHit(forward: true)
        case .previousHit: return hopToHit(forward: false)
        case .nextMention: return hopToMention(forward: true)
        case .previousMention: return hopToMention(forward: false)
        case .nextActor: return hopToActor(forward: true)
        case .previousActor: return hopToActor(forward: false)
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
        case .reload: return [.refresh]
        case .redraw: return [.redraw]
        case .suspend: return [.suspend]
        case .cancel:
            if focus == .figures { return closeTable() }
            followed = nil
            return []
        case .close: return close()
        case .quit: return [.quit]
        case .help:
            mode = .sheet(helpSheet)
            return []
        case .command: return ask(Prompt(.command))
        case .problems:
            let lines = problems.map { Sheet.Line(key: shownPath($0.path), text: "\($0.problem)") }
            mode = .sheet(Sheet(title: "FILES THAT COULD NOT BE READ", lines: lines))
            return []
        }
    }

    private var helpSheet: Sheet {
        let lines = KeyMap.bindings
            .filter { $0.panes.isEmpty || $0.panes.contains(focus) }
            .map { Sheet.Line(key: KeyMap.keys(for: $0.action), text: $0.action.help) }
        return Sheet(title: "KEYS IN THE \(focus.name.uppercased())", lines: lines)
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
