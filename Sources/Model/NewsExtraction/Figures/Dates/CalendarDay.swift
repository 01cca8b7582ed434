import NewsText

/// A day as a number for arithmetic: days since 1 January 1970 in the Gregorian calendar.
///
/// The conversions follow Howard Hinnant, *chrono-Compatible Low-Level Date Algorithms*.
package struct CalendarDay: Hashable, Comparable {
    package var number: Int

    /// The day of a date, nil if the date has none.
    package init?(_ date: ArticleDate) {
        guard let month = date.month, let day = date.day else { return nil }
        let year = month <= 2 ? date.year - 1 : date.year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    package init(number: Int) { self.number = number }

    /// The date, nil outside the years 1...9999.
    package var date: ArticleDate? {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return ArticleDate(year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: day)
    }

    /// The day of the week, 1 for Monday to 7 for Sunday, as ISO 8601 counts.
    package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

    /// The week as ISO 8601 writes it: `2022-W05`.
    package var week: String? {
        // The year of a week is that of its Thursday.
        let thursday = CalendarDay(number: number - weekday + 4)
        guard let year = thursday.date?.year, let first = ArticleDate(year: year, month: 1, day: 1),
            let start = CalendarDay(first)
        else { return nil }
        let week = (thursday.number - start.number) / 7 + 1
        return "\(ArticleDate(year: year)!)-W" + (week < 10 ? "0" : "") + "\(week)"
    }

    package static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }

    package static func + (day: CalendarDay, days: Int) -> CalendarDay {
        CalendarDay(number: day.number + days)
    }
}
