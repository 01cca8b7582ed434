extension Article {
    /// The sentence in which a range begins, split as the recognizers do; nil outside the body. Looks at no more than
    /// 4 KiB of the paragraph on either side.
    package func sentence(around range: TextRange) -> TextRange? {
        guard body.start <= range.start, range.end <= body.end else { return nil }
        let reach = 4096
        var start = max(body.start, range.start - reach)
        var end = min(body.end, max(range.end, range.start) + reach)
        while start < range.start, text[start] & 0xC0 == 0x80 { start += 1 }
        while end > range.end, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
        guard start <= range.start, range.end <= end else { return nil }
        if let line = paragraphEnd(in: start..<range.start, last: true) { start = line }
        if let line = paragraphEnd(in: range.end..<end, last: false) { end = line }
        let tokens = Tokenizer.tokens(of: text, in: TextRange(start, end))
        let sentence = Sentences.split(tokens, of: text).first {
            tokens[$0.upperBound - 1].range.end > range.start
        }
        guard let sentence, tokens[sentence.lowerBound].range.start <= range.start else { return nil }
        return TextRange(tokens[sentence.lowerBound].range.start, tokens[sentence.upperBound - 1].range.end)
    }

    /// The first or last offset in a range where two line ends follow each other.
    private func paragraphEnd(in stretch: Range<Int>, last: Bool) -> Int? {
        func isEnd(_ offset: Int) -> Bool {
            text[offset] == 0x0A && offset + 1 < stretch.upperBound && text[offset + 1] == 0x0A
        }
        return last ? stretch.last(where: isEnd) : stretch.first(where: isEnd)
    }
}
