/// The quality of coreference clusters: B-cubed (Bagga and Baldwin, 1998).
///
/// Each mention with a gold entity counts once. A mention that was not found is a cluster of its own.
package struct ClusterScore: Sendable {
    /// The number of mentions with a gold entity.
    package let mentions: Int
    /// The number of these that were found.
    package let found: Int
    /// The mean fraction of a mention's found cluster that is in its gold cluster, 0 to 1.
    package let precision: Double
    /// The mean fraction of a mention's gold cluster that is in its found cluster, 0 to 1.
    package let recall: Double

    /// The harmonic mean of precision and recall, 0 to 1.
    package var f1: Double {
        precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }

    /// Scores mentions, each with its gold entity and the entity found, nil if the mention was not found.
    package init(_ pairs: [(gold: String, found: String?)]) {
        var gold: [String: Int] = [:]
        var clusters: [String: Int] = [:]
        var both: [[String]: Int] = [:]
        for pair in pairs {
            gold[pair.gold, default: 0] += 1
            guard let found = pair.found else { continue }
            clusters[found, default: 0] += 1
            both[[pair.gold, found], default: 0] += 1
        }
        var (precision, recall) = (0.0, 0.0)
        for pair in pairs {
            let together = pair.found.map { Double(both[[pair.gold, $0]] ?? 0) } ?? 1
            precision += together / (pair.found.map { Double(clusters[$0] ?? 0) } ?? 1)
            recall += together / Double(gold[pair.gold] ?? 1)
        }
        mentions = pairs.count
        found = pairs.count { $0.found != nil }
        self.precision = pairs.isEmpty ? 0 : precision / Double(pairs.count)
        self.recall = pairs.isEmpty ? 0 : recall / Double(pairs.count)
    }
}
