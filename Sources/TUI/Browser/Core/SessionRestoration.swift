import Search
import Store

/// A place and actors that the index may not have yet.
struct SessionTarget: Sendable {
    var place: ReadingPlace?
    /// The actor that was followed.
    var followed: SavedActor?
    /// The actors that the list was narrowed to.
    var listed: [SavedActor] = []
    /// Whether the index has all articles by now.
    var isLast = false
}

/// The return to the place of the last session, until it is found or the reader acts.
struct SessionRestoration: Sendable {
    var target: SessionTarget?
    /// Whether the reader has pressed any key yet.
    private(set) var hasActed = false

    /// Ends the return, as the reader acts.
    mutating func end() { (target, hasActed) = (nil, true) }

    mutating func begin(_ target: SessionTarget) { (self.target, hasActed) = (target, target.place != nil) }

    mutating func foundPlace() { target?.place = nil }
}

extension BrowserState {
    /// Begins where the last session ended, as far as the index has it by now; the rest is sought again when the index
    /// has changed.
    package mutating func start(_ saved: SessionState? = nil) -> [Effect] {
        guard let saved else { return tell(ArticleListMessage.searchAgain) }
        _ = tell(ArticleListMessage.restore(saved.search, HitOrder(rawValue: saved.order) ?? .date))
        display.focus = Pane(rawValue: saved.pane) ?? .articles
        display.isZen = saved.isZen && display.focus == .text
        var marks: [Character: ReadingPlace] = [:]
        for (letter, place) in saved.marks { if let letter = letter.first { marks[letter] = place } }
        _ = tell(.restoreSession(saved.jumps, marks))
        history = TypingHistory(searches: saved.searches, commands: saved.commands)
        session.begin(
            SessionTarget(
                place: saved.place, followed: saved.actor, listed: saved.actors ?? []))
        return tell(ArticleListMessage.searchAgain) + seek()
    }

    /// Asks for the place and actors of the last session.
    mutating func seek() -> [Effect] {
        guard let target = session.target else { return [] }
        let effects = target.place.map { open(.path($0.path), .place($0)) } ?? []
        var actors = target.listed
        if let actor = target.followed, !actors.contains(actor) { actors.append(actor) }
        return effects + actors.map { .actors(.find($0)) }
    }

    /// Takes over an actor of the last session, as the index has it now: follows it, and narrows the list to it.
    mutating func restore(_ actor: SavedActor, _ entity: Entity?) -> [Effect] {
        guard let entity else { return [] }
        var effects: [Effect] = []
        if let index = session.target?.listed.firstIndex(of: actor) {
            session.target?.listed.remove(at: index)
            _ = tell(.setActors(list.actors + [entity]))
            effects = tell(ArticleListMessage.searchAgain)
        }
        guard session.target?.followed == actor || reader.followed.map({ SavedActor($0.entity) }) == actor
        else { return effects }
        session.target?.followed = nil
        if reader.followed?.entity != entity {
            if reader.followed?.entity.id == entity.id {
                _ = tell(.replaceFollowed(entity.id, entity))
            } else {
                _ = tell(ReaderMessage.follow(entity))
            }
        }
        return effects + tell(.selectActor(entity.id))
    }
}
