/// How well mentions are put together to entities: B-cubed (Bagga and Baldwin, 1998).
///
/// Each mention whose entity is told counts once. One that was not found is alone in a cluster of its own.
package struct ClusterScore: Sendable {
    /// The mentions whose entity is told.
    package let mentions: Int
    /// Those of them that were found.
    package let found: Int
    /// The mean part of a mention's found cluster that belongs there, 0 to 1.
    package let precision: Double
    /// The mean part of a mention's told cluster that was found together, 0 to 1.
    package let recall: Double

    /// The harmonic mean of precision and recall, 0 to 1.
    package var f1: Double {
        precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }

    /// The score of mentions, each with the entity told and the entity found, nil where it was not found.
    package init(_ pairs: [(told: String, found: String?)]) {
        var told: [String: Int] = [:]
        var clusters: [String: Int] = [:]
        var both: [[String]: Int] = [:]
        for pair in pairs {
            told[pair.told, default: 0] += 1
            guard let found = pair.found else { continue }
            clusters[found, default: 0] += 1
            both[[pair.told, found], default: 0] += 1
        }
        var (precision, recall) = (0.0, 0.0)
        for pair in pairs {
            let together = pair.found.map { Double(both[[pair.told, $0]] ?? 0) } ?? 1
            precision += together / (pair.found.map { Double(clusters[$0] ?? 0) } ?? 1)
            recall += together / Double(told[pair.told] ?? 1)
        }
        mentions = pairs.count
        found = pairs.count { $0.found != nil }
        self.precision = pairs.isEmpty ? 0 : precision / Double(pairs.count)
        self.recall = pairs.isEmpty ? 0 : recall / Double(pairs.count)
    }
}
