import Model

/// Something that the state has to answer: a key, or the outcome of an effect.
enum Input: Sendable {
    case key(Key)
    case resized(Size)
    /// What the latest search found; with nothing found, and the last word as a beginning of words had been, the
    /// runner says so.
    case found([ArticleID], generation: Int, SearchRequest)
    case rows([ArticleList.Row], generation: Int)
    /// Figures that the table asked for: the first ones, or all.
    case foundFigures([FigureID], areAll: Bool, FigureRequest)
    case figureRows([FigureTable.Row], generation: Int)
    /// An article that was asked for; nil where it is gone.
    case opened(OpenArticle?, OpenRequest)
    /// A hop to another article found none: the actor is in no article any more.
    case lost(EntityID)
    /// The articles and mentions of an entity newer than an article.
    case counted(EntityID, ArticleID, articles: Int, mentions: Int)
    case progress(IndexProgress?)
    /// The index holds other articles than before.
    case indexChanged
    case refreshed(RefreshSummary)
    case notice(State.Notice)
}

/// A search to be done.
struct SearchRequest: Sendable, Equatable {
    let text: String
    let query: Query
    let order: HitOrder
    let generation: Int
    /// Whether the chosen article stays chosen.
    let keepsSelection: Bool
    /// Whether a search without hits is tried again with its last word as the beginning of one.
    var widens = false
}

/// Figures to be found for the table.
struct FigureRequest: Sendable, Equatable {
    let filter: FigureFilter
    /// The articles.
    let query: Query
    let order: FigureOrder
    let generation: Int
    /// Whether the chosen figure stays chosen.
    let keepsSelection: Bool
}

/// An article to be opened, and where.
struct OpenRequest: Sendable, Equatable {
    /// Which article.
    enum Target: Sendable, Equatable {
        case id(ArticleID)
        case path(String)
        /// The nearest article that names an entity, from one on; from the other end where there is none.
        case naming(EntityID, from: ArticleID, forward: Bool)
    }

    /// Where in it.
    enum Goal: Sendable, Equatable {
        case top
        /// The first mention of an entity, or the last.
        case mention(EntityID, first: Bool)
        /// The first hit, or the last; the top where there is none.
        case hit(first: Bool)
        case place(Place)
        /// A figure.
        case range(TextRange)
    }

    let target: Target
    let goal: Goal
    let number: Int
    /// What to tell the reader when it is open.
    var notice: String?
}

/// Something that the state asks for: all that reaches out of it.
enum Effect: Sendable, Equatable {
    case search(SearchRequest)
    /// The rows of articles; nobody waits for those that are not shown yet.
    case rows([ArticleID], Query, generation: Int, areShown: Bool)
    case open(OpenRequest)
    case figures(FigureRequest)
    case figureRows([FigureID], generation: Int)
    case count(EntityID, ArticleID)
    case refresh
    case copy(String)
    /// Lends the terminal to a command line; `input` is given to it.
    case run(String, input: [UInt8]?)
    /// Opens a file in the reader's editor, or with the desktop's program.
    case edit(String)
    case openOutside(String)
    case redraw
    case suspend
    case quit
}
