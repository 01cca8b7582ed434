/// Finds the boundaries of the names in a region: the best sequence of labels by the algorithm of Viterbi.
package struct SpanDecoder {
    /// What the step to a token adds to its labels, for each label before it.
    package struct Steps {
        package var outside = SIMD4<Int32>.zero
        package var begins = SIMD4<Int32>.zero
        package var inside = SIMD4<Int32>.zero

        /// The scores of the three steps.
        package init(
            outside: SIMD4<Int32> = .zero, begins: SIMD4<Int32> = .zero, inside: SIMD4<Int32> = .zero
        ) {
            self.outside = outside
            self.begins = begins
            self.inside = inside
        }
    }

    /// The best score of the tokens so far for each label of the last one.
    private var best = SIMD4<Int32>(0, impossible, impossible, impossible)
    /// The labels before that these come from, for each token.
    private var origins: [SIMD4<Int32>] = []

    /// The best label of the last token.
    private var last = SpanLabel.outside
    /// The names that the best labels tell.
    package private(set) var names: [Range<Int>] = []
    private var start = 0

    private static let impossible = Int32.min / 2

    /// A decoder before the first region.
    package init() {}

    /// Begins with the first token of a region.
    package mutating func begin(_ index: Int) {
        start = index
        best = SIMD4(0, Self.impossible, Self.impossible, Self.impossible)
        origins.removeAll(keepingCapacity: true)
    }

    /// Takes the next token: the scores of its labels and of the step to it.
    package mutating func add(_ scores: SIMD4<Int32>, _ steps: Steps) {
        let fromOutside = scores &+ steps.outside &+ SIMD4(repeating: best[0])
        let fromBegins = scores &+ steps.begins &+ SIMD4(repeating: best[1])
        let fromInside = scores &+ steps.inside &+ SIMD4(repeating: best[2])
        // Of equal sums the first counts.
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

    /// Settles the labels and names of all tokens taken since ``begin(_:)``.
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

    /// Calls `body` with the ranges of the names that labels tell, counted from `start`.
    package static func forEachName(_ labels: [SpanLabel], from start: Int, _ body: (Range<Int>) -> Void) {
        var begin = -1
        for (index, label) in labels.enumerated() where label != .inside {
            if begin >= 0 { body(start + begin..<start + index) }
            begin = label == .begins ? index : -1
        }
        if begin >= 0 { body(start + begin..<start + labels.count) }
    }
}

/// The stretches of a text in which names may stand: capitalised words, what the rules found, and the few
/// words and marks between that names have inside.
enum CandidateRegions {
    /// The most tokens between two candidates of one region.
    private static let widest = 3

    /// Calls `body` with each region of a sentence.
    static func forEach(
        in sentence: Range<Int>, _ reading: AnnotatedText, _ rules: RuleEvidence, _ body: (Range<Int>) -> Void
    ) {
        var start = -1
        var end = -1
        for index in sentence {
            if rules.isFixed(index) {
                if start >= 0 { body(start..<end) }
                start = -1
                continue
            }
            guard reading.tokens[index].shape != .lower || rules.isNamed(index) else { continue }
            if start >= 0, index - end > widest || !(end..<index).allSatisfy({ joins($0, reading) }) {
                body(start..<end)
                start = -1
            }
            if start < 0 { start = index }
            end = index + 1
        }
        if start >= 0 { body(start..<end) }
    }

    /// Whether the token can stand inside a name.
    private static func joins(_ index: Int, _ reading: AnnotatedText) -> Bool {
        switch reading.tokens[index].kind {
        case .mark:
            return ["-", "'", ".", "&", "/"].contains { reading.isMark($0, index) }
        case .word:
            return !reading.facts[index].traits.isDisjoint(with: [.connector, .particle])
                || reading.touches(index) || reading.tokens[index].range.count <= 3
        case .number, .mixed: return true
        }
    }
}
