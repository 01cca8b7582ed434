import Resolution

/// The number of mentions of the sidebar's actors in the articles of a search (its facets), as far as it is known.
package struct HitCounts: Sendable {
    /// The mentions of each actor.
    package private(set) var counts: [EntityID: Int] = [:]
    /// The search that they belong to.
    private var generation = 0
    private var requested: Set<EntityID> = []

    init() {}

    private init(generation: Int) { self.generation = generation }

    /// The actors whose counts are neither known nor requested; from now on they count as requested.
    mutating func request(_ entities: [EntityID], generation: Int) -> [EntityID] {
        if generation != self.generation { self = HitCounts(generation: generation) }
        let missing = entities.filter { counts[$0] == nil && !requested.contains($0) }
        requested.formUnion(missing)
        return missing
    }

    mutating func add(_ counts: [EntityID: Int], generation: Int) {
        guard generation == self.generation else { return }
        self.counts.merge(counts) { $1 }
    }
}

/// The mentions of some actors in the articles of a search.
package struct HitCountResult: Sendable {
    let counts: [EntityID: Int]
    let generation: Int
}
