import Store

/// Opens articles, and prefetches those that the reader may turn to next.
final class ReaderRunner: Sendable {
    private let context: RunnerContext
    private let queue: WorkQueue
    private let latest = LatestRequest()
    private let prefetched: Prefetch

    init(_ context: RunnerContext, _ prefetched: Prefetch) {
        (self.context, self.prefetched) = (context, prefetched)
        queue = context.queue("open", qos: .userInteractive)
    }

    func start(_ effect: ReaderEffect) {
        switch effect {
        case .open(let request):
            let ticket = latest.begin(request.number)
            if case .id(let id) = request.target, let article = prefetched.article(id) {
                context.post(.reader(.opened(article, request)))
            } else {
                queue.run { if !ticket.isOvertaken { try self.open(request) } }
            }
        }
    }

    func prefetch(_ ids: [ArticleID], for settings: ReaderSettings) {
        let ticket = latest.current
        queue.runInBackground {
            // An article that cannot be read is told of when it is requested.
            try? self.prefetched.load(ids, isOvertaken: { ticket.isOvertaken }) {
                try self.article($0, for: settings)
            }
        }
    }

    private func open(_ request: OpenRequest) throws {
        let index = context.index
        var request = request
        let id: ArticleID?
        switch request.target {
        case .id(let known): id = known
        case .path(let path): id = try index.row(path: path)?.id
        case .naming(let entity, let from, let forward):
            if let next = try index.article(naming: entity, beyond: from, forward: forward) {
                id = next
            } else {
                id = try index.article(naming: entity, beyond: nil, forward: forward)
                request.notice =
                    forward
                    ? "from the last mention on to the first" : "from the first mention back to the last"
                if id == nil { return context.post(.reader(.lost(entity, number: request.number))) }
            }
        }
        let article = try id.flatMap { try self.article($0, for: request.settings) }
        context.post(.reader(.opened(article, request)))
    }

    private func article(_ id: ArticleID, for settings: ReaderSettings) throws -> ArticleView? {
        try context.index.open(id, files: context.session.collection, extractor: context.extractor.value)
            .map { ArticleView($0, for: settings) }
    }
}
