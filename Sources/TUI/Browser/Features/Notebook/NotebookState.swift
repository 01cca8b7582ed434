import Journal
import NewsText
import Search

/// The passage or article that a note is about.
package struct NoteTarget: Sendable {
    let path: String
    let headline: String
    /// The passage; nil for the article as a whole.
    let range: TextRange?
    let quote: TextQuote?
    /// The notes of the article.
    let notes: [PlacedNote]

    init(_ article: ArticleView, isPassage: Bool) {
        let passage = isPassage ? article.passage : TextRange(0, 0)
        quote = passage.isEmpty ? nil : TextQuote(passage, in: article.open.article.text)
        range = quote == nil ? nil : passage
        (path, headline, notes) = (article.open.row.path, article.open.row.headline, article.notes)
    }

    /// The latest bookmark or note there.
    func item(isNote: Bool) -> Notebook.Item? {
        notes.last { note in
            guard (note.item.note != nil) == isNote else { return false }
            guard let range else { return note.item.quote == nil }
            return note.range.map { $0.overlaps(range) } ?? false
        }?.item
    }
}

/// The notebook: bookmarks, notes, tags, read marks, and saved searches.
package struct NotebookState: Sendable {
    package private(set) var contents: Notebook
    /// The number of articles that each saved search finds, as far as it is known.
    package private(set) var searchCounts: [String: Int] = [:]
    /// The path of the article that was last taken as read.
    private var seen: String?

    package init(_ contents: Notebook = Notebook()) { self.contents = contents }

    /// The most saved searches that have a number.
    static let mostNumbered = 9

    /// Finds the passages of an article's notes in its text.
    func notes(on open: OpenArticle) -> [PlacedNote] {
        contents.items(of: open.row.path).map { item in
            let found = item.quote?.find(in: open.article.text)
            return PlacedNote(item: item, range: found.flatMap { $0.range.isEmpty ? nil : $0.range })
        }
    }

    /// The saved search with a query.
    func savedSearch(_ query: String) -> Notebook.SavedSearch? {
        contents.searches.first { $0.query == query }
    }
}

package enum NotebookEffect: Sendable, Equatable {
    case note(NotebookChange)
    case countSearches([String])
}

package enum NotebookResult: Sendable {
    /// The notebook after a change, nil for one made elsewhere; and a description of an undone one.
    case changed(Notebook, after: NotebookChange?, undone: String?)
    case searchCounts([String: Int])
}

/// A message to the notebook.
package enum NotebookMessage: Sendable {
    case toggleBookmark(NoteTarget)
    /// Notes a text on a passage or article; no text removes the note.
    case note(String, NoteTarget)
    /// Sets the tags of an article to those written.
    case setTags(String, path: String)
    case toggleRead(path: String)
    /// Takes the article that the reader is in as read.
    case see(path: String)
    /// Saves a search under a name; an empty name removes it.
    case saveSearch(name: String, query: String)
    case openSaved(Int)
    /// Opens the saved search whose name begins so.
    case openSavedNamed(String)
    case undo
    /// Counts the articles that the saved searches find.
    case countSearches
    case result(NotebookResult)
}

extension NotebookState {
    package mutating func update(_ message: NotebookMessage) -> [Intent] {
        switch message {
        case .toggleBookmark(let target):
            if let item = target.item(isNote: false) {
                return [.notify(Notice("bookmark removed"))] + change(.remove(id: item.id))
            }
            let text = target.quote == nil ? "article bookmarked" : "passage bookmarked"
            return [.notify(Notice(text))]
                + change(.bookmark(path: target.path, headline: target.headline, target.quote))
        case .note(let text, let target): return note(text, on: target)
        case .setTags(let text, let path): return setTags(text, path: path)
        case .toggleRead(let path):
            let isRead = contents.isRead(path)
            // An article marked as unread stays so for as long as it is open.
            seen = path
            return [.notify(Notice(isRead ? "marked as unread" : "marked as read"))]
                + change(isRead ? .unread(path: path) : .read(path: path))
        case .see(let path):
            guard path != seen else { return [] }
            seen = path
            return contents.isRead(path) ? [] : change(.seen(path: path))
        case .saveSearch(let name, let query): return saveSearch(name, query)
        case .openSaved(let index):
            guard contents.searches.indices.contains(index) else {
                return [.notify(Notice("no search is saved there: S saves the one that is on"))]
            }
            return [.search(contents.searches[index].query)]
        case .openSavedNamed(let name):
            let index = contents.searches.firstIndex { $0.name.lowercased().hasPrefix(name.lowercased()) }
            return update(.openSaved(index ?? contents.searches.count))
        case .undo: return change(.undo)
        case .countSearches:
            let queries = contents.searches.map(\.query)
            return queries.isEmpty ? [] : [.effect(.notebook(.countSearches(queries)))]
        case .result(.changed(let contents, let change, let undone)):
            self.contents = contents
            guard change == .undo else { return [] }
            return [.notify(Notice(undone.map { "taken back: \($0)" } ?? "nothing to take back"))]
        case .result(.searchCounts(let counts)):
            searchCounts = counts
            return []
        }
    }

    private func change(_ change: NotebookChange) -> [Intent] { [.effect(.notebook(.note(change)))] }

    private func note(_ text: String, on target: NoteTarget) -> [Intent] {
        let old = target.item(isNote: true)
        let text = text.split(separator: " ").joined(separator: " ")
        guard text != old?.note ?? "" else { return [] }
        guard !text.isEmpty else {
            return [.notify(Notice("note removed"))] + (old.map { change(.remove(id: $0.id)) } ?? [])
        }
        let quote = old == nil ? target.quote : old?.quote
        return [.notify(Notice("noted"))]
            + change(
                .note(
                    path: target.path, headline: target.headline, quote, text: text, replacing: old?.id))
    }

    private func setTags(_ text: String, path: String) -> [Intent] {
        let written = text.split { $0 == " " || $0 == "," }.map { String($0.drop { $0 == "#" }) }
        let (old, new) = (contents.tags(of: path), written.filter { !$0.isEmpty })
        var added: [String] = []
        for tag in new where !old.contains(tag) && !added.contains(tag) { added.append(tag) }
        return old.filter { !new.contains($0) }.flatMap { change(.untag(path: path, $0)) }
            + added.flatMap { change(.tag(path: path, $0)) }
    }

    private func saveSearch(_ name: String, _ query: String) -> [Intent] {
        let (name, saved) = (name.split(separator: " ").joined(separator: " "), savedSearch(query))
        guard !name.isEmpty else { return saved.map { change(.remove(id: $0.id)) } ?? [] }
        let renamed = saved.flatMap { $0.name == name ? nil : $0.id }
        return [.notify(Notice("search saved"))] + (renamed.map { change(.remove(id: $0)) } ?? [])
            + change(.save(name: name, query: query))
    }
}
