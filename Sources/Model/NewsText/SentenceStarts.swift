import Algorithms

/// The starts of a text's sentences, which are enough to tell whether two places share one.
package struct SentenceStarts: Sendable, Equatable {
    /// The offsets of the sentences' first bytes, ascending.
    package let offsets: [Int]

    /// The sentences that begin at the offsets given, which must ascend.
    package init(_ offsets: [Int] = []) { self.offsets = offsets }

    /// The index of the sentence containing an offset; 0 for an offset before the first.
    package func number(of offset: Int) -> Int {
        max(0, offsets.partitioningIndex { $0 > offset } - 1)
    }

    /// The sentence containing an offset, up to the start of the next one, clipped to `body`.
    package func range(around offset: Int, in body: TextRange) -> TextRange {
        guard !offsets.isEmpty else { return body }
        let number = number(of: offset)
        let start = min(max(offsets[number], body.start), body.end)
        let end = number + 1 < offsets.count ? min(offsets[number + 1], body.end) : body.end
        return TextRange(start, max(start, end))
    }
}
