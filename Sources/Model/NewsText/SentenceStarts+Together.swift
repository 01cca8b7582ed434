extension SentenceStarts {
    /// The elements of any group that share a sentence with at least one element of every group.
    ///
    /// - Parameters:
    ///   - elements: in text order.
    ///   - offset: the position of an element in the text.
    ///   - groups: at most 64; further ones are ignored.
    package func together<Element>(
        _ elements: [Element], at offset: (Element) -> Int, in groups: [(Element) -> Bool]
    ) -> [Element] {
        let groups = groups.prefix(UInt64.bitWidth)
        func bits(_ isIn: ((Element) -> Bool) -> Bool) -> UInt64 {
            groups.indices.reduce(0) { isIn(groups[$1]) ? $0 | 1 << UInt64($1) : $0 }
        }
        let all = bits { _ in true }
        var result: [Element] = []
        // The groups seen in the sentence so far, one bit each.
        var (sentence, present, gathered) = (-1, UInt64(0), [Element]())
        func end() {
            if present == all { result += gathered }
            (present, gathered) = (0, [])
        }
        for element in elements {
            let own = bits { $0(element) }
            guard own != 0 else { continue }
            let number = number(of: offset(element))
            if number != sentence { end() }
            sentence = number
            present |= own
            gathered.append(element)
        }
        end()
        return result
    }

    /// The sentence containing the start of a range, without trailing blanks.
    ///
    /// The result always contains the range, even if the text has changed since.
    package func sentence(around range: TextRange, in article: Article) -> TextRange {
        let whole = self.range(around: range.start, in: article.body)
        let start = min(whole.start, range.start)
        var end = max(whole.end, range.end)
        while end > range.end, Self.isBlank(article.text[end - 1]) { end -= 1 }
        return TextRange(start, end)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
