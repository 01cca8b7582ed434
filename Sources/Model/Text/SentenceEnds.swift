/// Where the sentences of an article's body end: offsets of bytes, going up.
///
/// None at all is one sentence.
public struct SentenceEnds: Sendable, Equatable {
    let offsets: [Int]

    /// One sentence.
    public init() { offsets = [] }

    init(_ offsets: [Int]) { self.offsets = offsets }

    /// The ends of a text's sentences.
    init(_ text: TokenizedText) {
        offsets = text.sentences.map { text.tokens[$0.upperBound - 1].range.end }
    }

    /// The index of the sentence that holds an offset.
    public func index(at offset: Int) -> Int {
        var (low, high) = (0, offsets.count)
        while low < high {
            let middle = (low + high) / 2
            if offsets[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The sentence that holds the start of a range, without the blanks around it.
    public func sentence(around range: TextRange, in article: Article) -> TextRange {
        let index = index(at: range.start)
        var start = min(range.start, index > 0 ? offsets[index - 1] : article.body.start)
        // A sentence may be cut off where the file has changed since; what is asked for is always in it.
        var end = max(range.end, index < offsets.count ? offsets[index] : article.body.end)
        end = min(end, article.text.count)
        while start < range.start, Self.isBlank(article.text[start]) { start += 1 }
        while end > range.end, Self.isBlank(article.text[end - 1]) { end -= 1 }
        return TextRange(start, end)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// Those of the elements that stand in a sentence with one of each group, themselves of a group.
    ///
    /// - Parameters:
    ///   - elements: in text order.
    ///   - offset: where an element stands.
    ///   - groups: at most 64.
    func together<Element>(
        _ elements: [Element], at offset: (Element) -> Int, in groups: [(Element) -> Bool]
    ) -> [Element] {
        let all = groups.indices.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
        var result: [Element] = []
        // What the sentence so far has of each group.
        var (sentence, present, gathered) = (-1, UInt64(0), [Element]())
        func end() {
            if present == all { result += gathered }
            (present, gathered) = (0, [])
        }
        for element in elements {
            let own = groups.indices.reduce(UInt64(0)) {
                groups[$1](element) ? $0 | 1 << UInt64($1) : $0
            }
            guard own != 0 else { continue }
            let index = index(at: offset(element))
            if index != sentence { end() }
            sentence = index
            present |= own
            gathered.append(element)
        }
        end()
        return result
    }
}
