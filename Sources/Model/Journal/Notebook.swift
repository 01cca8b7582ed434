import Articles
import NewsText
import Query

/// What the reader has noted about the articles of a collection: bookmarks, notes, tags, what is read, and searches.
///
/// It is read from the journal, which is the truth. Articles are known by path, passages by their words, so that
/// nothing is lost when the index is built anew or a file changes.
package struct Notebook: Sendable, Equatable {
    /// A bookmark or a note, on a passage or an article as a whole.
    package struct Item: Sendable, Equatable {
        /// The journal's number of it.
        package let id: String
        /// The article's path.
        package let path: String
        /// The article's headline when it was noted.
        package let headline: String
        /// The passage; nil for the article as a whole.
        package let quote: TextQuote?
        /// What was noted; nil for a bookmark.
        package let note: String?
    }

    /// A search with a name.
    package struct SavedSearch: Sendable, Equatable {
        /// The journal's number of it.
        package let id: String
        /// What the reader calls it.
        package let name: String
        /// The query as it was typed.
        package let query: String
    }

    private struct Marks: Sendable, Equatable {
        var isRead = false
        var tags: [String] = []
        var items: [Item] = []
    }

    private var marks: [String: Marks] = [:]
    /// The bookmarks and notes, the latest last.
    package private(set) var items: [Item] = []
    /// The searches, in the order in which they were saved.
    package private(set) var searches: [SavedSearch] = []
    /// Whether any article is read: until then it says nothing that one is not.
    package private(set) var hasRead = false

    /// An empty notebook.
    package init() {}

    /// The notebook of a journal's entries; those that are not about it, or not whole, are passed over.
    package init(_ contents: JournalContents) {
        for entry in contents.inForce { add(entry) }
        for item in items { marks[item.path, default: Marks()].items.append(item) }
        hasRead = marks.values.contains(where: \.isRead)
    }

    private mutating func add(_ entry: JournalEntry) {
        guard let verb = Verb(rawValue: entry.verb), let first = entry.fields.first else { return }
        let fields = entry.fields
        switch verb {
        case .bookmark:
            guard fields.count >= 2 else { return }
            items.append(
                Item(
                    id: entry.id, path: first, headline: fields[1], quote: TextQuote(fields.dropFirst(2)),
                    note: nil))
        case .note:
            guard fields.count >= 4 else { return }
            items.removeAll { $0.id == fields[3] }
            items.append(
                Item(
                    id: entry.id, path: first, headline: fields[1], quote: TextQuote(fields.dropFirst(4)),
                    note: fields[2]))
        case .tag:
            guard fields.count >= 2, !tags(of: first).contains(fields[1]) else { return }
            marks[first, default: Marks()].tags.append(fields[1])
        case .untag:
            guard fields.count >= 2 else { return }
            marks[first]?.tags.removeAll { $0 == fields[1] }
        case .read, .seen: marks[first, default: Marks()].isRead = true
        case .unread: marks[first]?.isRead = false
        case .search:
            guard fields.count >= 2 else { return }
            searches.removeAll { $0.name == first }
            searches.append(SavedSearch(id: entry.id, name: first, query: fields[1]))
        case .remove:
            items.removeAll { $0.id == first }
            searches.removeAll { $0.id == first }
        }
    }

    /// The verbs of the journal that are about the notebook.
    enum Verb: String {
        case bookmark, note, tag, untag, read, unread, search, remove
        /// Read without having been said so, which is not taken back by undoing.
        case seen
    }

    // MARK: Of an article

    /// Whether the article at a path has been read.
    package func isRead(_ path: String) -> Bool { marks[path]?.isRead ?? false }

    /// The tags of the article at a path, in the order in which they were given.
    package func tags(of path: String) -> [String] { marks[path]?.tags ?? [] }

    /// The bookmarks and notes on the article at a path, the latest last.
    package func items(of path: String) -> [Item] { marks[path]?.items ?? [] }

    /// Whether the article at a path, or a passage of it, is bookmarked.
    package func isBookmarked(_ path: String) -> Bool {
        marks[path]?.items.contains { $0.note == nil } ?? false
    }

    /// The paths of the articles that have bookmarks, notes or tags, in order.
    package var paths: [String] {
        marks.filter { !$0.value.items.isEmpty || !$0.value.tags.isEmpty }.map(\.key).sorted()
    }

    /// All tags that articles have, by name.
    package var allTags: [String] { Set(marks.values.flatMap(\.tags)).sorted() }

    /// The paths of the articles with a mark, in no order. All but the unread ones are those noted.
    package func paths(with mark: Query.NotebookMark) -> [String] {
        marks.filter { _, marks in
            switch mark {
            case .read, .unread: marks.isRead
            case .bookmarked: marks.items.contains { $0.note == nil }
            case .noted: marks.items.contains { $0.note != nil }
            case .tagged(let tag): marks.tags.contains { tag.isEmpty || $0.lowercased() == tag.lowercased() }
            }
        }.map(\.key)
    }
}

extension TextQuote {
    /// The quote in the fields of an entry; nil where there is none.
    fileprivate init?(_ fields: ArraySlice<String>) {
        let fields = Array(fields)
        guard fields.count >= 5, let start = Int(fields[0]), let length = Int(fields[1]), start >= 0,
            length >= 0,
            start + length < Int(UInt32.max)
        else { return nil }
        self.init(start: start, length: length, text: fields[2], before: fields[3], after: fields[4])
    }

    /// The fields that keep the quote.
    fileprivate var fields: [String] { [String(start), String(length), text, before, after] }
}

/// Something that the reader notes, or takes back.
package enum NotebookChange: Sendable, Equatable {
    case bookmark(path: String, headline: String, TextQuote?)
    /// A note, in place of another one where that is named.
    case note(path: String, headline: String, TextQuote?, text: String, replacing: String?)
    case tag(path: String, String)
    case untag(path: String, String)
    case read(path: String)
    case unread(path: String)
    /// An article was read, without the reader's saying so.
    case seen(path: String)
    case save(name: String, query: String)
    /// Removes a bookmark, note or search.
    case remove(id: String)
    /// Takes back the last change that the reader made.
    case undo

    /// Whether it is made without the reader's asking for it, so that nobody waits for it.
    package var isUnasked: Bool { if case .seen = self { true } else { false } }

    /// Whether searches may find other articles than before.
    package var changesSearches: Bool {
        switch self {
        case .seen, .save: false
        case .bookmark, .note, .tag, .untag, .read, .unread, .remove, .undo: true
        }
    }
}

extension Journal {
    /// Notes a change of the notebook.
    ///
    /// - Returns: what was taken back, in words, for `undo`; nil where there was nothing, and for all else.
    /// - Throws: `FileProblem` where the journal cannot be written.
    @discardableResult
    package func note(_ change: NotebookChange) throws(FileProblem) -> String? {
        switch change {
        case .bookmark(let path, let headline, let quote):
            try append(.bookmark, [path, headline] + (quote?.fields ?? []))
        case .note(let path, let headline, let quote, let text, let replaced):
            try append(.note, [path, headline, text, replaced ?? ""] + (quote?.fields ?? []))
        case .tag(let path, let tag): try append(.tag, [path, tag])
        case .untag(let path, let tag): try append(.untag, [path, tag])
        case .read(let path): try append(.read, [path])
        case .unread(let path): try append(.unread, [path])
        case .seen(let path): try append(.seen, [path])
        case .save(let name, let query): try append(.search, [name, query])
        case .remove(let id): try append(.remove, [id])
        case .undo: return try undoLast()
        }
        return nil
    }

    private func append(_ verb: Notebook.Verb, _ fields: [String]) throws(FileProblem) {
        try append(verb.rawValue, fields)
    }

    private func undoLast() throws(FileProblem) -> String? {
        let entries = try contents().inForce
        let last = entries.last { Notebook.Verb(rawValue: $0.verb).map { $0 != .seen } ?? false }
        guard let last, let verb = Notebook.Verb(rawValue: last.verb) else { return nil }
        try undo(last.id)
        let fields = last.fields
        return switch verb {
        case .bookmark: "bookmark on \(fields.dropFirst().first ?? "")"
        case .note: "note: \(fields.dropFirst(2).first ?? "")"
        case .tag: "tag \(fields.dropFirst().first ?? "")"
        case .untag: "removal of the tag \(fields.dropFirst().first ?? "")"
        case .read: "mark as read"
        case .unread: "mark as unread"
        case .search: "saved search \(fields.first ?? "")"
        case .remove: "removal"
        case .seen: ""
        }
    }
}
