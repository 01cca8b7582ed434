import Model

/// How often the articles of the search mention the actors of the sidebar: what is known so far.
struct Facets: Sendable {
    /// The mentions of each actor.
    private(set) var counts: [EntityID: Int] = [:]
    /// The search that they belong to.
    private(set) var generation = 0
    private var requested: Set<EntityID> = []

    /// The actors of which nothing is known or asked for yet; now it is.
    mutating func request(_ entities: [EntityID], generation: Int) -> [EntityID] {
        if generation != self.generation { self = Facets(generation: generation) }
        let missing = entities.filter { counts[$0] == nil && !requested.contains($0) }
        requested.formUnion(missing)
        return missing
    }

    /// Takes over what was asked for.
    mutating func add(_ counts: [EntityID: Int], generation: Int) {
        guard generation == self.generation else { return }
        self.counts.merge(counts) { $1 }
    }

    init() {}

    private init(generation: Int) { self.generation = generation }
}

extension State {
    /// Whether the sidebar counts mentions in the articles of the search, and not in all.
    var countsHits: Bool { !list.query.isEmpty && !list.ids.isEmpty }

    /// Asks how often the articles of the search mention the actors shown.
    mutating func wantedFacets() -> [Effect] {
        guard countsHits, !list.isSearching, let reading else { return [] }
        let missing = facets.request(reading.open.actors.map(\.entity.id), generation: list.generation)
        return missing.isEmpty ? [] : [.countHits(missing, list.ids, generation: list.generation)]
    }

    /// Adds the actor or figure of the sidebar's line, or the actor that is followed, to the search; once more takes it
    /// out.
    mutating func toggleInSearch() -> [Effect] {
        let condition: String
        if focus == .sidebar, case .figure(let figure, _) = sidebar.selectedRow {
            condition = QueryText.condition(for: figure)
        } else if focus == .sidebar, case .actor(let row) = sidebar.selectedRow {
            condition = QueryText.written("actor", row.entity.name)
        } else if let actor = followed?.entity {
            condition = QueryText.written("actor", actor.name)
        } else {
            notice = Notice(text: "choose an actor or figure first: in the sidebar, or an actor with ]")
            return []
        }
        let text = QueryText.toggling(condition, in: list.text)
        if !text.isEmpty, searches.last != text { searches.append(text) }
        return [search(text, Query(text), keepsSelection: true)]
    }
}
