import Journal
import SQLiteStore
import Store

/// Runs effects on threads of their own, and posts the results as inputs.
///
/// Each feature has a runner with its own queues, so that no slow work delays one that a reader waits for. Work that a
/// later request overtakes is given up.
package final class EffectRunner: Sendable {
    private let workload = Workload()
    /// Its end ends all work.
    private let ending = LatestRequest()
    private let searches = LatestRequest()
    private let list: ArticleListRunner
    private let reader: ReaderRunner
    private let hitCounts: HitCountRunner
    private let figures: FigureTableRunner
    private let concordance: ConcordanceRunner
    private let card: CardRunner
    private let actors: ActorRunner
    private let corrections: CorrectionRunner
    private let completion: CompletionRunner
    private let notebook: NotebookRunner
    private let index: IndexRunner

    /// A runner for a collection.
    ///
    /// - Parameter post: takes the results, on any thread.
    package init(_ session: CollectionSession, post: @escaping @Sendable (BrowserInput) -> Void) {
        let prefetch = Prefetch()
        let context = RunnerContext(
            session: session, extractor: LazyExtractor(), workload: workload, ending: ending
        ) { input in
            if input.changesArticles { prefetch.clear() }
            post(input)
        }
        let notes = NotebookRunner(context)
        notebook = notes
        list = ArticleListRunner(context, searches, notebook: { notes.current })
        reader = ReaderRunner(context, prefetch)
        hitCounts = HitCountRunner(context, searches)
        figures = FigureTableRunner(context, notebook: { notes.current })
        concordance = ConcordanceRunner(context, notebook: { notes.current })
        card = CardRunner(context)
        actors = ActorRunner(context)
        corrections = CorrectionRunner(context)
        completion = CompletionRunner(context)
        index = IndexRunner(context)
    }

    /// The reader's notes.
    package var currentNotebook: Notebook { notebook.current }

    /// Whether no work is under way but indexing.
    package var isIdle: Bool { workload.isIdle }

    /// Whether a work is under way that is likely to end within the blink of an eye.
    package var isBusy: Bool { workload.isBusy }

    /// Gives up all work.
    package func end() {
        ending.end()
        searches.end()
        figures.end()
        concordance.end()
        card.end()
        notebook.end()
    }

    /// Starts an effect; false for those that need the terminal.
    package func start(_ effect: Effect) -> Bool {
        switch effect {
        case .list(let effect): list.start(effect)
        case .reader(let effect): reader.start(effect)
        case .sidebar(let effect): hitCounts.start(effect)
        case .figures(let effect): figures.start(effect)
        case .concordance(let effect): concordance.start(effect)
        case .card(let effect): card.start(effect)
        case .actors(let effect): actors.start(effect)
        case .corrections(let effect): corrections.start(effect)
        case .completion(let request): completion.start(request)
        case .notebook(let effect): notebook.start(effect)
        case .refresh:
            notebook.reload()
            index.refresh()
        case .terminal: return false
        }
        return true
    }

    /// Opens the articles that the reader may turn to next, while nothing else is to be opened.
    package func prefetch(_ ids: [ArticleID], for settings: ReaderSettings) {
        reader.prefetch(ids, for: settings)
    }
}

extension BrowserInput {
    /// Whether prefetched articles may be out of date.
    fileprivate var changesArticles: Bool {
        switch self {
        case .index(.changed), .index(.refreshed), .corrections(.corrected): true
        case .key, .resized, .list, .reader, .sidebar, .figures, .concordance, .card, .actors,
            .corrections(.suggested), .completion, .notebook, .index(.progress), .notice:
            false
        }
    }
}
