import Journal
import Query
import Search
import Store

/// Searches articles, and loads the rows of the list.
final class ArticleListRunner: Sendable {
    private let context: RunnerContext
    private let latest: LatestRequest
    private let notebook: @Sendable () -> Notebook
    private let searching: WorkQueue
    private let loading: WorkQueue

    init(
        _ context: RunnerContext, _ latest: LatestRequest, notebook: @escaping @Sendable () -> Notebook
    ) {
        (self.context, self.latest, self.notebook) = (context, latest, notebook)
        searching = context.queue("search", qos: .userInteractive)
        loading = context.queue("rows", qos: .userInteractive)
    }

    func start(_ effect: ArticleListEffect) {
        switch effect {
        case .search(let request):
            let ticket = latest.begin(request.generation)
            searching.run { try self.search(request, ticket) }
        case .rows(let ids, let finder, let areShown):
            loading.run(isAwaited: areShown) { try self.load(ids, finder) }
        }
    }

    private func search(_ request: SearchRequest, _ ticket: LatestRequest.Ticket) throws {
        if ticket.isOvertaken { return }
        let search = Search(context.index, notebook: notebook())
        func articles(_ request: SearchRequest) throws -> [ArticleID] {
            try search.articles(
                request.query.naming(request.actors), order: request.order,
                isCancelled: { ticket.isOvertaken })
        }
        func post(_ ids: [ArticleID], _ request: SearchRequest) throws {
            let finder = try search.finder(for: request.query)
            context.post(.list(.found(ids, finder, generation: request.generation, request)))
        }
        let ids = try articles(request)
        if ids.isEmpty, request.widens {
            // The last word was typed as the beginning of words: those are better than nothing.
            let text = request.text + "*"
            let wider = SearchRequest(
                text: text, query: Query(text), order: request.order, generation: request.generation,
                keepsSelection: request.keepsSelection, actors: request.actors)
            let found = try articles(wider)
            if !found.isEmpty { return try post(found, wider) }
        }
        try post(ids, request)
    }

    private func load(_ ids: [ArticleID], _ finder: HitFinder) throws {
        let index = context.index
        let rows = try index.rows(ids).map { row in
            guard !finder.isEmpty else { return ArticleListRow(article: row, hits: nil, headlineHits: []) }
            let article = try? context.session.collection.read(row.path)
            let headlineHits = finder.hits(inTitle: row.headline)
            let inTitle = article?.title == nil ? 0 : headlineHits.count
            let mentions = finder.needsMentions ? try index.mentions(in: row.id) : ArticleMentions()
            let figures = finder.needsFigures ? try index.figures(row.id) : []
            let hits = article.map {
                finder.hits(in: $0, mentions: mentions, figures: figures).count + inTitle
            }
            return ArticleListRow(article: row, hits: hits, headlineHits: headlineHits)
        }
        context.post(.list(.rows(rows, finder)))
    }
}
