import NewsText

/// Dates counted within a longer period: *derde dinsdag van september*, *tweede kwartaal*, *eerste helft van 2022*.
extension DateReader {
    /// The date that an ordinal or *laatste* begins at a token.
    func counted(at index: Int) -> FoundDate? {
        let count: Int
        switch NumberWords.word(view, index) {
        case .ordinal(let value) where value <= 31: count = Int(value)
        default:
            if case .number(let digits) = mixed(index), Numeral.isOrdinalEnding(digits.suffix),
                digits.value <= 31
            {
                return counted(Int(digits.value), at: index + 1)
            }
            guard isLast(index) else { return nil }
            count = -1
        }
        return counted(count, at: index + 1)
    }

    /// The date counted at `index`.
    func counted(_ count: Int, at index: Int) -> FoundDate? {
        if let date = half(count, at: index) { return date }
        if let unit = Units.unit(view.key(index), english: view.isEnglish), unit.id == "quarter",
            unit.factor == 1,
            (1...4).contains(abs(count))
        {
            return quarter(count < 0 ? 4 : count, after: index + 1, needsYear: count < 0)
        }
        guard let inMonth = month(after: index + 1) else { return nil }
        let (year, month) = (inMonth.year, inMonth.month)
        let length = ArticleDate.days(inMonth: month, of: year ?? 2001)
        switch DateWords.word(view, index) {
        case .weekday(let weekday):
            let day = year.flatMap { CalendarDay.nth(count, weekday: weekday, of: month, in: $0)?.date }
            return FoundDate(end: inMonth.end, date: day?.description)
        case .weekend:
            return FoundDate(end: inMonth.end, date: nil)
        case .month, .day, .which, .edge, .partOfDay, .season, .final, nil:
            break
        }
        switch Units.unit(view.key(index))?.id {
        case "day" where !view.ends(index, with: "en"):
            let date = year.flatMap { ArticleDate(year: $0, month: month, day: count < 0 ? length : count) }
            return FoundDate(end: inMonth.end, date: date?.description)
        case "week" where !view.ends(index, with: "en"):
            return FoundDate(end: inMonth.end, date: year.flatMap { week(count, of: month, in: $0) })
        default:
            return nil
        }
    }

    private func mixed(_ index: Int) -> DigitNumber.ParsedDigits? {
        view.kind(index) == .mixed ? DigitNumber.read(view, at: index) : nil
    }

    private func isLast(_ index: Int) -> Bool {
        DateWords.word(view, index) == .final
            || view.isEnglish && DateWords.word(view, index) == .which(.last)
    }

    /// The nth week that begins in a month, or the last.
    private func week(_ count: Int, of month: Int, in year: Int) -> String? {
        CalendarDay.nth(count, weekday: 1, of: month, in: year)?.week
    }

    /// *in oktober*, *van maart 2014*: a month, with the year it has or is meant to have.
    private func month(after index: Int) -> (year: Int?, month: Int, end: Int)? {
        switch view.key(index) {
        case WordKey.van, WordKey.in_, WordKey.of: break
        default: return nil
        }
        guard case .month(let month) = DateWords.word(view, index + 1) else { return nil }
        if let year = year(at: index + 2) { return (year, month, index + 3) }
        let date = resolution.month(month, nil, tense(at: index)).flatMap { ArticleDate($0) }
        return (date?.year, month, index + 2)
    }

    // MARK: Parts of years

    /// *Q3 2022*
    func quarter(coded index: Int) -> FoundDate? {
        let range = view.tokens[index].range
        guard range.count == 2, view.tokens[index].shape == .upper,
            view.bytes[range.start] == UInt8(ascii: "Q"),
            case let count = Int(view.bytes[range.start + 1]) - 0x30, (1...4).contains(count)
        else { return nil }
        return quarter(count, after: index + 1, needsYear: false)
    }

    /// A quarter as an interval of months, in the year after it or the article's.
    private func quarter(_ count: Int, after index: Int, needsYear: Bool) -> FoundDate? {
        let named = year(after: index)
        if needsYear, named == nil { return nil }
        let year = named?.year ?? resolution.year(ofQuarter: count)
        return FoundDate(
            end: named?.end ?? index,
            date: year.map { "\(months($0, count * 3 - 2))/\(months($0, count * 3))" })
    }

    /// *eerste helft van 2022*, *first half of this year*
    private func half(_ count: Int, at index: Int) -> FoundDate? {
        let isHalf = view.key(index) == Self.helft || view.isEnglish && view.key(index) == WordKey.half
        guard isHalf, count == 1 || count == 2, let named = year(after: index + 1) else { return nil }
        return FoundDate(
            end: named.end,
            date: named.year.map { "\(months($0, count * 6 - 5))/\(months($0, count * 6))" })
    }

    private static let helft = Token.key(of: "helft")

    private func months(_ year: Int, _ month: Int) -> String {
        ArticleDate(year: year, month: month)?.description ?? ""
    }

    /// *2022*, *van 2022*, *van dit jaar*
    private func year(after index: Int) -> (year: Int?, end: Int)? {
        let van = view.key(index) == WordKey.van || view.isEnglish && view.key(index) == WordKey.of ? 1 : 0
        if let year = year(at: index + van) { return (year, index + van + 1) }
        guard van > 0 else { return nil }
        let the = view.key(index + 1) == WordKey.het || view.key(index + 1) == WordKey.the ? 1 : 0
        if case .which(let which) = DateWords.word(view, index + 1 + the),
            Units.unit(view.key(index + 2 + the))?.id == "year"
        {
            let year = resolution.period("year", which).flatMap { ArticleDate($0) }?.year
            return (year, index + 3 + the)
        }
        guard the > 0, Units.unit(view.key(index + 2))?.id == "year" else { return nil }
        return (resolution.today?.year, index + 3)
    }

    // MARK: From one date to another

    /// *13 maart tot 2 april*, *juni tot en met augustus 2021*, *maandag tot vrijdag*: the time between two dates,
    /// where both are days, or both are months or longer.
    func through(_ first: FoundDate, from start: Int) -> FoundDate? {
        guard let second = connector(at: first.end, from: start), view.range.contains(second) else {
            return nil
        }
        let isMonthOrDay: Bool =
            switch DateWords.word(view, second) {
            case .month, .weekday: true
            case .day, .which, .edge, .partOfDay, .season, .weekend, .final, nil:
                view.kind(second) == .number || DateWords.month(view, beforeDay: second) != nil
            }
        guard isMonthOrDay, let last = single(at: second), last.end > second + 1 || view.kind(second) == .word
        else {
            return nil
        }
        guard let to = last.date.flatMap({ ArticleDate($0) }) else {
            return first.date == nil ? FoundDate(end: last.end, date: nil) : nil
        }
        guard let from = first.date.flatMap({ ArticleDate($0) }) ?? noYear(start, first, to),
            (from.day == nil) == (to.day == nil), (from.month == nil) == (to.month == nil)
        else { return nil }
        // The first takes its year from the second.
        var earlier = from
        if from.ordinal > to.ordinal || hasYear(last) && !hasYear(first) {
            let year = (from.month ?? 1) > (to.month ?? 12) ? to.year - 1 : to.year
            guard let moved = ArticleDate(year: year, month: from.month, day: from.day) else { return nil }
            earlier = moved
        }
        return FoundDate(end: last.end, date: "\(earlier)/\(to)")
    }

    /// The date at `start` in the year of the date after it, for an article without a date.
    private func noYear(_ start: Int, _ first: FoundDate, _ to: ArticleDate) -> ArticleDate? {
        let other = DateReader(view: view, resolution: DateResolution(today: to))
        return other.single(at: start)?.date.flatMap { ArticleDate($0) }
    }

    /// Whether the words of a date name its year.
    private func hasYear(_ date: FoundDate) -> Bool { year(at: date.end - 1) != nil }

    private func connector(at index: Int, from start: Int) -> Int? {
        if let mark = view.mark(index) {
            guard "-–—".unicodeScalars.contains(mark), view.touches(index) == view.touches(index + 1) else {
                return nil
            }
            return index + 1
        }
        switch view.key(index) {
        case WordKey.tot:
            let untilWith = view.key(index + 1) == WordKey.en && view.key(index + 2) == WordKey.met
            return untilWith ? index + 3 : index + 1
        case WordKey.to where view.isEnglish: return index + 1
        case WordKey.t where view.mark(index + 1) == "/" && view.key(index + 2) == WordKey.m: return index + 3
        case WordKey.en, WordKey.and:
            return view.key(start - 1) == WordKey.tussen || view.key(start - 1) == WordKey.between
                ? index + 1 : nil
        default: return nil
        }
    }
}
