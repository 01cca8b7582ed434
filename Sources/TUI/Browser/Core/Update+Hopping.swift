import Query
import Store

// From mention to mention and from hit to hit, within an article and on into the next.
extension BrowserState {
    /// Makes an actor the followed one.
    package mutating func follow(_ entity: Entity) {
        guard reader.followed?.entity.id != entity.id else { return }
        _ = tell(ReaderMessage.follow(entity))
        _ = tell(ConcordanceMessage.stopFollowing)
    }

    /// Goes on to the next mention of the subject, or the one before.
    mutating func hopToMention(forward: Bool) -> [Effect] {
        if concordance.isFollowingConcordance, let view = concordance.view, view.count > 0 {
            return tell(ConcordanceMessage.hop(forward: forward))
        }
        guard let article = reader.article else { return [] }
        guard let actor = subject.actor else { return hopToActor(forward: forward) }
        var effects: [Effect] = []
        if reader.followed?.entity.id != actor.id {
            follow(actor)
            effects = tell(.selectActor(actor.id))
        }
        if let range = article.next(of: article.mentions(of: actor.id), forward: forward) {
            return effects + jump(to: range)
        }
        rememberPlace()
        let target = OpenTarget.naming(actor.id, from: article.open.row.id, forward: forward)
        return effects + focus(.text) + open(target, .mention(actor.id, first: forward), isJump: true)
    }

    /// Goes on to the next mention of any actor in the article, and follows that actor.
    mutating func hopToActor(forward: Bool) -> [Effect] {
        guard let article = reader.article else { return [] }
        guard let range = article.next(of: article.open.mentions.map(\.range), forward: forward) else {
            notice = Notice(forward ? "no mention further on" : "no mention before")
            return []
        }
        let effects = jump(to: range)
        return effects + followMention()
    }

    /// Follows the actor of the mention at the reader's place.
    mutating func followMention() -> [Effect] {
        reader.article?.mention.map { tell(.followNamed($0.entity)) } ?? []
    }

    /// Goes on to the next hit of the search, or the one before.
    mutating func hopToHit(forward: Bool) -> [Effect] {
        guard !list.finder.isEmpty else {
            notice = Notice("nothing is searched: / begins a search")
            return []
        }
        guard let article = reader.article else { return [] }
        if let hit = article.next(of: article.hits, forward: forward) { return jump(to: hit) }
        guard !list.ids.isEmpty else { return [] }
        rememberPlace()
        let next = list.selection.index + (forward ? 1 : -1)
        let isBeyond = !list.ids.indices.contains(next)
        _ = tell(ArticleListMessage.select(isBeyond ? (forward ? 0 : list.ids.count - 1) : next))
        guard let selected = list.selectedID else { return [] }
        let around = forward ? "from the last hit on to the first" : "from the first hit back to the last"
        return focus(.text)
            + open(
                .id(selected), .hit(first: forward), notice: isBeyond ? around : nil, isJump: true)
    }

    /// Adds the subject to the search as a condition; once more takes it out.
    mutating func toggleInSearch() -> [Effect] {
        let condition: String
        if let figure = subject.figure {
            condition = QueryText.condition(for: figure)
        } else if let actor = subject.actor {
            condition = QueryText.written("actor", actor.name)
        } else {
            notice = Notice("choose an actor or figure first: in the sidebar, or an actor with ]")
            return []
        }
        let text = QueryText.toggling(condition, in: list.text)
        history.add(search: text)
        return search(text, keepsSelection: true)
    }

    /// Narrows the list to the articles that name the subject too; once more on the same actor removes it.
    mutating func addActor() -> [Effect] {
        if pages.card?.card != nil { return tell(.addActor(to: list.actors)) }
        guard let actor = subject.actor else {
            notice = Notice("choose an actor first: ] goes to the next one")
            return []
        }
        var actors = list.actors
        if let index = actors.firstIndex(where: { $0.id == actor.id }) {
            actors.remove(at: index)
        } else {
            actors = actors.prefix(ArticleListState.mostActors - 1) + [actor]
        }
        return filterList(actors)
    }

    /// Narrows the list to the articles that name some actors; two of them have a card.
    mutating func filterList(_ actors: [Entity]) -> [Effect] {
        _ = tell(.setActors(actors))
        let effects = tell(.search(list.text, list.query, keepsSelection: true, widens: false))
        guard actors.count == ArticleListState.mostActors else {
            if let actor = actors.first {
                notice = Notice(
                    "articles that name \(actor.name); + on another actor for both, F shows all")
            }
            return effects
        }
        pages.removeAll()
        return effects + showCard(actors.map(\.id))
    }
}
