import Model
import Synchronization

import class Dispatch.DispatchQueue

/// What a page asks of the index.
enum PageRequest: Sendable, Equatable {
    /// Counts the lines of a concordance.
    case concordance(Concordance, number: Int)
    /// Reads the lines of some articles; nobody waits for those that are not shown yet.
    case lines(Concordance, [ArticleID], number: Int, areShown: Bool)
    /// Reads the card of an actor, or of two.
    case card([EntityID], number: Int)
}

/// What the index says to a page.
enum PageAnswer: Sendable {
    case counted(Concordance.Part, number: Int)
    case lines([ArticleID: [Concordance.Line]], number: Int)
    /// A card as far as it is known, nil where the actor is gone.
    case card(ActorCard?, isComplete: Bool, number: Int)
}

/// Reads concordances and cards on threads of its own.
///
/// What can be shown at once is waited for; the rest comes when it is ready. A concordance or card that a later one has
/// overtaken is given up.
final class PageRunner: Sendable {
    private let keeper: IndexKeeper
    private let extractor: @Sendable () -> Extractor
    private let post: @Sendable (Input) -> Void
    private let reading = DispatchQueue(label: "dossier.lines", qos: .userInteractive)
    private let counting = DispatchQueue(label: "dossier.lines.count", qos: .userInitiated)
    private let cards = DispatchQueue(label: "dossier.cards", qos: .userInitiated)
    private let latestConcordance = Atomic(0)
    private let latestCard = Atomic(0)
    /// What a reader is waiting for, and all that is going on.
    private let waiting = Atomic(0)
    private let going = Atomic(0)

    init(
        _ keeper: IndexKeeper, extractor: @escaping @Sendable () -> Extractor,
        post: @escaping @Sendable (Input) -> Void
    ) {
        self.keeper = keeper
        self.extractor = extractor
        self.post = post
    }

    /// Whether something is being done that is likely to end within the blink of an eye.
    var isBusy: Bool { waiting.load(ordering: .acquiring) > 0 }

    /// Whether nothing is being done.
    var isIdle: Bool { going.load(ordering: .acquiring) == 0 }

    /// Gives up all that is going on.
    func end() {
        latestConcordance.store(-1, ordering: .releasing)
        latestCard.store(-1, ordering: .releasing)
    }

    func start(_ request: PageRequest, notebook: Notebook) {
        switch request {
        case .concordance(let concordance, let number):
            latestConcordance.store(number, ordering: .releasing)
            run(on: counting) { try self.count(concordance, number, notebook, isFirst: $0) }
        case .lines(let concordance, let articles, let number, let areShown):
            run(on: reading, isAwaited: areShown) { _ in try self.read(concordance, articles, number) }
        case .card(let entities, let number):
            latestCard.store(number, ordering: .releasing)
            run(on: cards) { try self.card(entities, number, isFirst: $0) }
        }
    }

    /// Runs a work that a reader waits for until it calls what it is given.
    private func run(
        on queue: DispatchQueue, isAwaited: Bool = true,
        _ work: @escaping @Sendable (_ isFirst: () -> Void) throws -> Void
    ) {
        if isAwaited { waiting.add(1, ordering: .acquiringAndReleasing) }
        going.add(1, ordering: .acquiringAndReleasing)
        queue.async {
            var isAwaited = isAwaited
            func release() {
                if isAwaited { self.waiting.subtract(1, ordering: .acquiringAndReleasing) }
                isAwaited = false
            }
            do {
                try work(release)
            } catch {
                self.post(.notice(State.Notice(text: "the index cannot be read: \(error)", isError: true)))
            }
            release()
            self.going.subtract(1, ordering: .acquiringAndReleasing)
        }
    }

    private func count(_ concordance: Concordance, _ number: Int, _ notebook: Notebook, isFirst: () -> Void)
        throws
    {
        let isOvertaken: @Sendable () -> Bool = {
            self.latestConcordance.load(ordering: .acquiring) != number
        }
        if isOvertaken() { return }
        try concordance.count(
            in: keeper.index, of: keeper.collection, notebook: notebook, isCancelled: isOvertaken
        ) { part in
            post(.page(.counted(part, number: number)))
            if !part.articles.isEmpty || part.isLast { isFirst() }
        }
    }

    private func read(_ concordance: Concordance, _ articles: [ArticleID], _ number: Int) throws {
        guard latestConcordance.load(ordering: .acquiring) == number else { return }
        var lines: [ArticleID: [Concordance.Line]] = [:]
        for article in articles {
            lines[article] = try concordance.lines(
                of: article, in: keeper.index, of: keeper.collection, extractor: extractor())
        }
        post(.page(.lines(lines, number: number)))
    }

    private func card(_ entities: [EntityID], _ number: Int, isFirst: () -> Void) throws {
        let isOvertaken: @Sendable () -> Bool = { self.latestCard.load(ordering: .acquiring) != number }
        if isOvertaken() { return }
        let reader = CardReader(keeper.index, of: keeper.collection)
        let card = try reader.begin(entities)
        post(.page(.card(card, isComplete: card == nil, number: number)))
        isFirst()
        guard let card else { return }
        try reader.complete(card, isCancelled: isOvertaken) {
            post(.page(.card($0, isComplete: $1, number: number)))
        }
    }
}
