import NewsExtraction
import NewsText

/// Resolution over a collection: which aliases denote the same entity.
///
/// The result depends only on the aliases and corrections, not on the order in which the articles were read.
/// Names are linked only if the evidence leaves a single candidate:
/// - names that differ in case, accents and punctuation are one;
/// - persons' names that differ in transliteration are one, unless both spellings are known names;
/// - initials, and first names without middle names, belong to the only fuller name that agrees;
/// - a lone family name belongs to the only person in the collection who has it;
/// - an acronym belongs to the only long name that articles give for it.
package struct CollectionActors {
    /// A resolved entity.
    package struct ResolvedActor: Sendable {
        /// The indices of its aliases.
        package var aliases: [Int]
        /// Its canonical name.
        package var name: String
        package var kind: EntityKind
        /// The index of the alias that corrections use to refer to it.
        package var anchor: Int
        /// Whether a correction split it off from the entity that its anchor's name denotes elsewhere.
        package var isSplitOff = false
        package var isHidden = false
        /// The entity that it is a metonym for: *Rusland* for *Kremlin*.
        package var standsFor: String?
    }

    package let aliases: [CountedAlias]
    let nodes: [Node]
    private(set) var clusters: AliasClusters

    /// Resolves aliases to actors and applies the reader's corrections.
    ///
    /// - Parameter aliases: distinct, sorted by name, kind and text.
    package static func actors(_ aliases: [CountedAlias], corrections: [Correction] = []) -> [ResolvedActor] {
        var linking = CollectionActors(aliases)
        linking.linkSpellings()
        linking.linkKinds()
        linking.linkPersons()
        linking.linkAcronyms()
        return CorrectedActors(linking.actors(), aliases).applying(corrections)
    }

    private init(_ aliases: [CountedAlias]) {
        self.aliases = aliases
        var ranges: [Range<Int>] = []
        var start = 0
        while start < aliases.count {
            let key = aliases[start].key
            var end = start
            while end < aliases.count, aliases[end].key.kind == key.kind, aliases[end].key.name == key.name {
                end += 1
            }
            ranges.append(start..<end)
            start = end
        }
        // Parsing names is most of the work.
        nodes = ranges.concurrentMap(step: 256) { Node(aliases[$0]) }
        clusters = AliasClusters(count: nodes.count)
    }

    // MARK: Joining

    /// Joins the nodes of each class, unless the gazetteer lists more than one of them.
    mutating func join(_ classes: some Sequence<[Int]>) {
        let decided = classes.filter { nodes in nodes.count > 1 && nodes.count { self.nodes[$0].isListed } < 2
        }
        for nodes in decided {
            for node in nodes.dropFirst() { clusters.join(nodes[0], node) }
        }
    }

    /// Joins nodes that have exactly one candidate cluster; others stay as they are.
    mutating func join(_ candidates: [(node: Int, of: [Int])]) {
        // Decides everything before joining anything, so that the order does not matter.
        let decided = candidates.compactMap { candidate -> (Int, Int)? in
            let own = clusters.cluster(of: candidate.node)
            let others = Set(candidate.of.map { clusters.cluster(of: $0) }).subtracting([own])
            return others.count == 1 ? (candidate.node, others.first ?? own) : nil
        }
        for (node, cluster) in decided { clusters.join(node, cluster) }
    }

    /// Joins names that differ only in case, accents, spaces and punctuation.
    private mutating func linkSpellings() {
        var classes: [AliasKey: [Int]] = [:]
        for (index, node) in nodes.enumerated() {
            classes[AliasKey(text: "", name: node.letters, kind: node.kind), default: []].append(index)
        }
        join(classes.values)
    }

    /// Joins unlisted names to which articles give different kinds: names of several words, and acronyms.
    private mutating func linkKinds() {
        var classes: [String: [Int]] = [:]
        for (index, node) in nodes.enumerated() where !node.isListed {
            let isTelling =
                node.name.utf8.contains(0x20) || (Acronym.isOne(node.name) && node.kind != .person)
            if isTelling { classes[node.name, default: []].append(index) }
        }
        join(classes.values)
    }

    // MARK: Actors

    /// The clusters as actors, with canonical names and kinds.
    private mutating func actors() -> [ResolvedActor] {
        var members: [Int: [Int]] = [:]
        for index in nodes.indices { members[clusters.cluster(of: index), default: []].append(index) }
        return members.sorted { $0.key < $1.key }.map { actor($0.value) }
    }

    /// The actor of some nodes. Its name is the listed one, else the most frequent of the fullest, else the
    /// first in sort order; its kind is that of a listed name, else the kind with most mentions.
    private func actor(_ members: [Int]) -> ResolvedActor {
        let best = members.min { left, right in
            let (left, right) = (nodes[left], nodes[right])
            return (left.rank, right.mentions, left.name, left.kind.rawValue)
                < (right.rank, left.mentions, right.name, right.kind.rawValue)
        }
        let named = nodes[best ?? members[0]]
        var kind = named.kind
        if !named.isListed {
            let sums = members.reduce(into: [EntityKind: Int]()) {
                $0[nodes[$1].kind, default: 0] += nodes[$1].mentions
            }
            kind = sums.min { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }?.key ?? kind
        }
        let anchor =
            named.aliases.max { aliases[$0].mentions < aliases[$1].mentions } ?? named.aliases.lowerBound
        return ResolvedActor(
            aliases: members.flatMap { Array(nodes[$0].aliases) }, name: named.name, kind: kind,
            anchor: anchor,
            standsFor: ListedNames.shared.standsFor(named.name, named.kind))
    }
}
