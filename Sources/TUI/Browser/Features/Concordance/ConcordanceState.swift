import Resolution
import Search
import Store

/// The concordance that is shown, or was last.
package struct ConcordanceState: Sendable {
    package private(set) var view: ConcordanceView?
    /// Whether the reader opened an article from the concordance, and goes on along its lines.
    private(set) var isFollowingConcordance = false
    /// The view before the reader began to narrow it.
    private var beforeNarrowing: ConcordanceView?
    /// The number of the latest request.
    private(set) var generation = 0
}

package enum ConcordanceEffect: Sendable, Equatable {
    /// Counts the lines of a concordance.
    case count(Concordance, number: Int)
    /// Loads the lines of some articles; nobody waits for those that are not shown yet.
    case lines(Concordance, [ArticleID], number: Int, areShown: Bool)
}

package enum ConcordanceResult: Sendable {
    case counted(Concordance.Part, number: Int)
    case lines([ArticleID: [Concordance.Line]], number: Int)
}

/// A message to the concordance.
package enum ConcordanceMessage: Sendable {
    /// Shows a concordance; the one shown last stays as it is, unless it is to be narrowed.
    case show(Concordance.Subject, of: [Entity], words: String, narrowing: String, at: LinePosition?)
    case move(ScrollMove)
    /// Selects the first line of the article some steps further on.
    case turn(Int)
    case click(row: Int)
    /// Adapts the viewport to its size.
    case fit
    /// Opens the article of the selected line there.
    case openSelected
    /// Goes on along the concordance, from the open article.
    case hop(forward: Bool)
    case stopFollowing
    /// Remembers the view, to come back to when typing is cancelled.
    case beginNarrowing
    case narrow(String)
    case cancelNarrowing
    case acceptNarrowing
    case clearNarrowing
    case reverseOrder
    case showCard
    case copyLine
    /// Counts the lines again, since the index has changed.
    case reload
    /// Drops the concordance, which the index no longer fits.
    case forget
    /// Replaces an actor after a correction.
    case replaceActor(EntityID, Entity)
    case result(ConcordanceResult)
    /// Requests the lines in the viewport that are not loaded.
    case loadLines
}

extension ConcordanceState {
    mutating func update(_ message: ConcordanceMessage, in context: FeatureContext) -> [Intent] {
        let height = context.rows
        switch message {
        case .show(let subject, let actors, let words, let narrowing, let position):
            if let view, view.concordance.subject == subject, narrowing.isEmpty {
                self.view?.fit(height: height)
                break
            }
            isFollowingConcordance = false
            return start(
                Concordance(subject, narrowing: narrowing), of: actors, words: words, selecting: position)
        case .move(let move):
            guard let view else { break }
            let steps = move.steps(height: height, count: view.count)
            self.view?.select(view.selection.index + steps, height: height)
        case .turn(let steps): view?.turn(steps, height: height)
        case .click(let row):
            guard let view, row >= 0, row < height, view.selection.top + row < view.count else { break }
            let index = view.selection.top + row
            if index == view.selection.index { return openSelected() }
            self.view?.select(index, height: height)
        case .fit: view?.fit(height: height)
        case .openSelected: return openSelected()
        case .hop(let forward): return hop(forward: forward, height: height)
        case .stopFollowing: isFollowingConcordance = false
        case .beginNarrowing: beforeNarrowing = view
        case .narrow(let text): return narrow(text)
        case .cancelNarrowing:
            guard let before = beforeNarrowing else { break }
            beforeNarrowing = nil
            if before.number != view?.number { return narrow(before.concordance.narrowing) }
        case .acceptNarrowing: beforeNarrowing = nil
        case .clearNarrowing: return view?.concordance.narrowing.isEmpty == false ? narrow("") : []
        case .reverseOrder: return reverseOrder()
        case .showCard:
            switch view?.concordance.subject {
            case .actor(let entity): return [.showCard([entity])]
            case .pair(let first, let second): return [.showCard([first, second])]
            case .figures, .hits, nil: break
            }
        case .copyLine:
            guard let line = view?.selectedLine else { break }
            return Intent.copy(
                line.before + line.middle + line.after, from: line.article, in: context)
        case .reload: return view.map { restart($0.concordance) } ?? []
        case .forget:
            view = nil
            isFollowingConcordance = false
        case .replaceActor(let id, let entity): return replaceActor(id, with: entity)
        case .result(.counted(let part, let number)):
            if view?.number == number { view?.add(part, height: height) }
        case .result(.lines(let lines, let number)):
            guard view?.number == number else { break }
            view?.add(lines)
            if view?.isOpening == true { return openSelected() }
        case .loadLines:
            guard let (missing, areShown) = view?.requestLines(height), !missing.isEmpty, let view else {
                break
            }
            return [
                .effect(
                    .concordance(
                        .lines(view.concordance, missing, number: view.number, areShown: areShown)))
            ]
        }
        return []
    }

    // MARK: Which lines

    private mutating func start(
        _ concordance: Concordance, of actors: [Entity], words: String, selecting position: LinePosition?
    ) -> [Intent] {
        generation += 1
        view = ConcordanceView(
            concordance, of: actors, words: words, number: generation, selecting: position)
        return [.effect(.concordance(.count(concordance, number: generation)))]
    }

    /// Shows another concordance with the same heading; the selected line stays selected, unless the narrowing
    /// differs.
    private mutating func restart(_ concordance: Concordance) -> [Intent] {
        guard let view else { return [] }
        let isNarrowed = concordance.narrowing != view.concordance.narrowing
        return start(
            concordance, of: view.actors, words: view.words,
            selecting: isNarrowed ? nil : view.selectedPosition)
    }

    private mutating func narrow(_ text: String) -> [Intent] {
        guard let concordance = view?.concordance else { return [] }
        return restart(
            Concordance(concordance.subject, narrowing: text, isNewestFirst: concordance.isNewestFirst))
    }

    private mutating func reverseOrder() -> [Intent] {
        guard let concordance = view?.concordance else { return [] }
        let reversed = Concordance(
            concordance.subject, narrowing: concordance.narrowing, isNewestFirst: !concordance.isNewestFirst)
        return [.notify(Notice(reversed.isNewestFirst ? "newest first" : "oldest first"))] + restart(reversed)
    }

    private mutating func replaceActor(_ id: EntityID, with entity: Entity) -> [Intent] {
        guard let concordance = view?.concordance, view?.actors.contains(where: { $0.id == id }) == true
        else {
            return []
        }
        view?.replace(id, with: entity)
        // If the entity ID changed, reload the concordance.
        guard entity.id != id, let subject = view?.subjectOfActors else { return [] }
        return restart(
            Concordance(
                subject, narrowing: concordance.narrowing, isNewestFirst: concordance.isNewestFirst))
    }

    // MARK: To the articles

    private mutating func openSelected() -> [Intent] {
        guard let view, view.count > 0 else { return [] }
        guard let line = view.selectedLine else {
            self.view?.openWhenLoaded()
            return []
        }
        self.view?.endOpening()
        isFollowingConcordance = true
        return [.openLine(line)]
    }

    private mutating func hop(forward: Bool, height: Int) -> [Intent] {
        guard let view, view.count > 0 else { return [] }
        var next = view.selection.index + (forward ? 1 : -1)
        if next >= view.count {
            guard view.isCounted else {
                return [.notify(Notice("the lines further on are being counted"))]
            }
            next = 0
        }
        if next < 0 { next = view.count - 1 }
        self.view?.select(next, height: height)
        let intents = openSelected()
        guard next == 0, forward else { return intents }
        return intents + [.notify(Notice("from the last line on to the first"))]
    }
}

extension Intent {
    /// Copies words from an article, with their source on the next line.
    static func copy(_ words: String, from row: ArticleRow, in context: FeatureContext) -> [Intent] {
        let source = [row.headline, row.date.map { "\($0)" } ?? "", context.shortPath(row.path)]
            .filter { !$0.isEmpty }
        return [
            .notify(Notice("copied")),
            .effect(.terminal(.copy(words + "\n" + source.joined(separator: " · ") + "\n"))),
        ]
    }
}
