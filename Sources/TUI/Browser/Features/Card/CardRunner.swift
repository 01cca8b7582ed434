import Resolution
import Search

/// Loads cards part by part. A reader waits for the first part.
final class CardRunner: Sendable {
    private let context: RunnerContext
    private let queue: WorkQueue
    private let latest = LatestRequest()

    init(_ context: RunnerContext) {
        self.context = context
        queue = context.queue("cards")
    }

    func end() { latest.end() }

    func start(_ effect: CardEffect) {
        switch effect {
        case .load(let entities, let number):
            let ticket = latest.begin(number)
            queue.runInSteps { isFirst in
                if !ticket.isOvertaken { try self.load(entities, number, ticket, isFirst: isFirst) }
            }
        }
    }

    private func load(
        _ entities: [EntityID], _ number: Int, _ ticket: LatestRequest.Ticket, isFirst: () -> Void
    ) throws {
        let reader = CardReader(context.index, files: context.session.collection)
        let card = try reader.begin(entities)
        context.post(.card(CardResult(card, isComplete: card == nil, number: number)))
        isFirst()
        guard let card else { return }
        try reader.complete(card, isCancelled: { ticket.isOvertaken }) {
            context.post(.card(CardResult($0, isComplete: $1, number: number)))
        }
    }
}
