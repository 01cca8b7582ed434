import Evaluation
import NewsExtraction
import SplitMix64

/// Trains the weights of a model on examples.
struct Learner {
    private var spans = Perceptron(slots: 1 << NameModel.spanBits, width: 4)
    private var kinds = Perceptron(slots: 1 << NameModel.kindBits, width: 8)
    private var random = SplitMix64(seed: 7)

    /// The margins by which the correct labels of a region, and the correct class of a name, must lead.
    private static let spanMargin: Int32 = 12
    private static let kindMargin: Int32 = 20
    /// The percentages of a token's and of a name's features dropped at each step, so that the model relies on none
    /// (dropout, Hinton and others, 2012).
    private static let spanDrop = 20
    private static let kindDrop = 30
    /// The percentage of unlisted places that are skipped: the texts have more of them than newspapers do.
    private static let placeSkip = 70

    mutating func learn(_ examples: NameExamples) {
        for region in examples.regions { learn(region) }
        for name in examples.names {
            if !name.isListed, name.label == .place, random.isTrue(percent: Self.placeSkip) { continue }
            learn(name)
        }
    }

    /// The bytes of the model's file.
    func file(textDigest: UInt64, tableDigest: UInt64) -> [UInt8] {
        NameModel.file(
            textDigest: textDigest, tableDigest: tableDigest, spans: spans.quantized, kinds: kinds.quantized)
    }

    private mutating func learn(_ region: NameExamples.Region) {
        spans.advance()
        var decoder = SpanDecoder()
        decoder.begin(0)
        let kept = region.tokens.map { token in
            token.slots.filter { _ in !random.isTrue(percent: Self.spanDrop) }
        }
        for index in region.tokens.indices {
            var score = vector(spans.scores(kept[index])) &+ SIMD4(repeating: Self.spanMargin)
            score[region.labels[index].rawValue] -= Self.spanMargin
            let sums = region.steps[index].map { vector(spans.scores($0.slots)) }
            decoder.add(score, SpanDecoder.Steps(outside: sums[0], begins: sums[1], inside: sums[2]))
        }
        decoder.end()
        let answer = decoder.labels
        guard answer != region.labels else { return }
        var (before, answerBefore) = (SpanLabel.outside, SpanLabel.outside)
        for (index, (label, given)) in zip(region.labels, answer).enumerated() {
            if label != given {
                spans.add(1, to: kept[index], label: label.rawValue)
                spans.add(-1, to: kept[index], label: given.rawValue)
            }
            if label != given || before != answerBefore {
                let step = region.steps[index]
                spans.add(1, to: step[before.rawValue].slots, label: label.rawValue)
                spans.add(-1, to: step[answerBefore.rawValue].slots, label: given.rawValue)
            }
            (before, answerBefore) = (label, given)
        }
    }

    private func vector(_ sums: [Int32]) -> SIMD4<Int32> { SIMD4(sums[0], sums[1], sums[2], sums[3]) }

    private mutating func learn(_ name: NameExamples.ExampleName) {
        kinds.advance()
        let kept = name.features.slots.filter { _ in !random.isTrue(percent: Self.kindDrop) }
        let scores = kinds.scores(kept)
        let right = name.label.rawValue
        let other = NameClass.allCases.map(\.rawValue).filter { $0 != right }
            .max { scores[$0] < scores[$1] }
        guard let other, scores[right] < scores[other] + Self.kindMargin else { return }
        kinds.add(1, to: kept, label: right)
        kinds.add(-1, to: kept, label: other)
    }
}
