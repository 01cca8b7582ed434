/// Where the sentences of a text begin: enough to tell which places stand in the same one.
public struct SentenceStarts: Sendable, Equatable {
    /// The offsets of the first bytes, in text order.
    public let offsets: [Int]

    /// The sentences that begin at the offsets given, which go up.
    public init(_ offsets: [Int] = []) { self.offsets = offsets }

    /// The number of the sentence that holds an offset, from 0; 0 for what stands before the first.
    public func number(of offset: Int) -> Int {
        var (low, high) = (0, offsets.count)
        while low < high {
            let middle = (low + high) / 2
            if offsets[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    /// The sentence that holds an offset, up to the start of the next one, inside `body`.
    public func range(around offset: Int, in body: TextRange) -> TextRange {
        guard !offsets.isEmpty else { return body }
        let number = number(of: offset)
        let start = min(max(offsets[number], body.start), body.end)
        let end = number + 1 < offsets.count ? min(offsets[number + 1], body.end) : body.end
        return TextRange(start, max(start, end))
    }
}
