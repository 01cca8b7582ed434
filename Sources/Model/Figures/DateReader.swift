/// A date as it stands in a text.
struct FoundDate: Equatable {
    /// The index past its last token.
    var end: Int
    /// The date as ISO 8601 writes it, nil where it cannot be known.
    var date: String?
}

/// Reads the dates that words name: *20 augustus 2021*, *maandagavond*, *vorige week*, *eind september*.
struct DateReader {
    let view: SentenceView
    let resolution: DateResolution

    /// The date that begins at a token, nil where none does.
    func read(at index: Int) -> FoundDate? {
        if view.kind(index) == .number || view.kind(index) == .mixed {
            return NumericDates(reader: self).read(at: index)
        }
        if view.key(index) == Key.jaren { return decade(at: index) }
        guard let word = DateWords.word(view, index) else { return nil }
        switch word {
        case .month(let month): return isName(index) ? nil : self.month(month, nil, at: index)
        case .weekday(let weekday): return self.weekday(weekday, nil, at: index)
        case .day(let offset): return day(offset, at: index)
        case .which(let which): return relative(which, at: index + 1)
        case .edge: return edge(at: index)
        case .season: return season(at: index)
        case .partOfDay, .weekend: return nil
        }
    }

    // MARK: Months and years

    /// *Mei* and *April* in the middle of a sentence are people.
    private func isName(_ index: Int) -> Bool {
        view.tokens[index].shape != .lower && index > view.range.lowerBound && !view.isEnglish
            && year(at: index + 1) == nil && view.tokens[index].shape != .upper
    }

    /// A month with the day or the year behind it: *juni 2014*, *August 20, 2021*.
    private func month(_ month: Int, _ which: DateWord.Which?, at index: Int) -> FoundDate? {
        if view.isEnglish, let day = dayNumber(at: index + 1), which == nil {
            let comma = view.mark(index + 2) == "," ? 1 : 0
            if let year = year(at: index + 2 + comma) {
                return FoundDate(
                    end: index + 3 + comma, date: ArticleDate(year: year, month: month, day: day)?.description
                )
            }
            return FoundDate(end: index + 2, date: resolution.day(day, of: month, which))
        }
        let van = view.key(index + 1) == Key.van ? 1 : 0
        if let year = year(at: index + 1 + van) {
            return FoundDate(end: index + 2 + van, date: ArticleDate(year: year, month: month)?.description)
        }
        // In English *may* and *march* are verbs more often than not.
        if view.isEnglish, view.tokens[index].shape == .lower { return nil }
        return FoundDate(end: index + 1, date: resolution.month(month, which))
    }

    /// The day of a month in digits, 1...31.
    func dayNumber(at index: Int) -> Int? {
        guard view.kind(index) == .number, let number = number(at: index, digits: 1...2) else { return nil }
        return (1...31).contains(number) ? number : nil
    }

    /// The year in four digits that stands at a token by itself.
    func year(at index: Int) -> Int? {
        guard view.kind(index) == .number, let year = number(at: index, digits: 4...4) else { return nil }
        guard (1000..<2200).contains(year), !view.touches(index) || view.mark(index - 1) == "(" else {
            return nil
        }
        if view.touches(index + 1), view.touches(index + 2), view.kind(index + 2) != .mark,
            let mark = view.mark(index + 1), ".,:".unicodeScalars.contains(mark)
        {
            return nil
        }
        return year
    }

    /// The number that a token of so many digits is.
    func number(at index: Int, digits: ClosedRange<Int>) -> Int? {
        guard view.kind(index) == .number, digits.contains(view.tokens[index].range.count) else { return nil }
        var value = 0
        for byte in view.bytes[view.tokens[index].range.bytes] {
            guard byte &- 0x30 < 10 else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    /// The century of a year in two digits: the years around the turn of the century that news speaks of.
    static func century(ofShort year: Int) -> Int { year >= 40 ? 1900 : 2000 }

    /// *jaren 90*, *jaren ’90*, *jaren negentig*, *jaren 1990*
    private func decade(at index: Int) -> FoundDate? {
        var next = index + 1
        if let mark = view.mark(next), "'’‘".unicodeScalars.contains(mark), view.touches(next + 1) {
            next += 1
        }
        if let year = number(at: next, digits: 4...4), year % 10 == 0, (1000..<2200).contains(year) {
            return FoundDate(end: next + 1, date: resolution.decade(year))
        }
        let tens: Int? =
            switch NumberWords.word(view, next) {
            case .cardinal(let value): Int(value)
            default: number(at: next, digits: 2...2)
            }
        guard let tens, (10..<100).contains(tens), tens % 10 == 0 else { return nil }
        if view.mark(next + 1) == "%" { return nil }
        return FoundDate(end: next + 1, date: resolution.decade(1900 + tens))
    }

    /// *zomer van 2022*; a season without a year is no date.
    private func season(at index: Int) -> FoundDate? {
        let van = view.key(index + 1) == Key.van ? 1 : 0
        guard let year = year(at: index + 1 + van) else { return nil }
        return FoundDate(end: index + 2 + van, date: ArticleDate(year: year)?.description)
    }

    // MARK: Relative dates

    private func day(_ offset: Int, at index: Int) -> FoundDate? {
        // *de morgen*, *goede morgen*: the part of the day, or a newspaper.
        if offset == 1, Self.notTomorrow.contains(view.key(index - 1)) { return nil }
        if offset == 1, view.isCapital(index), index > view.range.lowerBound { return nil }
        var end = index + 1
        if DateWords.word(view, end) == .partOfDay { end += 1 }
        return FoundDate(end: end, date: resolution.day(offset: offset))
    }

    private static let notTomorrow = WordTable<Void>(
        words: "de deze die een elke iedere goede goeden volgende vorige s per hele")

    /// A day of the week with what makes it exact: *maandag 20 augustus 2021*, *donderdag vorige week*.
    private func weekday(_ weekday: Int, _ which: DateWord.Which?, at index: Int) -> FoundDate {
        var end = index + 1
        if DateWords.word(view, end) == .partOfDay, !view.touches(end) { end += 1 }
        let comma = view.mark(end) == "," ? 1 : 0
        if let date = NumericDates(reader: self).dayAndMonth(at: end + comma) { return date }
        if case .which(let week) = DateWords.word(view, end), view.key(end + 1) == Key.week {
            return FoundDate(end: end + 2, date: resolution.weekday(weekday, inWeek: week))
        }
        return FoundDate(end: end, date: resolution.weekday(weekday, which))
    }

    /// What *vorige*, *dit*, *komende*… point at: *week*, *jaar*, *maandag*, *juni*, *nacht*.
    private func relative(_ which: DateWord.Which, at index: Int) -> FoundDate? {
        switch DateWords.word(view, index) {
        case .month(let month): return self.month(month, which, at: index)
        case .weekday(let weekday): return self.weekday(weekday, which, at: index)
        case .season, .partOfDay, .weekend: return FoundDate(end: index + 1, date: nil)
        case .day, .which, .edge, nil: break
        }
        guard view.isWord(index), let unit = Units.unit(view.key(index)), unit.kind == .duration else {
            return nil
        }
        guard !view.isHyphenated(before: index + 1), unit.factor == 1, !unit.needsDigits else { return nil }
        if view.ends(index, with: "en") || view.ends(index, with: "ia")
            || view.isEnglish && view.ends(index, with: "s")
        {
            // *de afgelopen jaren*: no date, but a time all the same.
            return FoundDate(end: index + 1, date: nil)
        }
        switch unit.id {
        case "week":
            if case .weekday(let weekday) = DateWords.word(view, index + 1) {
                return FoundDate(end: index + 2, date: resolution.weekday(weekday, inWeek: which))
            }
            return FoundDate(end: index + 1, date: resolution.period("week", which))
        case "year":
            if case .month(let month) = DateWords.word(view, index + 1) {
                // *volgend jaar maart*
                let year = resolution.period("year", which).flatMap { ArticleDate($0) }?.year
                let date = year.flatMap { ArticleDate(year: $0, month: month) }
                return FoundDate(end: index + 2, date: date?.description)
            }
            return FoundDate(end: index + 1, date: resolution.period("year", which))
        case "month", "quarter", "decade", "century":
            return FoundDate(end: index + 1, date: resolution.period(unit.id, which))
        default:
            // *de volgende dag* is told from the day before it, not from the article's.
            return nil
        }
    }

    /// *eind september*, *begin 2022*, *het einde van dit jaar*: the date is that of the whole.
    private func edge(at index: Int) -> FoundDate? {
        let isHalf = view.key(index) == Key.half
        var next = index + 1
        if !isHalf, view.key(next) == Key.van { next += 1 }
        if !isHalf, next > index + 1 || view.key(next + 1) == Key.jaren, view.key(next) == Key.de {
            next += 1
        }
        if let year = year(at: next), !isHalf { return FoundDate(end: next + 1, date: "\(year)") }
        switch DateWords.word(view, next) {
        case .month(let month): return self.month(month, nil, at: next)
        case .which(let which) where !isHalf: return relative(which, at: next + 1)
        case .season where !isHalf: return season(at: next)
        case nil where view.key(next) == Key.jaren && !isHalf: return decade(at: next)
        case .weekday, .day, .which, .edge, .partOfDay, .season, .weekend, nil: return nil
        }
    }
}
