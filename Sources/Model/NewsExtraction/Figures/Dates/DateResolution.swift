import NewsText

/// Resolves relative dates against the date of the article, as far as known.
struct DateResolution: Sendable {
    /// The article's date, perhaps only a year or a month.
    let today: ArticleDate?

    private var day: CalendarDay? { today.flatMap { CalendarDay($0) } }

    /// The year of a month: the last or the next such month, by the tense, else the nearest.
    func month(_ month: Int, _ which: DateWord.RelativePosition?, _ tense: DateTense?) -> String? {
        year(ofMonth: month, which, tense).flatMap { ArticleDate(year: $0, month: month)?.description }
    }

    /// The year of a day of a month, resolved like the month.
    func day(_ day: Int, of month: Int, _ which: DateWord.RelativePosition?, _ tense: DateTense?) -> String? {
        guard let year = year(ofMonth: month, which, tense) else { return nil }
        guard which == nil, let today, today.month == month, let now = today.day, let tense else {
            return ArticleDate(year: year, month: month, day: day)?.description
        }
        // In the article's own month the day decides.
        let shift = tense == .past && day > now ? -1 : tense == .future && day < now ? 1 : 0
        return ArticleDate(year: year + shift, month: month, day: day)?.description
    }

    private func year(ofMonth month: Int, _ which: DateWord.RelativePosition?, _ tense: DateTense?) -> Int? {
        guard let today, let current = today.month else { return nil }
        switch (which, tense) {
        case (nil, .past): return month <= current ? today.year : today.year - 1
        case (nil, .future): return month >= current ? today.year : today.year + 1
        case (nil, nil):
            if month - current > 6 { return today.year - 1 }
            return current - month > 6 ? today.year + 1 : today.year
        case (.this, _): return today.year
        case (.last, _): return month < current ? today.year : today.year - 1
        case (.next, _): return month > current ? today.year : today.year + 1
        }
    }

    /// The day of a holiday, in the year by the tense, else nearest to the article's date.
    func holiday(_ holiday: Holiday, _ tense: DateTense?) -> String? {
        guard let year = year(ofMonth: holiday.month, nil, tense) else { return nil }
        guard let tense, let day, let date = holiday.date(in: year), let found = CalendarDay(date) else {
            return holiday.date(in: year)?.description
        }
        let shift = tense == .past && day < found ? -1 : tense == .future && found < day ? 1 : 0
        return holiday.date(in: year + shift)?.description
    }

    /// *vorige kerst*, *komende Pasen*
    func holiday(_ holiday: Holiday, _ which: DateWord.RelativePosition) -> String? {
        switch which {
        case .this: return today.flatMap { holiday.date(in: $0.year)?.description }
        case .last: return self.holiday(holiday, .past)
        case .next: return self.holiday(holiday, .future)
        }
    }

    /// The year of a season whose middle month is given: *afgelopen winter*, *deze zomer*.
    func season(_ month: Int, _ which: DateWord.RelativePosition) -> String? {
        guard let today, let current = today.month else { return nil }
        let year =
            switch which {
            case .this: month == 1 && current >= 11 ? today.year + 1 : today.year
            case .last: month < current ? today.year : today.year - 1
            case .next: month > current ? today.year : today.year + 1
            }
        return ArticleDate(year: year)?.description
    }

    /// The Saturday and Sunday of a weekend.
    func weekend(_ which: DateWord.RelativePosition) -> String? {
        guard let day else { return nil }
        let saturday = day + (6 - day.weekday)
        let shift =
            switch which {
            case .this: 0
            case .last: -7
            case .next: day.weekday >= 6 ? 7 : 0
            }
        guard let first = (saturday + shift).date, let last = (saturday + shift + 1).date else { return nil }
        return "\(first)/\(last)"
    }

    /// The year of a quarter without a year: the last one that has begun.
    func year(ofQuarter quarter: Int) -> Int? {
        guard let today, let month = today.month else { return nil }
        return quarter * 3 - 2 <= month ? today.year : today.year - 1
    }

    /// The day at a distance in days from the article's.
    func day(offset: Int) -> String? { day.flatMap { ($0 + offset).date?.description } }

    /// The day of the week: the last one up to the article's day, unless *komende* or the tense says otherwise.
    func weekday(_ weekday: Int, _ which: DateWord.RelativePosition?, _ tense: DateTense? = nil) -> String? {
        guard let day else { return nil }
        let offset = weekday - day.weekday
        let next = offset > 0 ? offset : offset + 7
        let days =
            switch which {
            case nil where tense == .future: next
            case nil: offset <= 0 ? offset : offset - 7
            case .this: offset
            case .last: offset < 0 ? offset : offset - 7
            case .next: next
            }
        return (day + days).date?.description
    }

    /// The day of a week counted from the article's: *vorige week donderdag*.
    func weekday(_ weekday: Int, inWeek which: DateWord.RelativePosition) -> String? {
        guard let day else { return nil }
        return (day + (weekday - day.weekday + 7 * steps(which))).date?.description
    }

    /// The week, month, year… counted from the article's: *vorige maand*.
    func period(_ unit: String, _ which: DateWord.RelativePosition) -> String? {
        guard let today else { return nil }
        let step = steps(which)
        switch unit {
        case "week": return day.flatMap { ($0 + 7 * step).week }
        case "month": return shifted(months: step)
        case "year": return ArticleDate(year: today.year + step)?.description
        case "quarter":
            guard let month = today.month else { return nil }
            let first = today.year * 4 + (month - 1) / 3 + step
            guard let from = ArticleDate(year: first / 4, month: first % 4 * 3 + 1),
                let to = ArticleDate(year: first / 4, month: first % 4 * 3 + 3)
            else { return nil }
            return "\(from)/\(to)"
        case "decade": return decade((today.year / 10 + step) * 10)
        case "century": return "\(today.year / 100 + step)XX"
        default: return nil
        }
    }

    /// The time at a distance before the article's: *een jaar geleden*. What is counted in years or months is known
    /// to the month, what is counted in decades to the year.
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

    /// A decade as ISO 8601-2 writes unspecified digits: `199X`.
    func decade(_ year: Int) -> String { "\(year / 10)X" }

    private func whole(_ value: Double) -> Int? {
        value == value.rounded() && abs(value) < 100_000 ? Int(value) : nil
    }

    private func steps(_ which: DateWord.RelativePosition) -> Int {
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
