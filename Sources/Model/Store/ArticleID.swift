import NewsText

/// The ID of an article: its date in the high bits, so that IDs sort by date.
///
/// A changed article gets a new ID; IDs are never reused.
public struct ArticleID: Hashable, Comparable, Sendable {
    /// The row number in the index.
    public let number: Int

    /// The article with a row number.
    public init(number: Int) { self.number = number }

    /// The low bits, which distinguish the articles of one date. Few: FTS5 stores the differences between row
    /// numbers, and with 32 bits they would take a tenth of the index. A date with more articles overflows
    /// into the next.
    private static let sequenceBits = 16

    /// The ID of the `sequence`-th article of a date; articles without a date sort before all others.
    public init(date: ArticleDate?, sequence: Int) {
        number = (date?.ordinal ?? 0) << Self.sequenceBits | sequence
    }

    /// The ID for the ordinal of a date, which need not be a valid date.
    public init(ordinal: Int, sequence: Int) { number = ordinal << Self.sequenceBits | sequence }

    /// The date in the ID. A date with more than 65,535 articles overflows into the next.
    public var date: ArticleDate? { ArticleDate(ordinal: number >> Self.sequenceBits) }

    /// The highest sequence of a date; undated articles have all numbers below the year 1.
    public static func lastSequence(ordinal: Int) -> Int {
        ordinal == 0 ? 1 << (sequenceBits + 9) - 1 : 1 << sequenceBits - 1
    }

    /// The IDs of the articles in a range of dates; a nil end is open.
    public static func range(from: ArticleDate?, to: ArticleDate?) -> ClosedRange<ArticleID> {
        // Articles without a date lie below the year 1 and are in no range of dates.
        let low = (from?.ordinal ?? 1 << 9) << sequenceBits
        let high = to.map { max(low, ($0.lastOrdinal + 1) << sequenceBits - 1) } ?? Int.max
        return ArticleID(number: low)...ArticleID(number: high)
    }

    /// In order of date, then of insertion.
    public static func < (left: ArticleID, right: ArticleID) -> Bool { left.number < right.number }
}

extension ArticleDate {
    /// The highest ordinal within this date: for a year, that of its last day.
    fileprivate var lastOrdinal: Int {
        if month == nil { return ordinal | 0x1FF }
        return day == nil ? ordinal | 0x1F : ordinal
    }
}
