import NewsExtraction

/// Asks the index about the actors that the reader has chosen.
final class ActorRunner: Sendable {
    private let context: RunnerContext
    private let queue: WorkQueue
    private let latestCount = LatestRequest()

    init(_ context: RunnerContext) {
        self.context = context
        queue = context.queue("actors")
    }

    func start(_ effect: ActorEffect) {
        switch effect {
        case .countNewer(let entity, let article):
            let ticket = latestCount.begin()
            queue.run { [context] in
                if ticket.isOvertaken { return }
                let newer = try context.index.appearances(of: entity, newerThan: article)
                context.post(
                    .actors(.newer(entity, article, articles: newer.articles, mentions: newer.mentions)))
            }
        case .identify(let id):
            queue.run { [context] in
                let entity = try context.index.entities([id]).first { !$0.isHidden && $0.articles > 0 }
                context.post(.actors(.identified(id, entity)))
            }
        case .find(let actor):
            queue.run { [context] in
                let kind = EntityKind.allCases.first { $0.name == actor.kind }
                let entity = try kind.flatMap { try context.index.entity(named: actor.name, kind: $0) }
                context.post(.actors(.found(actor, entity)))
            }
        }
    }
}
