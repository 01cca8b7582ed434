import NewsText

/// A calendar month.
package struct Month: Hashable, Comparable, Sendable {
    /// The number of months since the year 0.
    package let number: Int

    /// The month with a number.
    package init(number: Int) { self.number = number }

    /// The month of a date; nil if only the year is known.
    package init?(_ date: ArticleDate) {
        guard let month = date.month else { return nil }
        number = date.year * 12 + month - 1
    }

    /// The year.
    package var year: Int { number / 12 }
    /// The month of the year, 1...12.
    package var month: Int { number % 12 + 1 }

    /// Chronological order.
    package static func < (left: Month, right: Month) -> Bool { left.number < right.number }
}

extension Month: CustomStringConvertible {
    /// The month as ISO 8601 writes it: `2022-03`.
    package var description: String {
        ArticleDate(year: year, month: month)?.description ?? "\(year)"
    }
}
