import Model

// Bookmarks, notes, tags, what is read, and saved searches.
extension State {
    /// What is noted on: from the text the passage there, from elsewhere the article as a whole.
    private struct Target {
        let path: String
        let headline: String
        let range: TextRange?
        let quote: TextQuote?
    }

    private var target: Target? {
        guard let reading else { return nil }
        let passage = focus == .text ? reading.passage : TextRange(0, 0)
        let quote = passage.isEmpty ? nil : TextQuote(passage, in: reading.open.article.text)
        return Target(
            path: reading.open.row.path, headline: reading.open.row.headline,
            range: quote == nil ? nil : passage, quote: quote)
    }

    /// The bookmark or note there, the latest one.
    private func item(at target: Target, isNote: Bool) -> Notebook.Item? {
        reading?.noted.last { noted in
            guard (noted.item.note != nil) == isNote else { return false }
            guard let range = target.range else { return noted.item.quote == nil }
            return noted.range.map { $0.overlaps(range) } ?? false
        }?.item
    }

    mutating func toggleBookmark() -> [Effect] {
        guard let target else { return [] }
        if let item = item(at: target, isNote: false) {
            notice = Notice(text: "bookmark removed")
            return [.note(.remove(id: item.id))]
        }
        notice = Notice(text: target.quote == nil ? "article bookmarked" : "passage bookmarked")
        return [.note(.bookmark(path: target.path, headline: target.headline, target.quote))]
    }

    mutating func toggleRead() -> [Effect] {
        guard let path = reading?.open.row.path else { return [] }
        let isRead = notebook.isRead(path)
        notice = Notice(text: isRead ? "marked as unread" : "marked as read")
        // Said so, it stays unread for as long as it is open.
        seen = path
        return [.note(isRead ? .unread(path: path) : .read(path: path))]
    }

    /// Takes the article in which the reader now is as read.
    mutating func see() -> [Effect] {
        guard case .browsing = mode, focus == .text, let path = reading?.open.row.path, path != seen else {
            return []
        }
        seen = path
        return notebook.isRead(path) ? [] : [.note(.seen(path: path))]
    }

    // MARK: Prompts

    mutating func askForNote() -> [Effect] {
        guard let target else { return [] }
        mode = .prompt(Prompt(.note, text: item(at: target, isNote: true)?.note ?? ""))
        return []
    }

    mutating func askForTags() -> [Effect] {
        guard let path = reading?.open.row.path else { return [] }
        let tags = notebook.tags(of: path)
        mode = .prompt(Prompt(.tags, text: tags.isEmpty ? "" : tags.joined(separator: " ") + " "))
        return []
    }

    mutating func askForSearchName() -> [Effect] {
        guard !list.text.isEmpty else {
            notice = Notice(text: "nothing is searched: / begins a search")
            return []
        }
        mode = .prompt(Prompt(.saveSearch, text: savedSearch?.name ?? list.text))
        return []
    }

    /// The search that is on, where it is saved.
    private var savedSearch: Notebook.SavedSearch? { notebook.searches.first { $0.query == list.text } }

    /// Notes a text on the passage or article; no text removes the note.
    mutating func takeNote(_ text: String) -> [Effect] {
        guard let target else { return [] }
        let old = item(at: target, isNote: true)
        let text = text.split(separator: " ").joined(separator: " ")
        guard text != old?.note ?? "" else { return [] }
        guard !text.isEmpty else {
            notice = Notice(text: "note removed")
            return old.map { [.note(.remove(id: $0.id))] } ?? []
        }
        notice = Notice(text: "noted")
        let quote = old == nil ? target.quote : old?.quote
        return [
            .note(
                .note(path: target.path, headline: target.headline, quote, text: text, replacing: old?.id))
        ]
    }

    /// Gives the article the tags written, and takes those away that are not.
    mutating func takeTags(_ text: String) -> [Effect] {
        guard let path = reading?.open.row.path else { return [] }
        let written = text.split { $0 == " " || $0 == "," }.map { String($0.drop { $0 == "#" }) }
        let (old, new) = (notebook.tags(of: path), written.filter { !$0.isEmpty })
        let removed = old.filter { !new.contains($0) }.map { Effect.note(.untag(path: path, $0)) }
        var added: [String] = []
        for tag in new where !old.contains(tag) && !added.contains(tag) { added.append(tag) }
        return removed + added.map { .note(.tag(path: path, $0)) }
    }

    /// Saves the search under a name; without a name it is not kept any longer.
    mutating func saveSearch(_ name: String) -> [Effect] {
        let name = name.split(separator: " ").joined(separator: " ")
        guard !name.isEmpty else {
            return savedSearch.map { [.note(.remove(id: $0.id))] } ?? []
        }
        notice = Notice(text: "search saved")
        let renamed = savedSearch.flatMap { $0.name == name ? nil : $0.id }
        return (renamed.map { [.note(.remove(id: $0))] } ?? []) + [.note(.save(name: name, query: list.text))]
    }

    // MARK: Going there

    /// Searches what is saved at a place of the list, from 0.
    mutating func openSaved(_ index: Int) -> [Effect] {
        guard notebook.searches.indices.contains(index) else {
            notice = Notice(text: "no search is saved there: S saves the one that is on")
            return []
        }
        let query = notebook.searches[index].query
        return [search(query, Query(query), keepsSelection: false)]
    }

    /// Searches what is saved under a name, or begins so.
    mutating func openSaved(named name: String) -> [Effect] {
        let index = notebook.searches.firstIndex { $0.name.lowercased().hasPrefix(name.lowercased()) }
        return openSaved(index ?? notebook.searches.count)
    }

    /// The bookmarks and notes, the latest first.
    var notebookSheet: Sheet {
        let lines = notebook.items.reversed().map { item in
            let quote = item.quote ?? TextQuote(start: 0, length: 0, text: "")
            let place = Place(path: item.path, headline: item.headline, top: quote, focus: nil)
            let words = (item.note ?? item.quote?.text ?? "").split(whereSeparator: \.isWhitespace)
            return Sheet.Line(
                key: item.headline.isEmpty ? shownPath(item.path) : item.headline,
                text: words.joined(separator: " "), note: item.note == nil ? "bookmark" : "note",
                choice: .place(place))
        }
        return Sheet(title: "NOTEBOOK", lines: lines)
    }

    /// The saved searches with what they find now.
    var searchSheet: Sheet {
        let lines = notebook.searches.enumerated().map { index, search in
            Sheet.Line(
                key: index < 9 ? "\(index + 1)  \(search.name)" : "   \(search.name)", text: search.query,
                note: searchCounts[search.query].map(grouped) ?? "…", choice: .search(search.query))
        }
        return Sheet(title: "SAVED SEARCHES", lines: lines)
    }

    // MARK: Outcomes

    /// Takes over the notebook as it is now.
    mutating func show(_ notebook: Notebook, after change: NotebookChange?, undone: String?) -> [Effect] {
        self.notebook = notebook
        if change == .undo {
            notice = Notice(text: undone.map { "taken back: \($0)" } ?? "nothing to take back")
        }
        if let reading {
            let noted = noted(on: reading.open)
            self.reading?.noted = noted
            sidebar.show(notes: noted, height: rows(of: .sidebar))
        }
        fit()
        renewSheet()
        let isOtherList = change?.changesSearches ?? true && list.query.asksForMarks
        return (isOtherList ? [searchAgain()] : []) + countSearches()
    }

    /// Brings the list of notes, or of saved searches, up to date while it is shown.
    mutating func renewSheet() {
        guard case .sheet(let sheet) = mode else { return }
        let new = [notebookSheet, searchSheet].first { $0.title == sheet.title }
        if let new { mode = .sheet(sheet.renewed(new.all)) }
    }

    /// What is noted on an article, with where it stands now.
    func noted(on open: OpenArticle) -> [Reading.Noted] {
        notebook.items(of: open.row.path).map { item in
            let found = item.quote?.find(in: open.article.text)
            return Reading.Noted(item: item, range: found.flatMap { $0.range.isEmpty ? nil : $0.range })
        }
    }

    /// Asks how many articles the saved searches find.
    func countSearches() -> [Effect] {
        notebook.searches.isEmpty ? [] : [.countSearches(notebook.searches.map(\.query))]
    }

    /// The saved searches above the list, as many as leave most of it to the articles.
    var shownSearches: ArraySlice<Notebook.SavedSearch> {
        guard !notebook.searches.isEmpty else { return [] }
        let height = layout?.panes[.articles]?.height ?? 0
        return notebook.searches.prefix(min(9, max(0, (height - 1) / 3)))
    }
}
