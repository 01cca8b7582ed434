import NewsText

/// Parses dates that begin with digits: *20 augustus 2021*, *20-08-2021*, *2019*, *2014-2018*.
struct NumericDates {
    let reader: DateReader
    private var view: SentenceView { reader.view }

    init(reader: DateReader) { self.reader = reader }

    /// The date that begins at a token of digits, nil if none does.
    func read(at index: Int) -> FoundDate? {
        guard !view.touches(index) || isOpening(view.mark(index - 1)) else { return nil }
        return whole(at: index) ?? days(at: index) ?? dayMonth(at: index) ?? decade(at: index)
            ?? years(at: index)
    }

    /// A day with its month, in words or digits.
    func whole(at index: Int) -> FoundDate? { dayAndMonth(at: index) ?? dashed(at: index) }

    private func isOpening(_ mark: Unicode.Scalar?) -> Bool {
        mark.map { "(['‘\"“,".unicodeScalars.contains($0) } ?? false
    }

    /// *20 augustus 2021*, *18de juli*, *1 mei*
    func dayAndMonth(at index: Int) -> FoundDate? {
        guard let day = day(at: index), !view.touches(index + 1) else { return nil }
        // *the 3rd of March*
        let of = view.isEnglish && view.key(index + 1) == WordKey.of ? 1 : 0
        guard let month = DateWords.month(view, afterDay: index + 1 + of), !isHyphenated(index + 1 + of)
        else {
            return nil
        }
        // *12 may* is no day in English, but *12 May* is.
        if view.isEnglish, view.tokens[index + 1 + of].shape == .lower { return nil }
        var next = index + 2 + of
        // The dot of *20 aug. 2021*.
        if view.touches(next), view.mark(next) == ".", view.kind(next + 1) == .number { next += 1 }
        if view.mark(next) == ",", reader.year(at: next + 1) != nil, view.isEnglish { next += 1 }
        if let year = reader.year(at: next) {
            return FoundDate(
                end: next + 1, date: ArticleDate(year: year, month: month, day: day)?.description)
        }
        if case .which(let which) = DateWords.word(view, next), Units.unit(view.key(next + 1))?.id == "year",
            let year = reader.resolution.period("year", which).flatMap({ ArticleDate($0) })?.year
        {
            // *3 maart vorig jaar*
            return FoundDate(
                end: next + 2, date: ArticleDate(year: year, month: month, day: day)?.description)
        }
        return FoundDate(
            end: index + 2 + of, date: reader.resolution.day(day, of: month, nil, reader.tense(at: index)))
    }

    private func isHyphenated(_ index: Int) -> Bool { view.isHyphenated(before: index + 1) }

    /// The day of a month: *20*, *18de*.
    func day(at index: Int) -> Int? {
        if let day = reader.dayNumber(at: index) { return day }
        guard view.kind(index) == .mixed, case .number(let number) = DigitNumber.read(view, at: index) else {
            return nil
        }
        guard Numeral.isOrdinalEnding(number.suffix), (1...31).contains(number.value) else { return nil }
        return Int(number.value)
    }

    /// Two days of one month, as an interval: *20 en 21 augustus*, *13-15 juli*.
    private func days(at index: Int) -> FoundDate? {
        guard let first = reader.dayNumber(at: index), let end = connector(at: index + 1) else { return nil }
        guard let last = dayAndMonth(at: end), let second = reader.dayNumber(at: end), first < second else {
            return nil
        }
        let date = last.date.flatMap { ArticleDate($0) }.flatMap { last in
            ArticleDate(year: last.year, month: last.month, day: first).map { "\($0)/\(last)" }
        }
        return FoundDate(end: last.end, date: date)
    }

    /// The index past the word or dash between the ends of an interval.
    private func connector(at index: Int) -> Int? {
        switch view.key(index) {
        case WordKey.tot:
            let untilWith = view.key(index + 1) == WordKey.en && view.key(index + 2) == WordKey.met
            return untilWith ? index + 3 : index + 1
        case WordKey.t where view.mark(index + 1) == "/" && view.key(index + 2) == WordKey.m: return index + 3
        case WordKey.en, WordKey.and, WordKey.to: return index + 1
        default: break
        }
        guard let mark = view.mark(index), "-–—".unicodeScalars.contains(mark) else { return nil }
        return index + 1
    }

    /// *20-08-2021*, *20/8/2021*, *31.10.1974*, *2021-08-20*
    private func dashed(at index: Int) -> FoundDate? {
        guard let separator = view.mark(index + 1), "-/.".unicodeScalars.contains(separator),
            view.mark(index + 3) == separator, (1...4).allSatisfy({ view.touches(index + $0) })
        else { return nil }
        let end = index + 5
        if view.touches(end), view.kind(end) != .mark { return nil }
        if let year = reader.number(at: index, digits: 4...4), separator == "-" {
            return date(year, index + 2, index + 4, end)
        }
        if let year = reader.number(at: index + 4, digits: 4...4) { return date(year, index + 2, index, end) }
        guard let year = reader.number(at: index + 4, digits: 2...2),
            separator != "." || isLong(index) && isLong(index + 2)
        else { return nil }
        return date(DateReader.century(ofShort: year) + year, index + 2, index, end)
    }

    /// Whether a number has two digits, as in dates with dots but not in versions.
    private func isLong(_ index: Int) -> Bool { view.tokens[index].range.count == 2 }

    /// *op 14/10*, *op 15-2*, *van 14/10 tot 15/10*: day and month, where a preposition says that it is a date.
    private func dayMonth(at index: Int) -> FoundDate? {
        guard let day = reader.dayNumber(at: index), let mark = view.mark(index + 1),
            "-/.".unicodeScalars.contains(mark),
            view.touches(index + 1), view.touches(index + 2),
            let month = reader.number(at: index + 2, digits: 1...2),
            (1...12).contains(month), !(view.touches(index + 3) && view.kind(index + 3) != .mark)
        else { return nil }
        let end = index + 3
        if view.touches(end), view.touches(end + 1) { return nil }
        let hasPreposition =
            Self.datePrepositions.contains(view.key(index - 1))
            || view.key(index - 1) == WordKey.tot && Self.datePrepositions.contains(view.key(index - 5))
        // *10.10* may be a time or a number.
        guard hasPreposition,
            mark != "." || view.key(end) != WordKey.uur && isLong(index) && isLong(index + 2),
            MeasuredUnit.read(view, at: end, afterDigits: true) == nil, view.key(end) != WordKey.van,
            CountedNoun.read(view, at: end, .plural) == nil
        else { return nil }
        return FoundDate(end: end, date: reader.resolution.day(day, of: month, nil, reader.tense(at: index)))
    }

    private static let datePrepositions = WordTable<Void>(words: "op van vanaf sinds on")

    /// *1990s*, *90s*
    func decade(at index: Int) -> FoundDate? {
        guard view.isEnglish, view.kind(index) == .mixed,
            case .number(let number) = DigitNumber.read(view, at: index),
            number.suffix == WordKey.s, number.value.truncatingRemainder(dividingBy: 10) == 0,
            number.value < 2_200
        else { return nil }
        let year = Int(number.value)
        if (1000..<2200).contains(year) {
            return FoundDate(end: index + 1, date: reader.resolution.decade(year))
        }
        let isShort =
            (20..<100).contains(year)
            && (view.key(index - 1) == WordKey.the || DateWords.word(view, index - 1) == .edge)
        return isShort ? FoundDate(end: index + 1, date: reader.resolution.decade(1900 + year)) : nil
    }

    private func date(_ year: Int, _ month: Int, _ day: Int, _ end: Int) -> FoundDate? {
        guard let month = reader.number(at: month, digits: 1...2),
            let day = reader.number(at: day, digits: 1...2),
            let date = ArticleDate(year: year, month: month, day: day)
        else { return nil }
        return FoundDate(end: end, date: date.description)
    }

    // MARK: Years

    /// *2019*, *2014-2018*, *tussen 2014 en 2018*, where the words around allow a year.
    private func years(at index: Int) -> FoundDate? {
        guard let year = plainYear(at: index) else { return nil }
        if let season = season(year, at: index) { return season }
        if let end = connector(at: index + 1), let last = plainYear(at: end), last > year {
            let isRange =
                view.mark(index + 1) != nil || view.key(index - 1) == WordKey.tussen
                || view.key(index - 1) == WordKey.between || view.key(index - 1) == WordKey.van
                || Self.from.contains(view.key(index - 1))
            let isWritten = view.mark(index + 1) != nil && view.touches(end) && last - year <= 60
            if isRange, isYear(last, at: end) || isWritten && isYear(year, at: index) {
                return FoundDate(end: end + 1, date: "\(year)/\(last)")
            }
        }
        return isYear(year, at: index) ? FoundDate(end: index + 1, date: "\(year)") : nil
    }

    /// *2021-22*, *2021/22*: a year and the next one, as seasons and school years are written.
    private func season(_ year: Int, at index: Int) -> FoundDate? {
        guard let mark = view.mark(index + 1), "-–/".unicodeScalars.contains(mark), view.touches(index + 1),
            view.touches(index + 2), let next = reader.number(at: index + 2, digits: 2...2),
            next == (year + 1) % 100,
            !view.touches(index + 3) || view.kind(index + 3) == .mark && !view.touches(index + 4)
        else { return nil }
        return FoundDate(end: index + 3, date: "\(year)/\(year + 1)")
    }

    /// Four digits that a dash may touch: *2014* and *2018* in *2014-2018*.
    private func plainYear(at index: Int) -> Int? {
        guard let year = reader.number(at: index, digits: 4...4), (1000..<2200).contains(year) else {
            return nil
        }
        if view.touches(index + 1), view.touches(index + 2), view.kind(index + 2) != .mark,
            let mark = view.mark(index + 1), ".,:/".unicodeScalars.contains(mark),
            mark != "/"
                || reader.number(at: index + 2, digits: 2...2)
                    != (reader.number(at: index, digits: 4...4)! + 1) % 100
        {
            return nil
        }
        return view.isHyphenated(before: index + 1) ? nil : year
    }

    /// Whether the number is a year here: *in 2019* is, *2019 soldaten* is not.
    private func isYear(_ year: Int, at index: Int) -> Bool {
        let next = index + 1
        if MeasuredUnit.read(view, at: next, afterDigits: true) != nil { return false }
        if case .magnitude = NumberWords.word(view, next) { return false }
        if view.key(next) == WordKey.per { return false }
        if Self.before.contains(view.key(index - 1)) || isListed(year, at: index) { return true }
        guard (1800..<2100).contains(year), !Self.labels.contains(view.key(index - 1)) else { return false }
        return CountedNoun.read(view, at: next, .plural) == nil
    }

    /// *2020* in *2019 en 2020*
    private func isListed(_ year: Int, at index: Int) -> Bool {
        let joins =
            view.key(index - 1) == WordKey.en || view.key(index - 1) == WordKey.and
            || view.mark(index - 1) == ","
        guard joins, (1800..<2100).contains(year), let before = plainYear(at: index - 2) else { return false }
        return (1800..<2100).contains(before)
    }

    private static let from = WordTable<Void>(words: "from periode seizoen jaren")

    private static let before = WordTable<Void>(
        words: """
            in by until before after mid in sinds vanaf sedert anno jaar jaren begin eind einde medio najaar voorjaar zomer winter
            herfst lente since year summer winter
            """)

    /// Words followed by a number that is a name.
    private static let labels = WordTable<Void>(
        words: "nummer resolutie artikel pagina kamer zaal lijn vlucht nr no paragraaf postbus")
}
