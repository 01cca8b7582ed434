import Store

/// Counts by month.
package struct Timeline: Sendable, Equatable {
    /// The counts of the months that have any.
    package private(set) var counts: [Month: Int] = [:]
    /// The count without a month.
    package private(set) var undated = 0

    /// A timeline without events.
    package init() {}

    /// The range of months with a count; nil without any.
    package var span: ClosedRange<Month>? {
        guard let first = counts.keys.min(), let last = counts.keys.max() else { return nil }
        return first...last
    }

    /// Adds a count to the month of an article.
    package mutating func add(_ count: Int, _ article: ArticleID) {
        if let month = article.date.flatMap(Month.init) {
            counts[month, default: 0] += count
        } else {
            undated += count
        }
    }
}
