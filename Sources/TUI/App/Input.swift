import Model

/// Something that the state has to answer: a key, or the outcome of an effect.
enum Input: Sendable {
    case key(Key)
    case resized(Size)
    /// What the latest search found; with nothing found, and the last word as a beginning of words had been, the
    /// runner says so.
    case found([ArticleID], HitFinder, generation: Int, SearchRequest)
    /// Rows that were asked for, with what was sought in them.
    case rows([ArticleList.Row], HitFinder)
    /// An article that was asked for; nil where it is gone.
    case opened(OpenArticle?, OpenRequest)
    /// A hop to another article found none: the actor is in no article any more.
    case lost(EntityID)
    /// An actor that was sought by name and kind; nil where no article names it.
    case known(Whereabouts.Actor, Entity?)
    /// The notebook after a change, nil for one made elsewhere; and what was taken back.
    case notebook(Notebook, after: NotebookChange?, undone: String?)
    /// How many articles saved searches find.
    case searchCounts([String: Int])
    /// The articles and mentions of an entity newer than an article.
    case counted(EntityID, ArticleID, articles: Int, mentions: Int)
    /// The ways in which a condition that is being typed can go on.
    case completed(Completion)
    /// How often the articles of a search mention some actors.
    case countedHits([EntityID: Int], generation: Int)
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
    case rows([ArticleID], HitFinder, areShown: Bool)
    case open(OpenRequest)
    case count(EntityID, ArticleID)
    case complete(Completion.Request)
    /// How often articles, those of a search, mention some actors.
    case countHits([EntityID], [ArticleID], generation: Int)
    /// Finds an actor by name and kind.
    case find(Whereabouts.Actor)
    /// Notes something in the reader's notebook.
    case note(NotebookChange)
    case countSearches([String])
    case refresh
    case copy(String)
    /// Lends the terminal to a command line; `input` is given to it.
    case run(String, input: [UInt8]?)
    /// Opens a file in the reader's editor, or with the desktop's program.
    case edit(String)
    case openOutside(String)
    /// Takes the mouse from the terminal, or gives it back.
    case mouse(Bool)
    case redraw
    case suspend
    case quit
}
