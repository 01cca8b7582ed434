import Model
import Screen

/// Keys that were pressed before what they are meant for is there: they wait for it, in order, though not for long.
///
/// Articles are opened on another thread. Whoever presses `G Enter ]` at once means the mentions of the article that is
/// being opened, not those of the one on the screen.
struct TypeAhead {
    /// The longest that a key waits.
    static let patience = Duration.seconds(1)

    private var keys: [Key] = []
    /// Since when the first key waits, and for what.
    private var wait: (since: ContinuousClock.Instant, awaited: State.Awaited)?
    /// What did not come in time: no key waits for it again.
    private var givenUp: State.Awaited?

    /// Takes a key; `^C` is nothing but the end of those that wait, where some do, as it is in a shell.
    mutating func add(_ key: Key) {
        if key == .control("c"), !keys.isEmpty {
            (keys, wait) = ([], nil)
        } else {
            keys.append(key)
        }
    }

    /// How long to wait for events before the first key has waited long enough; nil where none waits.
    func patience(at now: ContinuousClock.Instant) -> Duration? {
        wait.map { max(.zero, Self.patience - (now - $0.since)) }
    }

    /// Gives the state the keys whose turn has come.
    mutating func release(to state: inout State, at now: ContinuousClock.Instant) -> [Effect] {
        var effects: [Effect] = []
        while let key = keys.first, !waits(key, state, now) {
            keys.removeFirst()
            effects += state.update(.key(key))
        }
        return effects
    }

    private mutating func waits(_ key: Key, _ state: State, _ now: ContinuousClock.Instant) -> Bool {
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

extension State {
    /// What is under way, told from whatever else is asked for later.
    struct Awaited: Equatable {
        let opening: Int
        let search: Int
        let page: Int
    }

    /// The article or page that is being read and will take the place of what is on the screen; nil where none is.
    var awaited: Awaited? {
        let isUnderWay =
            switch page {
            case nil: awaitedOpening != nil || list.isSearching && (list.isTurning || reading == nil)
            case .concordance: concordance.map { $0.isOpening || $0.count == 0 && !$0.isCounted } ?? false
            case .card: cards.last.map { $0.card == nil } ?? false
            }
        guard isUnderWay else { return nil }
        return Awaited(opening: opening, search: list.generation, page: pageNumber)
    }

    /// Whether a key that comes while something is awaited is for that.
    func isForAwaited(_ key: Key) -> Bool {
        guard case .browsing = mode else { return false }
        switch key {
        // These are about what is seen.
        case .click, .wheel, .pasted: return false
        default: break
        }
        guard case .action(let action) = meaning(of: key) else { return false }
        // On a page nothing but leaving it and what means the same everywhere is not about its lines.
        let leaves: [Action] = [.close, .cancel, .back]
        return page == nil
            ? action.isAboutArticle(in: focus) : !leaves.contains(action) && !isGeneral(action)
    }
}

extension Action {
    /// Whether it is about the open article: what stands in it, or where the reader is in it.
    func isAboutArticle(in pane: Pane) -> Bool {
        switch self {
        case .down, .up, .top, .bottom, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .open:
            pane == .text || pane == .sidebar
        // What is open is what Esc goes back to.
        case .search, .filter: pane != .figures
        case .nextHit, .previousHit, .nextMention, .previousMention, .nextActor, .previousActor,
            .toggleInSearch, .concordance, .card, .addActor, .bookmark, .note, .tags, .toggleRead, .copy,
            .openOutside, .edit, .pipe, .mergeActor, .splitActor, .renameActor, .changeKind, .hideActor:
            true
        // They keep the place or leave it.
        case .back, .forward, .setMark, .goToMark, .jumps, .marks, .notebook: true
        // What is chosen from them may be any of these.
        case .command, .help: true
        case .paneLeft, .paneRight, .nextPane, .previousPane, .zen, .nextArticle, .previousArticle,
            .clearFilter, .toggleOrder, .savedSearch, .saveSearch, .figures, .nextKind, .previousKind, .undo,
            .undoCorrection, .shell, .mouse, .problems, .reload, .redraw, .suspend, .cancel, .close, .quit:
            false
        }
    }
}
