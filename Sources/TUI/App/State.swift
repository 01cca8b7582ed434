import Model

/// All that the browser shows and remembers: a value that `update` changes and `render` draws.
struct State: Sendable {
    /// What the reader's keys go to.
    enum Mode: Sendable, Equatable {
        case browsing
        case prompt(Prompt)
        case sheet(Sheet)
    }

    /// A key that was pressed and waits for the next one.
    enum Pending: Sendable, Equatable {
        case keys([Key])
        case setMark
        case goToMark
    }

    /// The actor whose mentions are followed, and how far the reader is among them.
    struct Followed: Sendable, Equatable {
        let entity: Entity
        /// The article that `newer` was counted for, and the articles and mentions newer than it.
        var counted: (article: ArticleID, articles: Int, mentions: Int)?

        static func == (left: Followed, right: Followed) -> Bool {
            left.entity == right.entity && left.counted?.article == right.counted?.article
        }
    }

    /// A line for the reader.
    struct Notice: Sendable, Equatable {
        let text: String
        var isError = false
    }

    /// What the search was before the reader began to type another.
    struct SavedSearch: Sendable {
        let text: String
        let list: ArticleList
        let reading: Reading?
    }

    /// The name of the collection.
    let collection: String
    /// How a path is shown.
    let shownPath: @Sendable (String) -> String
    /// The size of the screen.
    var size: Size
    /// The pane that keys go to.
    var focus = Pane.articles
    /// Whether the text is shown alone.
    var isZen = false
    /// What keys go to.
    var mode = Mode.browsing
    /// What was pressed and waits for more.
    var pending: Pending?
    /// The list of articles.
    var list = ArticleList()
    /// The open article.
    var reading: Reading?
    /// Counts what was asked to be opened: answers to any but the latest are thrown away.
    var opening = 0
    /// The actors and figures of the open article.
    var sidebar = Sidebar()
    /// The table of figures.
    var figures = FigureTable()
    /// The actor that is followed.
    var followed: Followed?
    /// The places that jumps left.
    var jumps = JumpList()
    /// The places that letters stand for.
    var marks: [Character: Place] = [:]
    /// The line for the reader, until the next key.
    var notice: Notice?
    /// How far the work on the index is, nil when there is none.
    var work: IndexProgress?
    /// The files that could not be read.
    var problems: [FileProblem] = []
    /// The searches typed, the latest last.
    var searches: [String] = []
    /// The commands typed, the latest last.
    var commands: [String] = []
    /// The search to go back to when typing is cancelled.
    var saved: SavedSearch?
    /// The table of figures to go back to when typing is cancelled.
    var savedFigures: FigureTable?
    /// Whether the reader has done anything yet.
    var hasActed = false

    /// Where everything is; nil where the screen is too small.
    var layout: Layout? { Layout(size, focus: focus, isZen: isZen) }

    /// The number of rows that a pane has.
    func rows(of pane: Pane) -> Int {
        guard let layout else { return 1 }
        if layout.panes[pane] == nil, focus == .figures {
            // What the table covers stays as it is.
            return Layout(size, focus: figures.returnsTo, isZen: isZen)?.rows(of: pane) ?? 1
        }
        return layout.rows(of: pane)
    }

    /// The columns of the text; those of the pane shown alone where it is hidden now.
    var textWidth: Int {
        guard let layout else { return 1 }
        if layout.panes[.text] != nil { return layout.textWidth }
        return Layout(size, focus: .text, isZen: isZen)?.textWidth ?? 1
    }

    init(collection: String, size: Size, shownPath: @escaping @Sendable (String) -> String = { $0 }) {
        self.collection = collection
        self.size = size
        self.shownPath = shownPath
    }
}
