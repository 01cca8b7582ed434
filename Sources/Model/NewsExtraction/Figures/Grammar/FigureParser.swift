import NewsText

/// Parses the figures of one sentence from left to right.
struct FigureParser {
    let view: SentenceView
    let dates: DateReader
    var context: DiscourseContext
    /// The numeral of a whole that an earlier figure has consumed (*18 van de 51*); it is not a figure of its own.
    var taken: Int?
    /// The end of the last figure: no token before it belongs to another one.
    private(set) var done: Int

    init(view: SentenceView, resolution: DateResolution, context: DiscourseContext) {
        self.view = view
        dates = DateReader(view: view, resolution: resolution)
        self.context = context
        done = view.range.lowerBound
    }

    /// A figure under construction, with its tokens.
    struct Draft {
        var tokens: Range<Int>
        var figure: Figure

        init(_ tokens: Range<Int>, _ kind: Figure.Kind, value: Double? = nil, unit: String? = nil) {
            self.tokens = tokens
            figure = Figure(range: TextRange(0, 0), kind: kind, value: value, unit: unit)
        }

        var end: Int {
            get { tokens.upperBound }
            set { tokens = tokens.lowerBound..<newValue }
        }
    }

    /// The outcome of a rule: a figure, or tokens to skip.
    ///
    /// Boxed, so that skipping a token does not cost the space of a figure.
    enum Step {
        indirect case figure(Draft)
        case pass(end: Int)
    }

    /// Appends the sentence's figures, from the first token at which one may begin.
    mutating func run(from first: Int, _ prefilter: FigurePrefilter, _ figures: inout [Figure]) {
        var index = first
        while index < view.range.upperBound {
            guard prefilter.isPossible(view, at: index) else {
                index += 1
                continue
            }
            switch step(at: index) {
            case .pass(let end):
                index = max(end, index + 1)
            case .figure(var draft):
                draft.figure.range = view.textRange(draft.tokens)
                figures.append(draft.figure)
                context.add(draft.figure)
                index = draft.end
                done = draft.end
            }
        }
    }

    private mutating func step(at index: Int) -> Step {
        let token = view.tokens[index]
        switch token.kind {
        case .mark:
            guard let mark = view.mark(index) else { return .pass(end: index + 1) }
            return money(sign: Units.currency(mark), at: index, numeral: index + 1)
                ?? shortYear(at: index) ?? fraction(mark, at: index) ?? .pass(end: index + 1)
        case .number, .mixed:
            guard view.bytes[token.range.start] &- 0x30 < 10 else {
                if view.touches(index) { return .pass(end: index + 1) }
                if let date = dates.read(at: index) { return dated(date, at: index) }
                return glued(at: index) ?? .pass(end: index + 1)
            }
            return digits(at: index)
        case .word:
            return word(at: index)
        }
    }

    // MARK: Words

    private mutating func word(at index: Int) -> Step {
        let key = view.key(index)
        if let money = currencyCode(key, at: index) { return money }
        let number = NumberWords.word(view, index)
        let mayBeDate = DateWords.word(view, index) != nil || DateReader.mayBegin(key)
        guard number != nil || mayBeDate else { return .pass(end: index + 1) }
        // Words after a hyphen belong to another word: *Zeven-Zeven*, *ex-twaalf*.
        if view.touches(index), view.mark(index - 1) == "-" { return .pass(end: index + 1) }
        if let end = Idioms.end(view, at: index) { return .pass(end: end) }
        // *One day he will*
        if view.isEnglish, key == WordKey.one, index == view.range.lowerBound,
            view.key(index + 1) == WordKey.day
        {
            return .pass(end: index + 2)
        }
        // Of numbers only an ordinal can begin a date: *eerste kwartaal*, *derde dinsdag van september*.
        if mayBeDate || number?.isOrdinal == true, let date = dates.read(at: index) {
            return dated(date, at: index)
        }
        guard let number, !isNamed(at: index) else { return .pass(end: index + 1) }
        if case .cardinal = number, isLabelled(at: index, end: index + 1) { return .pass(end: index + 1) }
        return numeral(at: index)
    }

    /// *EUR 20*, *US$ 20*
    private mutating func currencyCode(_ key: UInt64, at index: Int) -> Step? {
        guard view.tokens[index].shape == .upper else { return nil }
        if view.touches(index + 1), let mark = view.mark(index + 1), let sign = Units.currency(mark),
            let country = Currencies.dollars[key]
        {
            return money(sign: Unit(kind: sign.kind, id: country), at: index, numeral: index + 2)
        }
        return money(sign: Units.currencyCode(key), at: index, numeral: index + 1)
    }

    /// Whether number words are part of a name: *Tweede Kamer*, *Zeven Provinciën*.
    private func isNamed(at index: Int) -> Bool {
        // *Eerste en Tweede Kamer*
        if view.isCapital(index), view.key(index + 1) == WordKey.en, view.isCapital(index + 2),
            NumberWords.word(view, index + 2)?.isOrdinal == true
        {
            return Idioms.isNamedByOrdinal(view.key(index + 3))
        }
        guard view.isCapital(index), view.isCapital(index + 1), !view.touches(index + 1) else { return false }
        if index > view.range.lowerBound, view.kind(index - 1) != .mark { return true }
        return Idioms.isNamedByOrdinal(view.key(index + 1))
    }

    // MARK: Money and dates

    /// The sum after a currency sign or code.
    private mutating func money(sign: Unit?, at index: Int, numeral first: Int) -> Step? {
        guard let sign, view.range.contains(first), view.tokens[first].gap <= .blank,
            case .numeral(let numeral) = Numeral.read(view, at: first),
            numeral.isDigits, numeral.form == .cardinal
        else { return nil }
        return cardinal(inMoney(numeral), at: index, sign: sign)
    }

    /// *½ liter*, *,75 liter*, *kaliber .50*
    private mutating func fraction(_ mark: Unicode.Scalar, at index: Int) -> Step? {
        guard !view.touches(index) else { return nil }
        if mark == ".", view.kind(index + 1) == .number, view.touches(index + 1), isCalibre(at: index),
            let digits = dates.number(at: index + 1, digits: 2...2)
        {
            return .figure(Draft(index..<index + 2, .length, value: Double(digits) / 100, unit: "inch"))
        }
        guard case .numeral = Numeral.read(view, at: index) else { return nil }
        return numeral(at: index)
    }

    /// *the ’90s*
    private func englishDecade(at index: Int) -> Step? {
        guard view.isEnglish, let mark = view.mark(index), "'’‘".unicodeScalars.contains(mark),
            view.touches(index + 1),
            !view.touches(index), case .number(let number) = digitNumber(at: index + 1),
            number.suffix == WordKey.s,
            (20..<100).contains(number.value), number.value.truncatingRemainder(dividingBy: 10) == 0
        else { return nil }
        return dated(
            FoundDate(end: index + 2, date: dates.resolution.decade(1900 + Int(number.value))), at: index)
    }

    private func digitNumber(at index: Int) -> DigitNumber.ParsedDigits? {
        view.kind(index) == .mixed ? DigitNumber.read(view, at: index) : nil
    }

    /// Whether *kaliber* precedes the token.
    func isCalibre(at index: Int) -> Bool { Self.calibre.contains(view.key(index - 1)) }

    private static let calibre = WordTable<Void>(words: "kaliber caliber calibre")

    /// *in ’90*
    private func shortYear(at index: Int) -> Step? {
        guard let mark = view.mark(index), "'’‘".unicodeScalars.contains(mark), view.touches(index + 1),
            let digits = dates.number(at: index + 1, digits: 2...2),
            !view.touches(index + 2) || view.kind(index + 2) == .mark,
            Idioms.isBeforeYear(view.key(index - 1)), !view.touches(index)
        else { return englishDecade(at: index) }
        if let mark = view.mark(index + 2), view.touches(index + 2), !".,)!?".unicodeScalars.contains(mark) {
            return nil
        }
        let year = DateReader.century(ofShort: digits) + digits
        var draft = Draft(index..<index + 2, .date)
        draft.figure.date = "\(year)"
        return .figure(draft)
    }

    func dated(_ date: FoundDate, at index: Int) -> Step {
        var draft = Draft(index..<date.end, .date)
        draft.figure.date = date.date
        let modifiers = FigureModifiers.before(index, in: view).modifiers
        draft.figure.modifiers = modifiers.intersection(.approx)
        return .figure(draft)
    }

    // MARK: Numerals

    mutating func numeral(at index: Int) -> Step {
        switch Numeral.read(view, at: index) {
        case .none: return .pass(end: index + 1)
        case .other(let end): return .pass(end: end)
        case .numeral(let numeral):
            if let taken, taken >= index, taken < numeral.end { return .pass(end: numeral.end) }
            if let end = ClockTime.minutes(view, at: index, end: numeral.end) {
                return .figure(Draft(index..<end, .date))
            }
            if let about = oneOrSo(at: index) { return about }
            switch numeral.form {
            case .cardinal, .article, .half:
                if let age = hyphenated(numeral, at: index) { return age }
                return cardinal(numeral, at: index, sign: nil) ?? .pass(end: index + 1)
            case .ordinal: return ordinal(numeral, at: index)
            case .part: return part(numeral, at: index)
            case .age: return age(numeral.value ?? 0, at: index, end: numeral.end)
            case .lasting(let unit):
                return .figure(Draft(index..<numeral.end, .duration, value: numeral.value, unit: unit))
            case .times: return .figure(times(numeral, at: index))
            }
        }
    }

    /// A numeral with a word after a hyphen: an age, a duration, a calibre, or part of a compound that is not a
    /// figure.
    private func hyphenated(_ numeral: Numeral, at index: Int) -> Step? {
        if let end = endOfScore(numeral, at: index) { return .pass(end: end) }
        if let calibre = calibre(numeral, at: index) { return calibre }
        guard view.isHyphenated(before: numeral.end), let value = numeral.value else { return nil }
        let word = numeral.end + 1
        if view.begins(word, with: "jarig") { return age(value, at: index, end: word + 1) }
        for (ending, unit) in Self.lastingEndings where view.begins(word, with: ending) {
            return .figure(Draft(index..<word + 1, .duration, value: value, unit: unit))
        }
        if view.isEnglish, let measure = englishMeasure(value, at: index, unitAt: word) { return measure }
        return .pass(end: view.chunk(at: word)?.tokens.upperBound ?? word)
    }

    private static let lastingEndings: [(StaticString, String)] = [
        ("daags", "day"), ("weeks", "week"), ("maands", "month"), ("urig", "hour"), ("uurs", "hour"),
    ]

    /// *a 44-year-old woman*, *a three-day visit*, *a 10-mile run*
    private func englishMeasure(_ value: Double, at index: Int, unitAt word: Int) -> Step? {
        guard let unit = Units.unit(view.key(word), english: true), !unit.needsDigits, unit.kind != .money
        else {
            return nil
        }
        if view.isHyphenated(before: word + 1), view.begins(word + 2, with: "old") {
            var draft = Draft(index..<word + 3, .age, value: value, unit: unit.id)
            draft.figure.of = CountedNoun.read(view, at: word + 3, .one).map { view.string($0.tokens) }
            return .figure(draft)
        }
        guard !view.isHyphenated(before: word + 1) else { return nil }
        var draft = Draft(index..<word + 1, unit.kind, value: value * unit.factor, unit: unit.id)
        draft.figure.modifiers = FigureModifiers.before(index, in: view).modifiers
        return .figure(draft)
    }

    /// *155 mm-granaten*, *155mm-houwitsers*
    private func calibre(_ numeral: Numeral, at index: Int) -> Step? {
        guard numeral.isDigits, let value = numeral.value else { return nil }
        var end = numeral.end
        var unit = Units.unit(numeral.suffix)
        if numeral.suffix == 0 {
            unit = Units.unit(view.key(end))
            end += 1
        }
        guard let unit, unit.id == "millimeter" || unit.id == "centimeter", view.isHyphenated(before: end)
        else {
            return nil
        }
        var draft = Draft(index..<end, .length, value: value, unit: unit.id)
        draft.figure.of = view.chunk(at: end + 1).map { view.string($0.tokens) }
        return .figure(draft)
    }
}
