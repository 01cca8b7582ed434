import Articles
import NewsText
import Query

/// The reader's notebook for a collection: bookmarks, notes, tags, read marks and saved searches.
///
/// It is derived from the journal, the source of truth. Articles are identified by path and passages by their
/// words, so that entries survive a rebuild of the index and changes to files.
package struct Notebook: Sendable, Equatable {
    /// A bookmark or note on a passage or a whole article.
    package struct Item: Sendable, Equatable {
        /// The ID of its journal entry.
        package let id: String
        /// The article's path.
        package let path: String
        /// The article's headline when the entry was made.
        package let headline: String
        /// The passage; nil for the whole article.
        package let quote: TextQuote?
        /// The text of the note; nil for a bookmark.
        package let note: String?
    }

    /// A named search.
    package struct SavedSearch: Sendable, Equatable {
        /// The ID of its journal entry.
        package let id: String
        /// The name that the reader gave it.
        package let name: String
        /// The query as typed.
        package let query: String
    }

    private struct Marks: Sendable, Equatable {
        var isRead = false
        var tags: [String] = []
        var items: [Item] = []
    }

    private var marks: [String: Marks] = [:]
    /// The bookmarks and notes, in chronological order.
    package private(set) var items: [Item] = []
    /// The saved searches, in chronological order.
    package private(set) var searches: [SavedSearch] = []
    /// Whether any article is marked as read: until then, being unread carries no information.
    package private(set) var hasRead = false

    /// An empty notebook.
    package init() {}

    /// Builds a notebook from a journal; ignores entries of other features and incomplete ones.
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

    /// The verbs of journal entries about the notebook.
    enum Verb: String {
        case bookmark, note, tag, untag, read, unread, search, remove
        /// Marked as read automatically; `undo` does not revert it.
        case seen
    }

    // MARK: By article

    /// Whether the article at a path is read.
    package func isRead(_ path: String) -> Bool { marks[path]?.isRead ?? false }

    /// The tags of the article at a path, in chronological order.
    package func tags(of path: String) -> [String] { marks[path]?.tags ?? [] }

    /// The bookmarks and notes on the article at a path, in chronological order.
    package func items(of path: String) -> [Item] { marks[path]?.items ?? [] }

    /// Whether the article at a path, or a passage of it, is bookmarked.
    package func isBookmarked(_ path: String) -> Bool {
        marks[path]?.items.contains { $0.note == nil } ?? false
    }

    /// The paths of the articles with bookmarks, notes or tags, sorted.
    package var paths: [String] {
        marks.filter { !$0.value.items.isEmpty || !$0.value.tags.isEmpty }.map(\.key).sorted()
    }

    /// All tags in use, sorted.
    package var allTags: [String] { Set(marks.values.flatMap(\.tags)).sorted() }

    /// The paths of the articles with a mark, unordered; for `unread`, those of the read articles, which it
    /// excludes.
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
    /// Decodes a quote from the fields of an entry; nil if there is none.
    fileprivate init?(_ fields: ArraySlice<String>) {
        let fields = Array(fields)
        guard fields.count >= 5, let start = Int(fields[0]), let length = Int(fields[1]), start >= 0,
            length >= 0,
            start + length < Int(UInt32.max)
        else { return nil }
        self.init(start: start, length: length, text: fields[2], before: fields[3], after: fields[4])
    }

    /// The quote encoded as fields of an entry.
    fileprivate var fields: [String] { [String(start), String(length), text, before, after] }
}

/// A change to the notebook.
package enum NotebookChange: Sendable, Equatable {
    case bookmark(path: String, headline: String, TextQuote?)
    /// A note, replacing an earlier one if given.
    case note(path: String, headline: String, TextQuote?, text: String, replacing: String?)
    case tag(path: String, String)
    case untag(path: String, String)
    case read(path: String)
    case unread(path: String)
    /// An article was opened, which marks it as read.
    case seen(path: String)
    case save(name: String, query: String)
    /// Removes a bookmark, note or search.
    case remove(id: String)
    /// Undoes the reader's last change.
    case undo

    /// Whether the change is automatic, so that nobody waits for it.
    package var isUnasked: Bool { if case .seen = self { true } else { false } }

    /// Whether the change can affect the results of searches.
    package var changesSearches: Bool {
        switch self {
        case .seen, .save: false
        case .bookmark, .note, .tag, .untag, .read, .unread, .remove, .undo: true
        }
    }
}

extension Journal {
    /// Records a change of the notebook in the journal.
    ///
    /// - Returns: for `undo`, a description of the change undone, nil if there was none; nil for other
    ///   changes.
    /// - Throws: `FileProblem` if the journal cannot be written.
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
