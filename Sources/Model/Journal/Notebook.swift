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
