import NewsText

/// Dates relative to the article's: *gisteren*, *vorige week*, *eind september*, *deze zomer*.
extension DateReader {
    func day(_ offset: Int, at index: Int) -> FoundDate? {
        // *de morgen*, *goede morgen*: the part of the day, or a newspaper.
        if offset == 1, Self.notTomorrow.contains(view.key(index - 1)) { return nil }
        if offset == 1, view.isCapital(index), index > view.range.lowerBound { return nil }
        var end = index + 1
        if DateWords.word(view, end) == .partOfDay { end += 1 }
        return FoundDate(end: end, date: resolution.day(offset: offset))
    }

    private static let notTomorrow = WordTable<Void>(
        words: "de deze die een elke iedere goede goeden volgende vorige s per hele")

    /// A weekday, with the date or week after it: *maandag 20 augustus 2021*, *donderdag vorige week*.
    func weekday(_ weekday: Int, _ which: DateWord.RelativePosition?, at index: Int) -> FoundDate {
        var end = index + 1
        if DateWords.word(view, end) == .partOfDay, !view.touches(end) { end += 1 }
        let comma = view.mark(end) == "," ? 1 : 0
        if let date = exact(at: end + comma) { return date }
        if case .which(let week) = DateWords.word(view, end), view.key(end + 1) == WordKey.week {
            return FoundDate(end: end + 2, date: resolution.weekday(weekday, inWeek: week))
        }
        return FoundDate(
            end: end, date: resolution.weekday(weekday, which, which == nil ? tense(at: index) : nil))
    }

    /// The date after a weekday: *18 februari*, *feb 18*, *18-07-2014*.
    private func exact(at index: Int) -> FoundDate? {
        if let date = NumericDates(reader: self).whole(at: index) { return date }
        guard view.isWord(index),
            view.mark(index - 1) == "," || view.isEnglish || dayNumber(at: index + 1) != nil
        else {
            return nil
        }
        if case .month = DateWords.word(view, index), dayNumber(at: index + 1) != nil {
            return single(at: index)
        }
        return DateWords.month(view, beforeDay: index) != nil ? single(at: index) : nil
    }

    /// The period after *vorige*, *dit*, *komende*…: *week*, *jaar*, *maandag*, *juni*, *nacht*.
    func relative(_ which: DateWord.RelativePosition, at index: Int) -> FoundDate? {
        switch DateWords.word(view, index) {
        case .month(let month): return self.month(month, which, at: index)
        case .weekday(let weekday): return self.weekday(weekday, which, at: index)
        case .season: return FoundDate(end: index + 1, date: resolution.season(seasonMonth(index), which))
        case .partOfDay:
            let isNight = view.isEnglish && view.key(index) == Self.night
            return FoundDate(
                end: index + 1,
                date: which == .next ? nil : resolution.day(offset: which == .last && isNight ? -1 : 0))
        case .weekend: return FoundDate(end: index + 1, date: resolution.weekend(which))
        case .day, .which, .edge, .final, nil: break
        }
        if let feast = Holidays.read(view, at: index) {
            return FoundDate(end: feast.end, date: resolution.holiday(feast.holiday, which))
        }
        if view.isEnglish, view.key(index) == Self.weekend {
            return FoundDate(end: index + 1, date: resolution.weekend(which))
        }
        return period(which, at: index)
    }

    private static let weekend = Token.key(of: "weekend")
    private static let night = Token.key(of: "night")

    /// *week*, *maand*, *jaar* and the like after *vorige*, *dit*, *komende*.
    private func period(_ which: DateWord.RelativePosition, at index: Int) -> FoundDate? {
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

    /// *zomer van 2022*; a season without a year is no date.
    func season(at index: Int) -> FoundDate? {
        let van =
            view.key(index + 1) == WordKey.van || view.isEnglish && view.key(index + 1) == WordKey.of ? 1 : 0
        guard let year = year(at: index + 1 + van) else { return nil }
        return FoundDate(end: index + 2 + van, date: ArticleDate(year: year)?.description)
    }

    /// The month in the middle of the season at a token.
    private func seasonMonth(_ index: Int) -> Int { Self.seasons[view.key(index)] ?? 7 }

    private static let seasons = WordTable<Int>(
        [
            ("lente", 4), ("voorjaar", 4), ("zomer", 7), ("herfst", 10), ("najaar", 10), ("winter", 1),
            ("spring", 4),
            ("summer", 7), ("autumn", 10), ("fall", 10),
        ].map { (Token.key(of: $0.0), $0.1) })

    /// *eind september*, *begin 2022*, *het einde van dit jaar*, *end of the month*: the date is that of the whole.
    func edge(at index: Int) -> FoundDate? {
        let isHalf = view.key(index) == WordKey.half
        var next = index + 1
        if view.isHyphenated(before: next)
            || view.mark(next) == "-" && view.touches(next) && view.touches(next + 1)
        {
            // *mid-2019*, *eind-september*
            next += 1
        }
        if !isHalf, view.key(next) == WordKey.van || view.isEnglish && view.key(next) == WordKey.of {
            next += 1
        }
        let isOf = next > index + 1
        if !isHalf, isOf || view.key(next + 1) == WordKey.jaren || view.isEnglish, isArticle(next) {
            next += 1
        }
        if let year = year(at: next) ?? hyphenatedYear(at: next), !isHalf {
            return FoundDate(end: next + 1, date: "\(year)")
        }
        switch DateWords.word(view, next) {
        case .month(let month): return self.month(month, nil, at: next)
        case .which(let which) where !isHalf: return relative(which, at: next + 1)
        case .season where !isHalf: return season(at: next)
        case nil where view.key(next) == WordKey.jaren && !isHalf: return decade(at: next)
        case nil where isOf && isArticle(next - 1) && !isHalf:
            // *het einde van de maand*
            guard let unit = Units.unit(view.key(next)), ["week", "month", "year"].contains(unit.id),
                unit.factor == 1,
                !unit.needsDigits, !view.ends(next, with: "en"), !view.ends(next, with: "s")
            else { return nil }
            return FoundDate(end: next + 1, date: resolution.period(unit.id, .this))
        case nil where view.isEnglish && !isHalf: return NumericDates(reader: self).decade(at: next)
        case .weekday, .day, .which, .edge, .partOfDay, .season, .weekend, .final, nil: return nil
        }
    }

    private func isArticle(_ index: Int) -> Bool {
        view.key(index) == WordKey.de || view.key(index) == WordKey.het
            || view.isEnglish && view.key(index) == WordKey.the
    }

    private func hyphenatedYear(at index: Int) -> Int? {
        guard view.touches(index), view.mark(index - 1) == "-", let year = number(at: index, digits: 4...4),
            (1000..<2200).contains(year), !view.touches(index + 1) || view.kind(index + 1) == .mark
        else { return nil }
        return year
    }
}
