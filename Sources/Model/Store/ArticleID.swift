import NewsText

/// The number of an article in the index: its date in the high bits, so that numbers sort like dates.
///
/// A changed article gets a new number; a number is never given twice.
package struct ArticleID: Hashable, Comparable, Sendable {
    /// The row in the index.
    package let number: Int

    /// The article with a row number.
    package init(number: Int) { self.number = number }

    /// How many bits of a number tell the articles of one date apart. FirstInlineArray: FTS5 stores the distances between
    /// numbers, and with 32 bits they would take a tenth of the index. A date with more spills into the next.
    private static let sequenceBits = 16

    /// The article that was taken in as the `sequence`-th of its date; without a date it sorts before all that
    /// have one.
    package init(date: ArticleDate?, sequence: Int) {
        number = (date?.ordinal ?? 0) << Self.sequenceBits | sequence
    }

    /// The first article of a date number, which may be one that no date has.
    package init(ordinal: Int, sequence: Int) { number = ordinal << Self.sequenceBits | sequence }

    /// The date that the number holds; where a date has more than 65,535 articles, perhaps the next one.
    package var date: ArticleDate? { ArticleDate(ordinal: number >> Self.sequenceBits) }

    /// The highest sequence of a date; undated articles have all numbers below the year 1.
    package static func lastSequence(ordinal: Int) -> Int {
        ordinal == 0 ? 1 << (sequenceBits + 9) - 1 : 1 << sequenceBits - 1
    }

    /// The IDs that articles of a date range have; a missing end is open.
    package static func range(from: ArticleDate?, to: ArticleDate?) -> ClosedRange<ArticleID> {
        // Articles without a date lie below the year 1 and are in no range of dates.
        let low = (from?.ordinal ?? 1 << 9) << sequenceBits
        let high = to.map { max(low, ($0.lastOrdinal + 1) << sequenceBits - 1) } ?? Int.max
        return ArticleID(number: low)...ArticleID(number: high)
    }

    /// By date, and those of one date in the order in which they were taken in.
    package static func < (left: ArticleID, right: ArticleID) -> Bool { left.number < right.number }
}

extension ArticleDate {
    /// The highest ordinal of a date that lies within this one: for a year, that of its last day.
    fileprivate var lastOrdinal: Int {
        if month == nil { return ordinal | 0x1FF }
        return day == nil ? ordinal | 0x1F : ordinal
    }
}
