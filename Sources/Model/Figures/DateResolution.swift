/// Resolves relative dates against the date of the article, as far as that is known.
struct DateResolution: Sendable {
    /// The article's date, perhaps only a year or a month.
    let today: ArticleDate?

    private var day: CalendarDay? { today.flatMap { CalendarDay($0) } }

    /// The month as of the article's: the last one that has begun, or the next with *komende*.
    func month(_ month: Int, _ which: DateWord.Which?) -> String? {
        year(ofMonth: month, which).flatMap { ArticleDate(year: $0, month: month)?.description }
    }

    /// The day of a month without a year.
    func day(_ day: Int, of month: Int, _ which: DateWord.Which?) -> String? {
        year(ofMonth: month, which).flatMap { ArticleDate(year: $0, month: month, day: day)?.description }
    }

    private func year(ofMonth month: Int, _ which: DateWord.Which?) -> Int? {
        guard let today, let current = today.month else { return nil }
        switch which {
        case nil: return month <= current ? today.year : today.year - 1
        case .this: return today.year
        case .last: return month < current ? today.year : today.year - 1
        case .next: return month > current ? today.year : today.year + 1
        }
    }

    /// The day that lies so many days from the article's.
    func day(offset: Int) -> String? { day.flatMap { ($0 + offset).date?.description } }

    /// The day of the week: the last one up to the article's day, unless *komende* says otherwise.
    func weekday(_ weekday: Int, _ which: DateWord.Which?) -> String? {
        guard let day else { return nil }
        let offset = weekday - day.weekday
        let days =
            switch which {
            case nil: offset <= 0 ? offset : offset - 7
            case .this: offset
            case .last: offset < 0 ? offset : offset - 7
            case .next: offset > 0 ? offset : offset + 7
            }
        return (day + days).date?.description
    }

    /// The day of a week counted from the article's: *vorige week donderdag*.
    func weekday(_ weekday: Int, inWeek which: DateWord.Which) -> String? {
        guard let day else { return nil }
        return (day + (weekday - day.weekday + 7 * steps(which))).date?.description
    }

    /// The week, month, year… counted from the article's: *vorige maand*.
    func period(_ unit: String, _ which: DateWord.Which) -> String? {
        guard let today else { return nil }
        let step = steps(which)
        switch unit {
        case "week": return day.flatMap { ($0 + 7 * step).week }
        case "month": return shifted(months: step)
        case "year": return ArticleDate(year: today.year + step)?.description
        case "decade": return decade((today.year / 10 + step) * 10)
        case "century": return "\(today.year / 100 + step)XX"
        default: return nil
        }
    }

    /// The time so long before the article's: *een jaar geleden*. What is counted in years or months is
    /// known to the month, what is counted in decades to the year.
    func ago(_ value: Double, _ unit: String) -> String? {
        guard let today else { return nil }
        let months = value * 12
        switch unit {
        case "day": return whole(value).flatMap { day(offset: -$0) }
        case "week": return whole(value * 7).flatMap { day(offset: -$0) }
        case "month": return whole(value).flatMap { shifted(months: -$0) }
        case "year" where today.month != nil: return whole(months).flatMap { shifted(months: -$0) }
        case "year": return whole(value).flatMap { ArticleDate(year: today.year - $0)?.description }
        case "decade": return whole(value * 10).flatMap { ArticleDate(year: today.year - $0)?.description }
        default: return nil
        }
    }

    /// A decade as ISO 8601-2 writes what is not specified: `199X`.
    func decade(_ year: Int) -> String { "\(year / 10)X" }

    private func whole(_ value: Double) -> Int? {
        value == value.rounded() && abs(value) < 100_000 ? Int(value) : nil
    }

    private func steps(_ which: DateWord.Which) -> Int {
        switch which {
        case .this: 0
        case .last: -1
        case .next: 1
        }
    }

    private func shifted(months: Int) -> String? {
        guard let today, let month = today.month else { return nil }
        let count = today.year * 12 + month - 1 + months
        guard count > 0 else { return nil }
        return ArticleDate(year: count / 12, month: count % 12 + 1)?.description
    }
}
