import NewsText

/// A short extract of an article around its hits, on one line.
package struct Snippet: Sendable, Equatable {
    /// The text, with `…` where it was cut.
    package let text: String
    /// The hits, as ranges of the UTF-8 of `text`.
    package let hits: [TextRange]

    /// The extract of about `length` bytes with the most hits, cut at word boundaries; without hits, the
    /// start of the article.
    package init(of article: Article, hits: [TextRange], length: Int = 160) {
        let body = Self.trimmed(article)
        let first = Self.densest(hits, length: length)
        let lead = hits.isEmpty ? 0 : min(40, length / 4)
        let anchor = hits.isEmpty ? body.start : hits[first].start
        let start = Self.wordStart(article.text, max(body.start, anchor - lead), in: body)
        let end = Self.wordEnd(
            article.text, min(body.end, max(start + length, hits.isEmpty ? 0 : hits[first].end)), in: body)

        var text: [UInt8] = start > body.start ? Array("…".utf8) : []
        var ranges: [TextRange] = []
        var next = hits.firstIndex { $0.start >= start } ?? hits.count
        var (hitStart, isBlank) = (0, true)
        for offset in start..<end {
            if next < hits.count, offset == hits[next].start { hitStart = text.count }
            let byte = article.text[offset]
            let space = byte == 0x20 || (0x09...0x0D).contains(byte)
            if !space || !isBlank { text.append(space ? 0x20 : byte) }
            isBlank = space
            if next < hits.count, offset + 1 == hits[next].end {
                ranges.append(TextRange(hitStart, text.count))
                next += 1
            }
        }
        while text.last == 0x20 { text.removeLast() }
        if end < body.end { text += Array("…".utf8) }
        self.text = String(decoding: text, as: UTF8.self)
        self.hits = ranges
    }

    /// The body without surrounding white space.
    private static func trimmed(_ article: Article) -> TextRange {
        let text = article.text[article.body.bytes]
        guard let start = text.firstIndex(where: { !isBreak($0) }),
            let last = text.lastIndex(where: { !isBreak($0) })
        else { return TextRange(article.body.start, article.body.start) }
        return TextRange(start, last + 1)
    }

    /// The index of the hit from which `length` bytes contain the most hits.
    private static func densest(_ hits: [TextRange], length: Int) -> Int {
        var (best, bestCount, end) = (0, 0, 0)
        for start in hits.indices {
            while end < hits.count, hits[end].end <= hits[start].start + length { end += 1 }
            if end - start > bestCount { (best, bestCount) = (start, end - start) }
        }
        return best
    }

    private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// The maximum distance to the word boundary that a cut is moved to, in bytes.
    private static let longestWord = 40

    private static func wordStart(_ text: [UInt8], _ offset: Int, in body: TextRange) -> Int {
        var start = offset
        while start > body.start, offset - start < longestWord, !isBreak(text[start - 1]) { start -= 1 }
        while start > body.start, text[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }

    private static func wordEnd(_ text: [UInt8], _ offset: Int, in body: TextRange) -> Int {
        var end = offset
        while end < body.end, end - offset < longestWord, !isBreak(text[end]) { end += 1 }
        while end < body.end, text[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }
}
