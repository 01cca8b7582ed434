import NewsText

/// A range of text and the role that its cells get.
package struct Highlight: Hashable, Sendable {
    /// The bytes.
    package let range: TextRange
    /// Their meaning.
    package let role: Role

    /// Gives `range` the role `role`.
    package init(_ range: TextRange, _ role: Role) {
        self.range = range
        self.role = role
    }

    /// Lays `upper` over `lower`: where they overlap, only the upper one shows.
    ///
    /// Both must be in text order and must not overlap within themselves; so is the result.
    package static func layer(_ upper: [Highlight], over lower: [Highlight]) -> [Highlight] {
        if upper.isEmpty { return lower }
        if lower.isEmpty { return upper }
        var result: [Highlight] = []
        result.reserveCapacity(upper.count + lower.count)
        var next = 0
        for piece in lower {
            var start = piece.range.start
            while next < upper.count, upper[next].range.start < piece.range.end {
                let top = upper[next]
                if start < top.range.start {
                    result.append(Highlight(TextRange(start, top.range.start), piece.role))
                }
                start = max(start, top.range.end)
                // A highlight that reaches past this piece may cover the next one too.
                if top.range.end > piece.range.end { break }
                result.append(top)
                next += 1
            }
            if start < piece.range.end {
                result.append(Highlight(TextRange(start, piece.range.end), piece.role))
            }
        }
        result.append(contentsOf: upper[next...])
        return result
    }
}
