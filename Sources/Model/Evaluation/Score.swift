/// The number of spans marked in a text, found by a recognizer, and found correctly.
package struct Score: Sendable, Equatable {
    /// The spans marked in the text.
    package var marked = 0
    /// The spans found.
    package var found = 0
    /// The spans that are both.
    package var right = 0

    /// An empty score.
    package init() {}

    /// The fraction of found spans that are correct, 0 to 1; 0 if none was found.
    package var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }

    /// The fraction of marked spans that were found, 0 to 1; 0 if none is marked.
    package var recall: Double { marked == 0 ? 0 : Double(right) / Double(marked) }

    /// The harmonic mean of precision and recall, 0 to 1 (van Rijsbergen, 1979).
    package var f1: Double {
        marked + found == 0 ? 0 : Double(2 * right) / Double(marked + found)
    }
}

/// A labelled span of a text, as scoring sees a mention.
package struct LabelledSpan: Hashable, Sendable {
    /// The range in tokens or bytes; marked and found spans must use the same unit.
    package let range: Range<Int>
    /// The label: `person`, `PER`.
    package let label: String

    /// A span with a label.
    package init(_ range: Range<Int>, _ label: String) {
        self.range = range
        self.label = label
    }
}

/// Scores by label under the CoNLL rule: a span counts only if both boundaries are correct.
package struct SpanScores: Sendable {
    /// The scores of each label.
    package private(set) var labels: [String: Score] = [:]
    /// The spans whose label is correct too.
    package private(set) var exact = Score()
    /// The spans regardless of label.
    package private(set) var untyped = Score()

    /// Scores without any text.
    package init() {}

    /// Adds the spans of one text.
    package mutating func add(marked: some Sequence<LabelledSpan>, found: some Sequence<LabelledSpan>) {
        var marks: [Range<Int>: String] = [:]
        for span in marked {
            marks[span.range] = span.label
            labels[span.label, default: Score()].marked += 1
            exact.marked += 1
            untyped.marked += 1
        }
        for span in found {
            labels[span.label, default: Score()].found += 1
            exact.found += 1
            untyped.found += 1
            guard let mark = marks[span.range] else { continue }
            untyped.right += 1
            if mark == span.label {
                labels[span.label, default: Score()].right += 1
                exact.right += 1
            }
        }
    }
}
