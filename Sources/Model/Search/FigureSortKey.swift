import NewsExtraction
import NewsText

/// The sort key of a figure in the order by value, in two words.
struct FigureSortKey: Comparable {
    /// The kind in the high bits, then the value in descending order.
    private let key: UInt64
    private let number: UInt32

    /// The index of the figure among those found.
    var index: Int { Int(number) }

    init(_ figure: Figure, index: Int) {
        let kind = UInt64(figure.kind == .date ? 63 : figure.kind.rawValue) << 58
        // Dates sort by the date that they refer to, the latest first.
        let date = figure.kind == .date ? Self.day(figure.date) : nil
        let value = (figure.kind == .date ? date : figure.baseValue) ?? -Double.infinity
        // The bit patterns of doubles sort numerically once those of negative numbers are inverted.
        let bits = value.bitPattern
        let ascending = value.sign == .minus ? ~bits : bits | 1 << 63
        key = kind | (~ascending >> 6)
        number = UInt32(truncatingIfNeeded: index)
    }

    /// A date as a number in chronological order; a vague one by its start.
    private static func day(_ date: String?) -> Double? {
        guard let date else { return nil }
        let known = ArticleDate(date) ?? ArticleDate(date.prefix(4))
        return (known ?? ArticleDate(date.prefix(3) + "0")).map { Double($0.ordinal) }
    }

    static func < (left: FigureSortKey, right: FigureSortKey) -> Bool {
        left.key != right.key ? left.key < right.key : left.number < right.number
    }
}
