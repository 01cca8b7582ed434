/// Applies a reader's corrections to resolved actors, one after the other.
struct CorrectedActors {
    private var actors: [CollectionActors.ResolvedActor]
    private let aliases: [CountedAlias]
    /// The index of the actor of each alias.
    private var actorOfAlias: [Int]
    /// The aliases by name, and the ones that were split off.
    private var byName: [ActorReference: [Int]] = [:]
    private var splitOff = Set<Int>()

    init(_ actors: [CollectionActors.ResolvedActor], _ aliases: [CountedAlias]) {
        self.actors = actors
        self.aliases = aliases
        actorOfAlias = Array(repeating: 0, count: aliases.count)
    }

    /// The corrected actors. A correction without a matching actor has no effect.
    consuming func applying(_ corrections: [Correction]) -> [CollectionActors.ResolvedActor] {
        guard !corrections.isEmpty else { return actors }
        for (index, actor) in actors.enumerated() {
            for alias in actor.aliases { actorOfAlias[alias] = index }
        }
        for (index, alias) in aliases.enumerated() {
            byName[ActorReference(kind: alias.key.kind, name: alias.key.name), default: []].append(index)
        }
        for correction in corrections { apply(correction) }
        return actors.filter { !$0.aliases.isEmpty }
    }

    /// The actor of a reference: by the aliases with its name that were not split off.
    private func actor(_ reference: ActorReference) -> Int? {
        let named = byName[ActorReference(kind: reference.kind, name: reference.name)] ?? []
        let alias =
            if let text = reference.text {
                named.first { aliases[$0].key.text == text }
            } else {
                named.first { !splitOff.contains($0) }
            }
        return alias.map { actorOfAlias[$0] }
    }

    private mutating func apply(_ correction: Correction) {
        guard let actor = actor(correction.actor) else { return }
        switch correction {
        case .merge(_, let reference):
            guard let other = self.actor(reference), other != actor else { return }
            for alias in actors[actor].aliases { actorOfAlias[alias] = other }
            actors[other].aliases += actors[actor].aliases
            actors[actor].aliases = []
        case .split(_, let text): split(actor, text)
        case .rename(_, let name): actors[actor].name = name
        case .kind(_, let kind): actors[actor].kind = kind
        case .hide: actors[actor].isHidden = true
        case .show: actors[actor].isHidden = false
        }
    }

    private mutating func split(_ actor: Int, _ text: String) {
        let separated = actors[actor].aliases.filter { aliases[$0].key.text == text }
        guard !separated.isEmpty, separated.count < actors[actor].aliases.count else { return }
        actors[actor].aliases.removeAll { separated.contains($0) }
        let anchor = separated.max { aliases[$0].mentions < aliases[$1].mentions } ?? separated[0]
        for alias in separated { actorOfAlias[alias] = actors.count }
        splitOff.formUnion(separated)
        actors.append(
            CollectionActors.ResolvedActor(
                aliases: separated, name: text, kind: actors[actor].kind, anchor: anchor, isSplitOff: true))
        guard separated.contains(actors[actor].anchor) else { return }
        // The remaining actor takes another of its names as anchor.
        let left = actors[actor].aliases
        let newAnchor = left.max { aliases[$0].mentions < aliases[$1].mentions } ?? left[0]
        actors[actor].anchor = newAnchor
    }
}
