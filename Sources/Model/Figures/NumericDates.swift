/// Reads the dates that begin with digits: *20 augustus 2021*, *20-08-2021*, *2019*, *2014-2018*.
struct NumericDates {
    let reader: DateReader
    private var view: SentenceView { reader.view }

    init(reader: DateReader) { self.reader = reader }

    /// The date that begins at a token of digits, nil where none does.
    func read(at index: Int) -> FoundDate? {
        guard !view.touches(index) || isOpening(view.mark(index - 1)) else { return nil }
        return dayAndMonth(at: index) ?? days(at: index) ?? dashed(at: index) ?? years(at: index)
    }

    private func isOpening(_ mark: Unicode.Scalar?) -> Bool {
        mark.map { "(['‘\"“,".unicodeScalars.contains($0) } ?? false
    }

    /// *20 augustus 2021*, *18de juli*, *1 mei*
    func dayAndMonth(at index: Int) -> FoundDate? {
        guard let day = day(at: index), !view.touches(index + 1) else { return nil }
        guard let month = DateWords.month(view, behindDay: index + 1), !isHyphenated(index + 1) else {
            return nil
        }
        var next = index + 2
        // The dot of *20 aug. 2021*.
        if view.touches(next), view.mark(next) == ".", view.kind(next + 1) == .number { next += 1 }
        if view.mark(next) == ",", reader.year(at: next + 1) != nil, view.isEnglish { next += 1 }
        if let year = reader.year(at: next) {
            return FoundDate(
                end: next + 1, date: ArticleDate(year: year, month: month, day: day)?.description)
        }
        return FoundDate(end: index + 2, date: reader.resolution.day(day, of: month, nil))
    }

    private func isHyphenated(_ index: Int) -> Bool { view.isHyphenated(before: index + 1) }

    /// The day of a month: *20*, *18de*.
    private func day(at index: Int) -> Int? {
        if let day = reader.dayNumber(at: index) { return day }
        guard view.kind(index) == .mixed, case .number(let number) = DigitNumber.read(view, at: index) else {
            return nil
        }
        guard Numeral.isOrdinalEnding(number.suffix), (1...31).contains(number.value) else { return nil }
        return Int(number.value)
    }

    /// Two days of one month: *20 en 21 augustus*, *13-15 juli*, as the time from one to the other.
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

    /// The index past the word or dash between the ends of a time.
    private func connector(at index: Int) -> Int? {
        switch view.key(index) {
        case Key.en, Key.tot, Key.and, Key.to: return index + 1
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
        guard let year = reader.number(at: index + 4, digits: 2...2), separator != "." else { return nil }
        return date(DateReader.century(ofShort: year) + year, index + 2, index, end)
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
        if let end = connector(at: index + 1), let last = plainYear(at: end), last > year {
            let isRange =
                view.mark(index + 1) != nil || view.key(index - 1) == Key.tussen
                || view.key(index - 1) == Key.between || view.key(index - 1) == Key.van
            if isRange, isYear(last, at: end) { return FoundDate(end: end + 1, date: "\(year)/\(last)") }
        }
        return isYear(year, at: index) ? FoundDate(end: index + 1, date: "\(year)") : nil
    }

    /// Four digits that a dash may touch: *2014* and *2018* in *2014-2018*.
    private func plainYear(at index: Int) -> Int? {
        guard let year = reader.number(at: index, digits: 4...4), (1000..<2200).contains(year) else {
            return nil
        }
        if view.touches(index + 1), view.touches(index + 2), view.kind(index + 2) != .mark,
            let mark = view.mark(index + 1), ".,:/".unicodeScalars.contains(mark)
        {
            return nil
        }
        return view.isHyphenated(before: index + 1) ? nil : year
    }

    /// Whether the number is a year here: *in 2019* is, *2019 soldaten* is not.
    private func isYear(_ year: Int, at index: Int) -> Bool {
        let next = index + 1
        if MeasuredUnit.read(view, at: next, behindDigits: true) != nil { return false }
        if case .magnitude = NumberWords.word(view, next) { return false }
        if view.key(next) == Key.per { return false }
        if Self.before.contains(view.key(index - 1)) { return true }
        guard (1800..<2100).contains(year), !Self.labels.contains(view.key(index - 1)) else { return false }
        return CountedNoun.read(view, at: next, .plural) == nil
    }

    private static let before = WordTable<Void>(
        words: """
            in sinds vanaf sedert anno jaar jaren begin eind einde medio najaar voorjaar zomer winter
            herfst lente since year summer winter
            """)

    /// Words that a number follows as a name.
    private static let labels = WordTable<Void>(
        words: "nummer resolutie artikel pagina kamer zaal lijn vlucht nr no paragraaf postbus")
}
