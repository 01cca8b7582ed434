import NewsText

/// Plain text, optionally with a header such as ` date 2022-01 ` at the start of the first line.
package enum PlainText {
    package static func article(_ text: [UInt8]) -> Article {
        guard let header = header(of: text) else { return Article(text: text) }
        return Article(text: text, body: TextRange(header.end, text.count), date: header.date)
    }

    /// The date in the header and the offset of the body.
    ///
    /// A header is the word `date`, an optional colon, an ISO 8601 date and a space.
    private static func header(of text: [UInt8]) -> (date: ArticleDate, end: Int)? {
        let word = Array("date".utf8)
        var offset = skipBlanks(text, from: 0)
        guard text[offset...].starts(with: word) else { return nil }
        offset += word.count
        if offset < text.count, text[offset] == UInt8(ascii: ":") { offset += 1 }
        let start = skipBlanks(text, from: offset)
        guard start > offset else { return nil }
        let end = text[start...].firstIndex { !isDateByte($0) } ?? text.count
        guard end == text.count || isSpace(text[end]) else { return nil }
        guard let date = ArticleDate(String(decoding: text[start..<end], as: UTF8.self)) else { return nil }
        let body = text[end...].firstIndex { !isSpace($0) } ?? text.count
        return (date, body)
    }

    private static func skipBlanks(_ text: [UInt8], from offset: Int) -> Int {
        text[offset...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? text.count
    }

    private static func isDateByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
