/// How many spans a text has marked, how many a recognizer found, and how many of these are right.
package struct Score: Sendable, Equatable {
    /// The spans marked in the text.
    package var marked = 0
    /// The spans found.
    package var found = 0
    /// The spans found that are marked.
    package var right = 0

    /// A score of nothing.
    package init() {}

    /// The part of what was found that is right, 0 to 1; 0 where nothing was found.
    package var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }

    /// The part of what is marked that was found, 0 to 1; 0 where nothing is marked.
    package var recall: Double { marked == 0 ? 0 : Double(right) / Double(marked) }

    /// The harmonic mean of precision and recall, 0 to 1 (van Rijsbergen, 1979).
    package var f1: Double {
        marked + found == 0 ? 0 : Double(2 * right) / Double(marked + found)
    }
}

/// A stretch of a text with its label: a mention as far as scoring goes.
package struct LabelledSpan: Hashable, Sendable {
    /// Where it lies, in tokens or bytes, as long as marked and found spans use the same.
    package let range: Range<Int>
    /// What it is said to be: `person`, `PER`.
    package let label: String

    /// A span with the parts given.
    package init(_ range: Range<Int>, _ label: String) {
        self.range = range
        self.label = label
    }
}

/// Scores by label, after the rules of CoNLL: a span counts only if it is right at both ends.
package struct SpanScores: Sendable {
    /// The scores of each label.
    package private(set) var labels: [String: Score] = [:]
    /// The spans whose label is right too.
    package private(set) var exact = Score()
    /// The spans whatever their label.
    package private(set) var untyped = Score()

    /// The scores of no text.
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
