import NewsExtraction
import Screen

/// The keys pressed for an article or page that is still being opened: they wait for it, in order, but not for long.
///
/// Articles are opened on another thread. A reader who presses `G Enter ]` at once means the mentions of the article
/// that is being opened, not those of the one on the screen.
package struct TypeAhead {
    /// The longest that a key waits.
    package static let patience = Duration.seconds(1)

    package init() {}

    private var keys: [Key] = []
    /// The start of the first key's wait, and the work that it waits for.
    private var wait: (since: ContinuousClock.Instant, awaited: AwaitedWork)?
    /// The work that took too long: no key waits for it again.
    private var givenUp: AwaitedWork?

    /// Takes a key. `^C` drops the keys that wait, where some do, as it does in a shell.
    package mutating func add(_ key: Key) {
        if key == .control("c"), !keys.isEmpty {
            (keys, wait) = ([], nil)
        } else {
            keys.append(key)
        }
    }

    /// How long to wait for events before the first key has waited long enough; nil where none waits.
    package func patience(at now: ContinuousClock.Instant) -> Duration? {
        wait.map { max(.zero, Self.patience - (now - $0.since)) }
    }

    /// Gives the state the keys that need not wait any longer.
    package mutating func release(to state: inout BrowserState, at now: ContinuousClock.Instant) -> [Effect] {
        var effects: [Effect] = []
        while let key = keys.first, !waits(key, state, now) {
            keys.removeFirst()
            effects += state.update(.key(key))
        }
        return effects
    }

    private mutating func waits(_ key: Key, _ state: BrowserState, _ now: ContinuousClock.Instant) -> Bool {
        guard let awaited = state.awaited, awaited != givenUp, state.isForAwaited(key) else {
            wait = nil
            return false
        }
        let since = wait?.since ?? now
        wait = (since, awaited)
        guard now - since >= Self.patience else { return true }
        (wait, givenUp) = (nil, awaited)
        return false
    }
}

/// The article or page that is being loaded and will replace the one on the screen.
package struct AwaitedWork: Equatable, Sendable {
    let opening: Int
    let search: Int
    let concordance: Int
    let card: Int
}

extension BrowserState {
    /// The article or page that is being loaded; nil where none is.
    package var awaited: AwaitedWork? {
        let isUnderWay =
            switch pages.shown {
            case nil:
                reader.opening.awaited != nil
                    || list.isSearching && (list.opensFirstResult || reader.article == nil)
            case .concordance:
                concordance.view.map { $0.isOpening || $0.count == 0 && !$0.isCounted } ?? false
            case .card: pages.card.map { $0.card == nil } ?? false
            }
        guard isUnderWay else { return nil }
        return AwaitedWork(
            opening: reader.opening.number, search: list.generation, concordance: concordance.generation,
            card: pages.generation)
    }

    /// Whether a key that comes while something is awaited is for that.
    func isForAwaited(_ key: Key) -> Bool {
        guard case .browsing = mode else { return false }
        switch key {
        // These are about the screen as it is.
        case .click, .wheel, .pasted: return false
        default: break
        }
        guard case .action(let action) = meaning(of: key) else { return false }
        guard pages.shown != nil else { return action.isAboutArticle(in: display.focus) }
        // On a page every action is about its lines, apart from leaving it and those that mean the same everywhere.
        let leaves: [Action] = [.close, .cancel, .back]
        let general: [Action] = [
            .help, .command, .quit, .redraw, .suspend, .reload, .problems, .shell,
        ]
        return !leaves.contains(action) && !general.contains(action)
    }
}
