import Glibc

/// How strongly two things go together, from how often they do.
package enum Association {
    /// The log-likelihood ratio G² of a two-by-two table (Dunning, "Accurate Methods for the Statistics of Surprise
    /// and Coincidence", Computational Linguistics 19, 1993), 0 where the two meet no more often than chance has it.
    ///
    /// In place of a raw count, which puts what is frequent everywhere at the top, and of pointwise mutual
    /// information, which puts what occurred but once there.
    ///
    /// - Parameters:
    ///   - both: in how many units both stand.
    ///   - first: in how many the first one stands.
    ///   - second: in how many the second one stands.
    ///   - all: how many units there are.
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
