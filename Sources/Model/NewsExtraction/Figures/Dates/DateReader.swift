import NewsText

/// A date in a text.
struct FoundDate: Equatable {
    /// The index past its last token.
    var end: Int
    /// The date in ISO 8601, nil if it cannot be resolved.
    var date: String?
}

/// Parses dates in words: *20 augustus 2021*, *maandagavond*, *vorige week*, *eind september*.
struct DateReader {
    let view: SentenceView
    let resolution: DateResolution

    /// The date that begins at a token, nil if none does; an interval such as *13 maart tot 2 april* is one.
    func read(at index: Int) -> FoundDate? {
        guard let first = single(at: index) else { return nil }
        return through(first, from: index) ?? first
    }

    /// The single date that begins at a token.
    func single(at index: Int) -> FoundDate? {
        if let holiday = holiday(at: index) { return holiday }
        switch view.kind(index) {
        case .number:
            return NumericDates(reader: self).read(at: index)
        case .mixed:
            return NumericDates(reader: self).read(at: index) ?? quarter(coded: index) ?? counted(at: index)
        case .mark, nil: return nil
        case .word: break
        }
        if view.key(index) == WordKey.jaren { return decade(at: index) }
        guard let word = DateWords.word(view, index) else {
            return abbreviated(at: index) ?? counted(at: index) ?? englishDecade(at: index)
        }
        // *het Goede Vrijdag-akkoord*
        if view.isHyphenated(before: index + 1), DateWords.isDate(view, index),
            DateWords.word(view, index + 2) == nil
        {
            return nil
        }
        switch word {
        case .month(let month): return isName(index) ? nil : self.month(month, nil, at: index)
        case .weekday(let weekday):
            // *elke maandag* is no one day.
            return Self.each.contains(view.key(index - 1)) ? nil : self.weekday(weekday, nil, at: index)
        case .day(let offset): return day(offset, at: index)
        case .which(let which): return relative(which, at: index + 1) ?? counted(at: index)
        case .edge: return edge(at: index)
        case .season: return season(at: index)
        case .final: return counted(at: index)
        case .partOfDay, .weekend: return nil
        }
    }

    private static let each = WordTable<Void>(words: "elke ieder iedere every each")

    /// Words that begin a date only together with the next: *vr. 20 sept.*, *Aug 8*.
    private func abbreviated(at index: Int) -> FoundDate? {
        let dot = view.mark(index + 1) == "." && view.touches(index + 1) ? 1 : 0
        let comma = view.mark(index + 1 + dot) == "," ? 1 : 0
        if DateWords.weekday(abbreviated: view.key(index)) != nil,
            view.range.contains(index + 1 + dot + comma)
        {
            return NumericDates(reader: self).dayAndMonth(at: index + 1 + dot + comma)
        }
        guard let month = DateWords.month(view, beforeDay: index), dayNumber(at: index + 1 + dot) != nil,
            !view.touches(index + 1 + dot)
        else { return nil }
        return dayAfter(month, nil, at: index + dot)
    }

    /// The holiday that begins at a token, in the year after it or the most likely one.
    private func holiday(at index: Int) -> FoundDate? {
        guard let found = Holidays.read(view, at: index) else { return nil }
        let van = view.key(found.end) == WordKey.van || view.key(found.end) == WordKey.of ? 1 : 0
        if let year = year(at: found.end + van) {
            return FoundDate(end: found.end + van + 1, date: found.holiday.date(in: year)?.description)
        }
        let tense = DateTense.around(index, in: view)
        return FoundDate(end: found.end, date: resolution.holiday(found.holiday, tense))
    }

    // MARK: Months and years

    /// *Mei* and *April* in the middle of a sentence are people.
    private func isName(_ index: Int) -> Bool {
        view.tokens[index].shape != .lower && index > view.range.lowerBound && !view.isEnglish
            && year(at: index + 1) == nil && view.tokens[index].shape != .upper
    }

    /// A month with the day or year after it: *juni 2014*, *August 20, 2021*.
    func month(_ month: Int, _ which: DateWord.RelativePosition?, at index: Int) -> FoundDate? {
        if which == nil, let date = dayAfter(month, which, at: index) { return date }
        let comma = view.mark(index + 1) == "," && view.isEnglish ? 1 : 0
        let van =
            comma > 0 || view.key(index + 1) == WordKey.van
                || view.isEnglish && view.key(index + 1) == WordKey.of
            ? 1 : 0
        if let year = year(at: index + 1 + van) {
            return FoundDate(end: index + 2 + van, date: ArticleDate(year: year, month: month)?.description)
        }
        if van > 0, comma == 0, case .which(let whichYear) = DateWords.word(view, index + 2),
            Units.unit(view.key(index + 3))?.id == "year",
            let year = resolution.period("year", whichYear).flatMap({ ArticleDate($0) })?.year
        {
            // *maart van dit jaar*
            return FoundDate(end: index + 4, date: ArticleDate(year: year, month: month)?.description)
        }
        // In English *may* and *march* are verbs more often than not.
        if view.isEnglish, view.tokens[index].shape == .lower { return nil }
        return FoundDate(end: index + 1, date: resolution.month(month, which, tense(at: index)))
    }

    /// *August 20*, *juli 13*, *March 3rd, 2021*: the day stands after the month.
    private func dayAfter(_ month: Int, _ which: DateWord.RelativePosition?, at index: Int) -> FoundDate? {
        guard let day = NumericDates(reader: self).day(at: index + 1), !view.touches(index + 1) else {
            return nil
        }
        let comma = view.mark(index + 2) == "," ? 1 : 0
        if let year = year(at: index + 2 + comma) {
            return FoundDate(
                end: index + 3 + comma, date: ArticleDate(year: year, month: month, day: day)?.description)
        }
        if !view.isEnglish {
            // *in mei 20 mannen*
            let next = index + 2
            guard CountedNoun.read(view, at: next, .plural) == nil,
                MeasuredUnit.read(view, at: next, afterDigits: true) == nil,
                NumberWords.word(view, next) == nil,
                !view.touches(next) || ".,)".unicodeScalars.contains(view.mark(next) ?? "x"),
                view.mark(next + 1) == nil || view.kind(next + 1) != .number
            else { return nil }
        }
        return FoundDate(end: index + 2, date: resolution.day(day, of: month, which, tense(at: index)))
    }

    /// The tense around a date, needed only if the date leaves its year open.
    func tense(at index: Int) -> DateTense? {
        resolution.today == nil ? nil : DateTense.around(index, in: view)
    }

    /// The day of a month in digits, 1...31.
    func dayNumber(at index: Int) -> Int? {
        guard view.kind(index) == .number, let number = number(at: index, digits: 1...2) else { return nil }
        return (1...31).contains(number) ? number : nil
    }

    /// The year in four digits at a token by itself.
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

    /// The number of a token with this many digits.
    func number(at index: Int, digits: ClosedRange<Int>) -> Int? {
        guard view.kind(index) == .number, digits.contains(view.tokens[index].range.count) else { return nil }
        var value = 0
        for byte in view.bytes[view.tokens[index].range.bytes] {
            guard byte &- 0x30 < 10 else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    /// The century of a two-digit year, pivoting around the years in the news.
    static func century(ofShort year: Int) -> Int { year >= 40 ? 1900 : 2000 }

    /// *jaren 90*, *jaren ’90*, *jaren negentig*, *jaren 1990*
    func decade(at index: Int) -> FoundDate? {
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

    /// *the 1990s*, *the ’90s*, *the nineties*
    private func englishDecade(at index: Int) -> FoundDate? {
        guard view.isEnglish, view.key(index - 1) == WordKey.the || DateWords.word(view, index - 1) == .edge,
            let tens = Self.decades[view.key(index)]
        else { return nil }
        return FoundDate(end: index + 1, date: resolution.decade(1900 + tens))
    }

    /// Whether a word that is not a `DateWord` can begin a date.
    static func mayBegin(_ key: UInt64) -> Bool { starters.contains(key) }

    /// The keys of these words.
    static var starterKeys: [UInt64] { starters.allKeys }

    private static let starters: WordTable<Void> = {
        var table = WordTable<Void>(
            words: "jaren twenties thirties forties fifties sixties seventies eighties nineties")
        for key in Holidays.firstWords + DateWords.abbreviatedKeys { table[key] = () }
        return table
    }()

    private static let decades = WordTable<Int>(
        zip(
            ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"],
            2...9
        ).map { (Token.key(of: $0), $1 * 10) })
}
