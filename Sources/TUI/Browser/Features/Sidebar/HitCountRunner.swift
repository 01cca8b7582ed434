/// Counts the mentions of the sidebar's actors in the articles of a search.
final class HitCountRunner: Sendable {
    private let context: RunnerContext
    private let queue: WorkQueue
    /// The latest search: counts for any other are given up.
    private let searches: LatestRequest

    init(_ context: RunnerContext, _ searches: LatestRequest) {
        (self.context, self.searches) = (context, searches)
        queue = context.queue("hitcounts")
    }

    func start(_ effect: SidebarEffect) {
        switch effect {
        case .countHits(let entities, let articles, let generation):
            let ticket = searches.ticket(generation)
            queue.run(isAwaited: false) { [context] in
                let counts = try context.index.mentions(of: entities, in: articles) { ticket.isOvertaken }
                context.post(.sidebar(HitCountResult(counts: counts, generation: generation)))
            }
        }
    }
}
