import Articles
import Journal
import NewsExtraction
import SQLiteStore
import Screen

/// The whole state of the browser, which `update` changes and `render` draws.
///
/// It holds what the features share, and a value for each feature. Features are changed by messages only (`tell`), and
/// return intents, which the state carries out.
package struct BrowserState: Sendable {
    /// The receiver of keys.
    package enum Mode: Sendable, Equatable {
        case browsing
        case prompt(Prompt)
        case palette(Palette)
        case sheet(Sheet)
    }

    package internal(set) var collection: CollectionStatus
    package var display: DisplayState
    package internal(set) var mode = Mode.browsing
    /// The keys pressed that wait for the next one.
    var pending: PendingKeys?
    /// The pages over the panes, the one shown last.
    package var pages = PageStack()
    package internal(set) var notice: Notice?
    package internal(set) var history = TypingHistory()
    package internal(set) var list = ArticleListState()
    package internal(set) var reader = ReaderState()
    package internal(set) var sidebar = SidebarState()
    package internal(set) var figures = FigureTableState()
    package internal(set) var concordance = ConcordanceState()
    package internal(set) var notebook: NotebookState
    /// The return to the place of the last session.
    var session = SessionRestoration()

    package init(
        collection: String, size: Size, notebook: Notebook = Notebook(), notice: Notice? = nil,
        shortPath: @escaping @Sendable (String) -> String = { $0 }
    ) {
        self.collection = CollectionStatus(name: collection, shortPath: shortPath)
        display = DisplayState(size: size)
        self.notebook = NotebookState(notebook)
        self.notice = notice
    }
}

/// The keys pressed that wait for the next one.
enum PendingKeys: Sendable, Equatable {
    case keys([Key])
    case setMark
    case goToMark
}

/// The texts that the reader has typed, the latest last.
package struct TypingHistory: Sendable, Equatable {
    package private(set) var searches: [String] = []
    package private(set) var commands: [String] = []

    init(searches: [String] = [], commands: [String] = []) {
        (self.searches, self.commands) = (searches, commands)
    }

    mutating func add(search text: String) {
        if !text.isEmpty, searches.last != text { searches.append(text) }
    }

    mutating func add(command text: String) {
        commands.removeAll { $0 == text }
        commands.append(text)
    }
}

/// The collection's name, and the state of its index.
package struct CollectionStatus: Sendable {
    let name: String
    /// Shortens a path for display.
    let shortPath: @Sendable (String) -> String
    /// How far the refresh of the index is, nil when there is none.
    package internal(set) var progress: IndexProgress?
    /// The files that could not be read.
    package internal(set) var problems: [FileProblem] = []

    /// The notice about a refresh that has ended; nil where there is nothing to tell.
    func notice(about summary: RefreshSummary, hasActed: Bool) -> Notice? {
        if let first = problems.first {
            let more = problems.count > 1 ? " and \(problems.count - 1) more (:problems)" : ""
            return Notice("\(shortPath(first.path)): \(first.problem)\(more)", isError: true)
        }
        if summary.binary > 0, !hasActed {
            return Notice("\(summary.binary) files that are not text were passed over")
        }
        // A collection that is read for the first time has only new articles: that needs no telling.
        guard summary.changedAnything, hasActed, summary.removed > 0 || summary.added < summary.articles
        else { return nil }
        let parts = [
            (summary.added, "new"), (summary.changed, "changed"), (summary.extractedAgain, "extracted again"),
            (summary.removed, "gone"),
        ]
        let said = parts.filter { $0.0 > 0 }.map { "\(grouped($0.0)) \($0.1)" }
        return Notice("articles: " + said.joined(separator: ", "))
    }
}

/// A number with separated thousands: `5,310`.
func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude).utf8)
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(UInt8(ascii: ","), at: place) }
    return (number < 0 ? "-" : "") + String(decoding: digits, as: UTF8.self)
}
