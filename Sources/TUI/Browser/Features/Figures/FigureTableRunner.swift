import Journal
import NewsExtraction
import Search
import Store

/// Finds figures, and loads the rows of their table.
final class FigureTableRunner: Sendable {
    private let context: RunnerContext
    private let notebook: @Sendable () -> Notebook
    private let finding: WorkQueue
    private let loading: WorkQueue
    private let latest = LatestRequest()

    init(_ context: RunnerContext, notebook: @escaping @Sendable () -> Notebook) {
        (self.context, self.notebook) = (context, notebook)
        finding = context.queue("figures", qos: .userInteractive)
        loading = context.queue("figures.rows", qos: .userInteractive)
    }

    func end() { latest.end() }

    func start(_ effect: FigureTableEffect) {
        switch effect {
        case .find(let request):
            let ticket = latest.begin(request.generation)
            finding.run { if !ticket.isOvertaken { try self.find(request, ticket) } }
        case .rows(let ids, let generation):
            loading.run { try self.load(ids, generation) }
        }
    }

    private func find(_ request: FigureRequest, _ ticket: LatestRequest.Ticket) throws {
        let found = try FigureSearch(context.index, notebook: notebook()).figures(
            request.filter, in: request.query, order: request.order, isCancelled: { ticket.isOvertaken },
            first: { context.post(.figures(.found($0, areAll: false, request))) })
        context.post(.figures(.found(found, areAll: true, request)))
    }

    private func load(_ ids: [FigureID], _ generation: Int) throws {
        let rows = try context.index.figureRows(ids).map { row in
            // Only the words tell of a date, or of a number that has no value.
            let needsWords = row.figure.kind == .date || row.figure.value == nil
            let article = needsWords ? try? context.session.collection.read(row.article.path) : nil
            let words = article.map { OpenArticle(row: row.article, article: $0).words(row.figure.range) }
            let text = FigureText(row.figure, words: words ?? "", language: row.language)
            return FigureTableRow(figure: row, text: text)
        }
        context.post(.figures(.rows(rows, generation: generation)))
    }
}
