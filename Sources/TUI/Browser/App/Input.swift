import Model
import Screen

/// Something that the state has to answer: a key, or the outcome of an effect.
enum Input: Sendable {
    case key(Key)
    case resized(Size)
    /// What the latest search found; with nothing found, and the last word as a beginning of words had been, the
    /// runner says so.
    case found([ArticleID], HitFinder, generation: Int, SearchRequest)
    /// Rows that were asked for, with what was sought in them.
    case rows([ArticleList.Row], HitFinder)
    /// Figures that the table asked for: the first ones, or all.
    case foundFigures([FigureID], areAll: Bool, FigureRequest)
    case figureRows([FigureTable.Row], generation: Int)
    /// An article that was asked for; nil where it is gone.
    case opened(Reading?, OpenRequest)
    /// A hop to another article, asked for under a number, found none: the actor is in no article any more.
    case lost(EntityID, number: Int)
    /// What an entity is now; nil where it is in no list any more.
    case identified(EntityID, Entity?)
    /// A correction was made or taken back: what was done.
    case corrected(String)
    /// What may be typed for a correction.
    case choices([String], ChoicesRequest)
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
    /// What a page asked for.
    case page(PageAnswer)
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
    /// The actors that all articles found must name.
    var actors: [EntityID] = []
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

/// What the reader may type, as the index knows it.
enum ChoicesRequest: Sendable, Equatable {
    /// The names of actors that begin so.
    case actors(beginning: String)
    /// The texts that stand for an actor.
    case aliases(EntityID)
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
        /// A line of a concordance, or another range that stands in it.
        case line(TextRange)
    }

    let target: Target
    let goal: Goal
    let number: Int
    /// What the article is made ready for.
    let setting: Reading.Setting
    /// What to tell the reader when it is open.
    var notice: String?
}

/// Something that the state asks for: all that reaches out of it.
enum Effect: Sendable, Equatable {
    case search(SearchRequest)
    /// The rows of articles; nobody waits for those that are not shown yet.
    case rows([ArticleID], HitFinder, areShown: Bool)
    case open(OpenRequest)
    case figures(FigureRequest)
    case figureRows([FigureID], generation: Int)
    case count(EntityID, ArticleID)
    case identify(EntityID)
    case choices(ChoicesRequest)
    case correct(Entity, CorrectionRequest)
    case undoCorrection
    case complete(Completion.Request)
    /// How often articles, those of a search, mention some actors.
    case countHits([EntityID], [ArticleID], generation: Int)
    /// Finds an actor by name and kind.
    case find(Whereabouts.Actor)
    /// Notes something in the reader's notebook.
    case note(NotebookChange)
    case countSearches([String])
    case page(PageRequest)
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
