import Foundation

/// The table of scores that commands print.
package enum EvaluationTable {
    /// The lines: one per label, one for all, and one for the spans regardless of label.
    package static func lines(_ scores: SpanScores) -> [String] {
        let head =
            "kind".padding(toLength: 14, withPad: " ", startingAt: 0)
            + ["marked", "found", "right", "precision", "recall", "F1"].map { right($0) }.joined()
        return [head]
            + scores.labels.sorted { $0.key < $1.key }.map { line($0.key, $0.value) }
            + [line("all", scores.exact), line("span alone", scores.untyped)]
    }

    private static func line(_ label: String, _ score: Score) -> String {
        let counts = [score.marked, score.found, score.right].map { right("\($0)") }
        let rates = [score.precision, score.recall, score.f1].map {
            right(String(format: "%.1f", 100 * $0))
        }
        return label.padding(toLength: 14, withPad: " ", startingAt: 0) + (counts + rates).joined()
    }

    private static func right(_ text: String) -> String {
        String(repeating: " ", count: max(1, 10 - text.count)) + text
    }
}
