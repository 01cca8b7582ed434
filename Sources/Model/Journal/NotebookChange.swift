import Articles
import NewsText

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
