import NewsText
import Store

extension Concordance.Line {
    /// The maximum context on either side, in bytes: enough for the widest screens.
    private static let context = 280

    /// A line of an article; nil if the range is not within its text.
    package init?(_ row: ArticleRow, _ article: Article, number: Int, range: TextRange) {
        guard article.body.contains(range) else { return nil }
        self.article = row
        self.number = number
        self.range = range
        var start = max(article.body.start, range.start - Self.context)
        while start < range.start, article.text[start] & 0xC0 == 0x80 { start += 1 }
        var end = min(article.body.end, range.end + Self.context)
        while end > range.end, end < article.body.end, article.text[end] & 0xC0 == 0x80 { end -= 1 }
        before = Self.line(article.text[start..<range.start])
        middle = Self.line(article.text[range.bytes])
        after = Self.line(article.text[range.end..<end])
    }

    /// The text with line breaks and runs of spaces collapsed.
    private static func line(_ bytes: ArraySlice<UInt8>) -> String {
        var line: [UInt8] = []
        line.reserveCapacity(bytes.count)
        for byte in bytes {
            let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
            if !isBlank {
                line.append(byte)
            } else if line.last != 0x20 {
                line.append(0x20)
            }
        }
        return String(decoding: line, as: UTF8.self)
    }
}
