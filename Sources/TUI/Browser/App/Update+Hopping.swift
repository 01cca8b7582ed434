import Model

// From mention to mention and from hit to hit, within an article and on into the next.
extension State {
    /// Makes an actor the one that is followed.
    mutating func follow(_ entity: Entity) {
        guard followed?.entity.id != entity.id else { return }
        followed = Followed(entity: entity)
        isOnPath = false
    }

    mutating func follow(_ id: EntityID) {
        guard let actor = reading?.open.actors.first(where: { $0.entity.id == id }) else { return }
        follow(actor.entity)
        sidebar.select(id, height: rows(of: .sidebar))
    }

    /// Goes on to the next mention of the followed actor, or the one before.
    mutating func hopToMention(forward: Bool) -> [Effect] {
        if let effects = hopAlongConcordance(forward: forward) { return effects }
        guard let reading else { return [] }
        if followed == nil {
            if let mention = reading.mention {
                follow(mention.entity)
            } else if focus == .sidebar, case .actor(let actor) = sidebar.selectedRow {
                follow(actor.entity)
            } else {
                return hopToActor(forward: forward)
            }
        }
        guard let actor = followed?.entity else { return [] }
        if let range = reading.next(of: reading.mentions(of: actor.id), forward: forward) {
            return jump(to: range)
        }
        pushPlace()
        let target = OpenRequest.Target.naming(actor.id, from: reading.open.row.id, forward: forward)
        return focus(.text) + [jump(target, .mention(actor.id, first: forward))]
    }

    /// Goes on to the next mention of any actor in the article, and follows that one.
    mutating func hopToActor(forward: Bool) -> [Effect] {
        guard let reading else { return [] }
        guard let range = reading.next(of: reading.open.mentions.map(\.range), forward: forward) else {
            notice = Notice(text: forward ? "no mention further on" : "no mention before")
            return []
        }
        let effects = jump(to: range)
        if let mention = self.reading?.mention { follow(mention.entity) }
        return effects
    }

    /// Goes on to the next hit of the search, or the one before.
    mutating func hopToHit(forward: Bool) -> [Effect] {
        guard !list.finder.isEmpty else {
            notice = Notice(text: "nothing is searched: / begins a search")
            return []
        }
        guard let reading else { return [] }
        if let hit = reading.next(of: reading.hits, forward: forward) { return jump(to: hit) }
        guard !list.ids.isEmpty else { return [] }
        pushPlace()
        let next = list.selected + (forward ? 1 : -1)
        let isBeyond = !list.ids.indices.contains(next)
        list.select(isBeyond ? (forward ? 0 : list.ids.count - 1) : next, height: rows(of: .articles))
        guard let chosen = list.selectedID else { return [] }
        let around = forward ? "from the last hit on to the first" : "from the first hit back to the last"
        return focus(.text) + [jump(.id(chosen), .hit(first: forward), notice: isBeyond ? around : nil)]
    }
}
