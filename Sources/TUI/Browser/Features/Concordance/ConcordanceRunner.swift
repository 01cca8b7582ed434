import Journal
import Search
import Store

/// Counts the lines of concordances, and loads those shown.
///
/// A reader waits for the first part; the others come when they are ready.
final class ConcordanceRunner: Sendable {
    private let context: RunnerContext
    private let notebook: @Sendable () -> Notebook
    private let counting: WorkQueue
    private let loading: WorkQueue
    private let latest = LatestRequest()

    init(_ context: RunnerContext, notebook: @escaping @Sendable () -> Notebook) {
        (self.context, self.notebook) = (context, notebook)
        counting = context.queue("concordance")
        loading = context.queue("concordance.lines", qos: .userInteractive)
    }

    func end() { latest.end() }

    func start(_ effect: ConcordanceEffect) {
        switch effect {
        case .count(let concordance, let number):
            let (ticket, notebook) = (latest.begin(number), notebook())
            counting.runInSteps { isFirst in
                if ticket.isOvertaken { return }
                try self.count(concordance, number, notebook, ticket, isFirst: isFirst)
            }
        case .lines(let concordance, let articles, let number, let areShown):
            let ticket = latest.ticket(number)
            loading.run(isAwaited: areShown) {
                if !ticket.isOvertaken { try self.load(concordance, articles, number) }
            }
        }
    }

    private func count(
        _ concordance: Concordance, _ number: Int, _ notebook: Notebook, _ ticket: LatestRequest.Ticket,
        isFirst: () -> Void
    ) throws {
        try concordance.count(
            in: context.index, files: context.session.collection, notebook: notebook,
            isCancelled: { ticket.isOvertaken }
        ) { part in
            context.post(.concordance(.counted(part, number: number)))
            if !part.articles.isEmpty || part.isLast { isFirst() }
        }
    }

    private func load(_ concordance: Concordance, _ articles: [ArticleID], _ number: Int) throws {
        var lines: [ArticleID: [Concordance.Line]] = [:]
        for article in articles {
            lines[article] = try concordance.lines(
                of: article, in: context.index, files: context.session.collection,
                extractor: context.extractor.value)
        }
        context.post(.concordance(.lines(lines, number: number)))
    }
}
