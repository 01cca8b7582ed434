import NewsText

/// The dates of the first and last of some articles.
package struct DateSpan: Sendable, Equatable {
    /// The earliest date.
    package var first: ArticleDate
    /// The latest date.
    package var last: ArticleDate
}

extension DateSpan {
    mutating func extend(to date: ArticleDate) {
        if date.ordinal < first.ordinal { first = date }
        if date.ordinal > last.ordinal { last = date }
    }
}
