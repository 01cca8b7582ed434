/// The ordinary words of Dutch, to tell the first word of a sentence from a name.
///
/// The list is searched where it lies in the program: nothing of it is loaded but a sample of its lines.
package enum Lexicon {
    /// The first bytes of a line and where it begins.
    private struct LineSample {
        let head: UInt64
        let start: Int
    }

    /// Lines at even distances. With these a search begins among some twenty words in place of all.
    private static let samples: [LineSample] = {
        let list = EmbeddedTable.lexicon.bytes
        return stride(from: 0, to: list.count, by: 256).map { offset in
            let start = lineStart(list, offset, after: 0)
            return LineSample(head: head(list, start), start: start)
        }
    }()

    /// Whether the word, given as its bytes in lower case, is in the list.
    package static func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let list = EmbeddedTable.lexicon.bytes
        var (low, high) = stretch(list, head(word, 0))
        while low < high {
            // The line that the middle byte belongs to.
            let start = lineStart(list, (low + high) / 2, after: low)
            let (order, end) = compare(list, start, word)
            if order == 0 { return true }
            if order < 0 { low = end + 1 } else { high = start }
        }
        return false
    }

    /// The part of the list that has all words with the first bytes given.
    private static func stretch(_ list: UnsafeBufferPointer<UInt8>, _ head: UInt64) -> (Int, Int) {
        samples.withUnsafeBufferPointer { samples in
            var (low, high) = (0, samples.count)
            while low < high {
                let middle = (low + high) / 2
                if samples[middle].head < head { low = middle + 1 } else { high = middle }
            }
            let first = low
            while low < samples.count, samples[low].head == head { low += 1 }
            return (
                first > 0 ? samples[first - 1].start : 0,
                low < samples.count ? samples[low].start : list.count
            )
        }
    }

    private static func lineStart(_ list: UnsafeBufferPointer<UInt8>, _ offset: Int, after low: Int) -> Int {
        var start = offset
        while start > low, list[start - 1] != 0x0A { start -= 1 }
        return start
    }

    /// The first eight bytes of a line as a number that sorts as they do.
    private static func head(_ list: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64 {
        var (head, index) = (0 as UInt64, start)
        for _ in 0..<8 {
            let isInside = index < list.count && list[index] != 0x0A
            head = head << 8 | (isInside ? UInt64(list[index]) : 0)
            if isInside { index += 1 }
        }
        return head
    }

    /// How a line compares with a word (below, equal to or above 0), and where the line ends.
    private static func compare(
        _ list: UnsafeBufferPointer<UInt8>, _ start: Int, _ word: UnsafeBufferPointer<UInt8>
    ) -> (order: Int, end: Int) {
        var order = 0
        var index = start
        while index < list.count, list[index] != 0x0A {
            if order == 0 {
                let offset = index - start
                order = offset < word.count ? Int(list[index]) - Int(word[offset]) : 1
            }
            index += 1
        }
        return (order == 0 && index - start < word.count ? -1 : order, index)
    }

    /// Whether the text of a token, in lower case, is in the list.
    package static func contains(_ token: Token, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        if let answer = answers[token.key] { return answer }
        let bytes = UnsafeBufferPointer(rebasing: text[token.range.bytes])
        let answer = token.shape == .lower ? contains(bytes) : bytes.withLowercase { contains($0) }
        answers[token.key] = answer
        return answer
    }

    /// The answers for the words asked for last: a few names make up most of what is asked.
    private static let answers = AnswerCache()
}

extension UnsafeBufferPointer<UInt8> {
    /// Calls `body` with the word in lower case.
    func withLowercase<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if allSatisfy({ $0 < 0x80 }) {
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Swift.max(count, 1)) { copy in
                for index in indices {
                    let isUpper = self[index] >= UInt8(ascii: "A") && self[index] <= UInt8(ascii: "Z")
                    copy[index] = isUpper ? self[index] + 0x20 : self[index]
                }
                return body(UnsafeBufferPointer(rebasing: copy[..<count]))
            }
        }
        var copy = String(decoding: self, as: UTF8.self).lowercased()
        return copy.withUTF8(body)
    }
}
