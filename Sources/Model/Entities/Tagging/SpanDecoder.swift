/// Finds the boundaries of the names in a region: the best sequence of labels by the algorithm of Viterbi.
enum SpanDecoder {
    /// Whether a label can stand behind another: nothing is inside where no name has begun.
    static func isAllowed(_ label: SpanLabel, after before: SpanLabel) -> Bool {
        label != .inside || before != .outside
    }

    /// The best labels of tokens, given the scores of each token's labels and, for each label before it, what
    /// the step adds to them.
    static func labels(
        _ scores: [SIMD4<Int32>], _ steps: [(SIMD4<Int32>, SIMD4<Int32>, SIMD4<Int32>)]
    ) -> [SpanLabel] {
        guard !scores.isEmpty else { return [] }
        let impossible = Int32.min / 2
        var best = SIMD4<Int32>(repeating: impossible)
        best[0] = 0
        var origins: [SIMD4<UInt8>] = []
        origins.reserveCapacity(scores.count)
        for (score, step) in zip(scores, steps) {
            var next = SIMD4<Int32>(repeating: impossible)
            var origin = SIMD4<UInt8>.zero
            for label in SpanLabel.allCases {
                for before in SpanLabel.allCases where isAllowed(label, after: before) {
                    let added =
                        switch before {
                        case .outside: step.0
                        case .begins: step.1
                        case .inside: step.2
                        }
                    let sum = best[before.rawValue] &+ score[label.rawValue] &+ added[label.rawValue]
                    if sum > next[label.rawValue] {
                        next[label.rawValue] = sum
                        origin[label.rawValue] = UInt8(before.rawValue)
                    }
                }
            }
            best = next
            origins.append(origin)
        }
        var last = SpanLabel.allCases.max { best[$0.rawValue] < best[$1.rawValue] } ?? .outside
        var labels: [SpanLabel] = []
        for origin in origins.reversed() {
            labels.append(last)
            last = SpanLabel(rawValue: Int(origin[last.rawValue])) ?? .outside
        }
        return labels.reversed()
    }

    /// The ranges of the names that labels tell, counted from `start`.
    static func names(_ labels: [SpanLabel], from start: Int) -> [Range<Int>] {
        var names: [Range<Int>] = []
        var begin = -1
        for (index, label) in (labels + [.outside]).enumerated() {
            if label == .inside { continue }
            if begin >= 0 { names.append(start + begin..<start + index) }
            begin = label == .begins ? index : -1
        }
        return names
    }
}

/// The stretches of a text in which names may stand: capitalised words, what the rules found, and the few
/// words and marks between that names have inside.
enum CandidateRegions {
    /// The most tokens between two candidates of one region.
    private static let widest = 3

    /// Calls `body` with each region of a sentence.
    static func forEach(
        in sentence: Range<Int>, _ reading: Reading, _ rules: RuleOpinions, _ body: (Range<Int>) -> Void
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
    private static func joins(_ index: Int, _ reading: Reading) -> Bool {
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
