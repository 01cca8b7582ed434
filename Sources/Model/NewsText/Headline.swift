extension Article {
    /// The name of the article in lists: its title, else the first sentence, cut at a word.
    ///
    /// Empty where the article has neither.
    package var headline: String { title ?? Headline.first(of: self) }
}

/// Makes a headline for an article that has no title.
enum Headline {
    /// The maximum length in bytes.
    private static let longest = 160

    /// The first sentence of the body on one line, cut at a word with `…` where it is longer than 160 bytes.
    static func first(of article: Article) -> String {
        let body = article.body
        let start = article.text[body.bytes].firstIndex { !isSpace($0) } ?? body.end
        // The first sentence lies in the first few hundred bytes or is cut there: no need to look further.
        var limit = min(body.end, start + longest + 1)
        while limit < body.end, article.text[limit] & 0xC0 == 0x80 { limit += 1 }
        guard start < limit else { return "" }

        let tokens = Tokenizer.tokens(of: article.text, in: TextRange(start, limit))
        guard let sentence = Sentences.split(tokens, of: article.text).first, !sentence.isEmpty else {
            return ""
        }
        let whole = TextRange(start, tokens[sentence.upperBound - 1].range.end)
        let line = oneLine(article.text[whole.bytes])
        if whole.end < limit || limit == body.end { return line }

        // The last word may have been cut.
        let end = line.utf8.lastIndex(of: UInt8(ascii: " ")) ?? line.endIndex
        return line[..<end] + "…"
    }

    /// The text with runs of white space replaced by one blank.
    private static func oneLine(_ text: ArraySlice<UInt8>) -> String {
        let line = text.withUnsafeBufferPointer { text in
            var line: [UInt8] = []
            line.reserveCapacity(text.count)
            var offset = 0
            while offset < text.count {
                let (scalar, length) = Scalars.decode(text, at: offset)
                let isBlank = scalar.isASCII ? isSpace(text[offset]) : scalar.properties.isWhitespace
                if !isBlank {
                    for byte in text[offset..<offset + length] { line.append(byte) }
                } else if line.last != 0x20 {
                    line.append(0x20)
                }
                offset += length
            }
            return line
        }
        return String(decoding: line, as: UTF8.self)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
