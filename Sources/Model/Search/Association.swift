import Glibc

/// Measures of association between two events.
package enum Association {
    /// The log-likelihood ratio G² of a two-by-two table (Dunning, "Accurate Methods for the Statistics of
    /// Surprise and Coincidence", Computational Linguistics 19, 1993); 0 if the two co-occur no more often
    /// than by chance.
    ///
    /// Raw counts would favour what is frequent everywhere, and pointwise mutual information what occurs only
    /// once.
    ///
    /// - Parameters:
    ///   - both: the number of units that contain both.
    ///   - first: the number of units that contain the first.
    ///   - second: the number of units that contain the second.
    ///   - all: the number of units.
    package static func logLikelihood(both: Int, first: Int, second: Int, all: Int) -> Double {
        guard all > 0, both > 0, both <= min(first, second), max(first, second) <= all else { return 0 }
        let expected = Double(first) * Double(second) / Double(all)
        guard Double(both) > expected else { return 0 }
        let (rows, columns) = ([first, all - first], [second, all - second])
        let cells = [[both, first - both], [second - both, all - first - second + both]]
        var sum = 0.0
        for (row, cells) in cells.enumerated() {
            for (column, count) in cells.enumerated() where count > 0 {
                let share = Double(rows[row]) * Double(columns[column]) / Double(all)
                sum += Double(count) * log(Double(count) / share)
            }
        }
        return max(0, 2 * sum)
    }
}
