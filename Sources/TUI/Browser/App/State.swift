import Model
import Screen

/// All that the browser shows and remembers: a value that `update` changes and `render` draws.
struct State: Sendable {
    /// What the reader's keys go to.
    enum Mode: Sendable, Equatable {
        case browsing
        case prompt(Prompt)
        case palette(Palette)
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

    /// A place and an actor that the index may not have yet.
    struct Return: Sendable, Equatable {
        var place: Place?
        var actor: Whereabouts.Actor?
        /// The actors that the list is to be narrowed to.
        var actors: [Whereabouts.Actor] = []
        /// Whether the index has all articles by now.
        var isLast = false
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
    /// Whether one pane is shown at a time, with nothing beside it, and the cursor always sits on the row that the
    /// reader is on: what a screen reader or a braille display follows.
    var isLinear = false
    /// Whether nothing but ASCII is drawn.
    var isASCII = false
    /// Whether clicks and the wheel come here; else the terminal has them.
    var hasMouse = false
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
    /// The latest, while its answer is still to come.
    var awaitedOpening: OpenRequest?
    /// Whether the reader has jumped into another article that is still being opened: what a search finds meanwhile
    /// must not take its place.
    var isJumping = false
    /// The actors and figures of the open article.
    var sidebar = Sidebar()
    /// The table of figures.
    var figures = FigureTable()
    /// The actor that is followed.
    var followed: Followed?
    /// What is shown in place of the panes.
    var page: Page?
    /// The concordance that is shown, or was last.
    var concordance: ConcordanceView?
    /// What it was before the reader began to narrow it.
    var savedConcordance: ConcordanceView?
    /// Whether the reader came from the concordance and goes along it.
    var isOnPath = false
    /// The cards, each opened from the one before.
    var cards: [CardView] = []
    /// Counts what pages ask for.
    var pageNumber = 0
    /// The places that jumps left.
    var jumps = JumpList()
    /// The places that letters stand for.
    var marks: [Character: Place] = [:]
    /// Where the reader was when the browser last ended, until it is found or the reader goes elsewhere.
    var returning: Return?
    /// What the reader has noted.
    var notebook = Notebook()
    /// How many articles the saved searches find, as far as it is known.
    var searchCounts: [String: Int] = [:]
    /// The article that was last taken as read.
    var seen: String?
    /// The line for the reader, until the next key.
    var notice: Notice?
    /// How far the work on the index is, nil when there is none.
    var work: IndexProgress?
    /// The files that could not be read.
    var problems: [FileProblem] = []
    /// How often the articles of the search mention the actors shown.
    var facets = Facets()
    /// The searches typed, the latest last.
    var searches: [String] = []
    /// The commands typed, the latest last.
    var commands: [String] = []
    /// What may be typed for the correction in the prompt.
    var choices: [String] = []
    /// The search to go back to when typing is cancelled.
    var saved: SavedSearch?
    /// The table of figures to go back to when typing is cancelled.
    var savedFigures: FigureTable?
    /// Whether the reader has done anything yet.
    var hasActed = false

    /// Where everything is; nil where the screen is too small.
    var layout: Layout? { Layout(size, focus: focus, isZen: isZen, isLinear: isLinear) }

    /// The number of rows that a pane has.
    func rows(of pane: Pane) -> Int {
        var rows = layout?.rows(of: pane) ?? 1
        if let layout, layout.panes[pane] == nil, focus == .figures {
            // What the table covers stays as it is.
            let covered = Layout(size, focus: figures.returnsTo, isZen: isZen, isLinear: isLinear)
            rows = covered?.rows(of: pane) ?? 1
        }
        return pane == .articles ? max(1, rows - shownSearches.count) : rows
    }

    /// The rows of a pane of some height above its contents.
    func headings(of pane: Pane, height: Int) -> Int {
        Layout.headings(of: pane, height: height) + (pane == .articles ? shownSearches.count : 0)
    }

    /// The columns of the text; those of the pane shown alone where it is hidden now.
    var textWidth: Int {
        guard let layout else { return 1 }
        if layout.panes[.text] != nil { return layout.textWidth }
        return Layout(size, focus: .text, isZen: isZen, isLinear: isLinear)?.textWidth ?? 1
    }

    init(collection: String, size: Size, shownPath: @escaping @Sendable (String) -> String = { $0 }) {
        self.collection = collection
        self.size = size
        self.shownPath = shownPath
    }
}
