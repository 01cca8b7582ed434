/// Finds the boundaries of the names in a region: the best sequence of labels (Viterbi, 1967).
package struct SpanDecoder {
    /// The transition scores to a token's labels, for each label of the previous token.
    package struct Steps {
        package var outside = SIMD4<Int32>.zero
        package var begins = SIMD4<Int32>.zero
        package var inside = SIMD4<Int32>.zero

        /// The scores of the three transitions.
        package init(
            outside: SIMD4<Int32> = .zero, begins: SIMD4<Int32> = .zero, inside: SIMD4<Int32> = .zero
        ) {
            self.outside = outside
            self.begins = begins
            self.inside = inside
        }
    }

    /// The best score so far for each label of the last token.
    private var best = SIMD4<Int32>(0, impossible, impossible, impossible)
    /// The back pointers: for each token and label the best previous label.
    private var origins: [SIMD4<Int32>] = []

    /// The best label of the last token.
    private var last = SpanLabel.outside
    /// The names that the best labels denote.
    package private(set) var names: [Range<Int>] = []
    private var start = 0

    private static let impossible = Int32.min / 2

    /// A decoder before the first region.
    package init() {}

    /// Starts a region at its first token.
    package mutating func begin(_ index: Int) {
        start = index
        best = SIMD4(0, Self.impossible, Self.impossible, Self.impossible)
        origins.removeAll(keepingCapacity: true)
    }

    /// Adds the next token: the scores of its labels and of the transitions to it.
    package mutating func add(_ scores: SIMD4<Int32>, _ steps: Steps) {
        let fromOutside = scores &+ steps.outside &+ SIMD4(repeating: best[0])
        let fromBegins = scores &+ steps.begins &+ SIMD4(repeating: best[1])
        let fromInside = scores &+ steps.inside &+ SIMD4(repeating: best[2])
        // Ties go to the first.
        var sums = fromOutside
        // Nothing is inside where no name has begun.
        sums[SpanLabel.inside.rawValue] = Self.impossible
        var origin = SIMD4<Int32>.zero
        let isBetter = fromBegins .> sums
        sums.replace(with: fromBegins, where: isBetter)
        origin.replace(with: SIMD4(repeating: 1), where: isBetter)
        let isBest = fromInside .> sums
        sums.replace(with: fromInside, where: isBest)
        origin.replace(with: SIMD4(repeating: 2), where: isBest)
        best = sums
        origins.append(origin)
    }

    /// Decides the labels and names of all tokens added since ``begin(_:)``.
    package mutating func end() {
        last = .outside
        if best[1] > best[last.rawValue] { last = .begins }
        if best[2] > best[last.rawValue] { last = .inside }
        names.removeAll(keepingCapacity: true)
        var end = -1
        forEachLabel { index, label in
            if label != .outside, end < 0 { end = index + 1 }
            if label == .begins { names.append(start + index..<start + end) }
            if label != .inside { end = -1 }
        }
        names.reverse()
    }

    /// The best labels of all tokens.
    package var labels: [SpanLabel] {
        var labels = Array(repeating: SpanLabel.outside, count: origins.count)
        forEachLabel { labels[$0] = $1 }
        return labels
    }

    /// Calls `body` with the best label of each token, from the last one back.
    private func forEachLabel(_ body: (Int, SpanLabel) -> Void) {
        var label = last
        for index in origins.indices.reversed() {
            body(index, label)
            label = SpanLabel(rawValue: Int(origins[index][label.rawValue])) ?? .outside
        }
    }

    /// Calls `body` with the ranges of the names that labels denote, offset by `start`.
    package static func forEachName(_ labels: [SpanLabel], from start: Int, _ body: (Range<Int>) -> Void) {
        var begin = -1
        for (index, label) in labels.enumerated() where label != .inside {
            if begin >= 0 { body(start + begin..<start + index) }
            begin = label == .begins ? index : -1
        }
        if begin >= 0 { body(start + begin..<start + labels.count) }
    }
}

/// The regions of a text that can contain names: capitalised words, the rules' spans, and the few words and marks
/// that join them.
enum CandidateRegions {
    /// The maximum number of tokens between two capitalised words of one region.
    private static let widest = 3

    /// Calls `body` with each region of a sentence.
    static func forEach(
        in sentence: Range<Int>, _ text: AnnotatedText, _ rules: RuleEvidence, _ body: (Range<Int>) -> Void
    ) {
        var start = -1
        var end = -1
        for index in sentence {
            if rules.isFixed(index) {
                if start >= 0 { body(start..<end) }
                start = -1
                continue
            }
            guard text.tokens[index].shape != .lower || rules.isNamed(index) else { continue }
            if start >= 0, index - end > widest || !(end..<index).allSatisfy({ joins($0, text) }) {
                body(start..<end)
                start = -1
            }
            if start < 0 { start = index }
            end = index + 1
        }
        if start >= 0 { body(start..<end) }
    }

    /// Whether the token can occur inside a name.
    private static func joins(_ index: Int, _ text: AnnotatedText) -> Bool {
        switch text.tokens[index].kind {
        case .mark:
            return ["-", "'", ".", "&", "/"].contains { text.isMark($0, index) }
        case .word:
            return !text.facts[index].traits.isDisjoint(with: [.connector, .particle])
                || text.touches(index) || text.tokens[index].range.count <= 3
        case .number, .mixed: return true
        }
    }
}
