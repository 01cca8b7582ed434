import NewsExtraction
import Query
import SQLiteStore

/// Finds the completions of a condition in the index.
final class CompletionRunner: Sendable {
    private let context: RunnerContext
    private let queue: WorkQueue
    private let latest = LatestRequest()

    init(_ context: RunnerContext) {
        self.context = context
        queue = context.queue("completion", qos: .userInteractive)
    }

    func start(_ request: CompletionRequest) {
        let ticket = latest.begin()
        queue.run { [context] in
            if ticket.isOvertaken { return }
            let candidates = try Self.candidates(for: request.condition, in: context.index)
            context.post(.completion(Completion(request: request, candidates: candidates)))
        }
    }

    private static func candidates(
        for condition: QueryText.Condition, in index: Index
    ) throws -> [CompletionCandidate] {
        let field = condition.field
        if field == "kind" {
            let counts = try index.mentionsByKind()
            return EntityKind.allCases.filter { kind in
                condition.value.isEmpty || kind.name.hasPrefix(condition.value.lowercased())
            }.map { kind in
                CompletionCandidate(
                    written: QueryText.written(field, kind.name), name: kind.name, kind: nil,
                    mentions: counts[kind] ?? 0)
            }
        }
        let name = ActorName(condition.value + "*")
        let actors =
            try name.map { try index.actors(named: $0, limit: Completion.most) }
            ?? index.allEntities(limit: Completion.most)
        return actors.map {
            CompletionCandidate(
                written: QueryText.written(field, $0.name), name: $0.name, kind: $0.kind,
                mentions: $0.mentions)
        }
    }
}
