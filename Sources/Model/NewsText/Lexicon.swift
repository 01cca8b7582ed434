import Algorithms

/// The lexicon of common Dutch words, used to tell a sentence's capitalised first word from a name.
///
/// A binary search over the embedded, sorted list of lines; only a sample of lines is held in memory.
package enum Lexicon {
    /// The first bytes of a line and its offset.
    private struct LineSample {
        let head: UInt64
        let start: Int
    }

    /// Lines sampled every 256 bytes. They narrow a search to some twenty words.
    private static let samples: [LineSample] = {
        let list = EmbeddedTable.lexicon.bytes
        return stride(from: 0, to: list.count, by: 256).map { offset in
            let start = lineStart(list, offset, after: 0)
            return LineSample(head: head(list, start), start: start)
        }
    }()

    /// Whether a word, given as lower-case UTF-8, is in the list.
    package static func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let list = EmbeddedTable.lexicon.bytes
        var (low, high) = bounds(list, head(word, 0))
        while low < high {
            // The line containing the middle byte.
            let start = lineStart(list, (low + high) / 2, after: low)
            let (order, end) = compare(list, start, word)
            if order == 0 { return true }
            if order < 0 { low = end + 1 } else { high = start }
        }
        return false
    }

    /// The part of the list containing every word with the given first bytes.
    private static func bounds(_ list: UnsafeBufferPointer<UInt8>, _ head: UInt64) -> (Int, Int) {
        samples.withUnsafeBufferPointer { samples in
            let first = samples.partitioningIndex { $0.head >= head }
            let next = samples[first...].firstIndex { $0.head != head } ?? samples.count
            return (
                first > 0 ? samples[first - 1].start : 0,
                next < samples.count ? samples[next].start : list.count
            )
        }
    }

    private static func lineStart(_ list: UnsafeBufferPointer<UInt8>, _ offset: Int, after low: Int) -> Int {
        var start = offset
        while start > low, list[start - 1] != 0x0A { start -= 1 }
        return start
    }

    /// The first eight bytes of a line as a big-endian number, which sorts like them.
    private static func head(_ list: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64 {
        var (head, index) = (0 as UInt64, start)
        for _ in 0..<8 {
            let isInside = index < list.count && list[index] != 0x0A
            head = head << 8 | (isInside ? UInt64(list[index]) : 0)
            if isInside { index += 1 }
        }
        return head
    }

    /// The order of a line relative to a word (negative, zero or positive) and the end of the line.
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

    /// Whether the lower-cased text of a token is in the list.
    package static func contains(_ token: Token, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        if let answer = answers[token.key] { return answer }
        let bytes = UnsafeBufferPointer(rebasing: text[token.range.bytes])
        let answer = token.shape == .lower ? contains(bytes) : bytes.withLowercase { contains($0) }
        answers[token.key] = answer
        return answer
    }

    /// Recent answers: a few words make up most of the queries.
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
