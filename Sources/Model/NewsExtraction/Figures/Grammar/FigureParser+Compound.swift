import NewsText

/// Measures of two parts, and measures whose unit the context implies.
extension FigureParser {
    // MARK: Two parts

    /// *5 euro 50*, *20 dollars and 43 cents*: the cents after a sum.
    func takeCents(_ draft: inout Draft, _ unit: Unit) {
        guard unit.factor == 1, let value = draft.figure.value, draft.figure.valueTo == nil,
            value == value.rounded(), !draft.figure.modifiers.contains(.vague)
        else { return }
        let joins = joins(at: draft.end)
        guard case .numeral(let cents) = Numeral.read(view, at: draft.end + joins), cents.form == .cardinal,
            let amount = cents.value, amount < 100, amount == amount.rounded(), !cents.isVague
        else { return }
        let minor =
            cents.suffix == 0
            ? MeasuredUnit.read(view, at: cents.end, afterDigits: cents.isDigits)
            : MeasuredUnit.read(view, suffix: cents.suffix, end: cents.end)
        if let minor {
            guard minor.unit.kind == .money, minor.unit.factor == 0.01 else { return }
            draft.end = max(minor.end, cents.end)
        } else {
            // *5 euro 50*: two digits, and no noun after them.
            guard joins == 0, cents.isPlainDigits, view.tokens[draft.end].range.count == 2, cents.suffix == 0,
                !view.touches(draft.end), view.mark(draft.end - 1) == nil,
                CountedNoun.read(view, at: cents.end, .plural) == nil, view.mark(cents.end) != "%"
            else { return }
            draft.end = cents.end
        }
        draft.figure.value = (value * 100 + amount) / 100
    }

    /// *1 meter 80*: the centimeters after meters.
    func takeCentimeters(_ draft: inout Draft) {
        guard draft.figure.unit == "meter", let value = draft.figure.value, draft.figure.valueTo == nil,
            value == value.rounded(), !draft.figure.modifiers.contains(.vague), !view.touches(draft.end),
            case .numeral(let more) = Numeral.read(view, at: draft.end), more.form == .cardinal,
            let centimeters = more.value, centimeters < 100, centimeters == centimeters.rounded(),
            more.suffix == 0, !more.isVague, !more.isRound,
            !more.isDigits || more.isPlainDigits && view.tokens[draft.end].range.count == 2,
            MeasuredUnit.read(view, at: more.end, afterDigits: more.isDigits) == nil,
            CountedNoun.read(view, at: more.end, .plural) == nil, !view.isHyphenated(before: more.end)
        else { return }
        draft.end = more.end
        draft.figure.value = (value * 100 + centimeters) / 100
    }

    /// *1m80*
    func gluedMeters(at index: Int) -> Step? {
        let range = view.tokens[index].range
        guard view.kind(index) == .mixed, (4...5).contains(range.count) else { return nil }
        let bytes = Array(view.bytes[range.bytes])
        let digits = bytes.filter { $0 &- 0x30 < 10 }
        guard digits.count == bytes.count - 1, bytes[bytes.count - 3] == UInt8(ascii: "m") else { return nil }
        let value = digits.reduce(0.0) { $0 * 10 + Double($1 - 0x30) }
        return .figure(Draft(index..<index + 1, .length, value: value / 100, unit: "meter"))
    }

    /// *€ 25,-*
    func takeDash(_ draft: inout Draft) {
        guard view.mark(draft.end) == ",", view.touches(draft.end), view.touches(draft.end + 1),
            let dash = view.mark(draft.end + 1), "-–—".unicodeScalars.contains(dash)
        else { return }
        draft.end += view.touches(draft.end + 2) && view.mark(draft.end + 2) == dash ? 3 : 2
    }

    /// *twee uur en 45 minuten*, *4 weken en 2 dagen*: one duration, in the smaller unit.
    func takeSmallerUnits(_ draft: inout Draft) {
        if view.isEnglish, view.key(draft.end) == WordKey.and, view.key(draft.end + 1) == WordKey.a,
            view.key(draft.end + 2) == WordKey.half
        {
            // *an hour and a half*
            draft.figure.value = draft.figure.value.map { $0 + 0.5 }
            draft.end += 3
            return
        }
        for _ in 0..<3 {
            guard let value = draft.figure.value, draft.figure.valueTo == nil, let unit = draft.figure.unit,
                !draft.figure.modifiers.contains(.vague), let (smaller, count) = Self.smaller[unit]
            else { return }
            let start = draft.end + joins(at: draft.end)
            guard case .numeral(let numeral) = Numeral.read(view, at: start), !numeral.isVague,
                numeral.form == .cardinal || numeral.form == .article, let more = numeral.value
            else { return }
            let measured =
                numeral.suffix == 0
                ? MeasuredUnit.read(view, at: numeral.end, afterDigits: numeral.isDigits)
                : MeasuredUnit.read(view, suffix: numeral.suffix, end: numeral.end)
            guard let measured, measured.unit.id == smaller, more * measured.unit.factor < count else {
                return
            }
            if ClockTime.isHour(view, value, from: draft.tokens.lowerBound, end: draft.end) { return }
            draft.figure.value = value * count + more * measured.unit.factor
            draft.figure.unit = smaller
            draft.end = max(measured.end, numeral.end)
        }
    }

    /// The smaller unit in which people continue after a unit: minutes after hours.
    private static let smaller: [String: (String, Double)] = [
        "year": ("month", 12), "week": ("day", 7), "day": ("hour", 24), "hour": ("minute", 60),
        "minute": ("second", 60),
    ]

    /// The number of tokens that join two parts of a measure: *en* or a comma.
    private func joins(at index: Int) -> Int {
        view.key(index) == WordKey.en || view.key(index) == WordKey.and || view.mark(index) == "," ? 1 : 0
    }

    /// A numeral after a currency sign, whose suffix may be a magnitude: *$200m*, *£3b*.
    func inMoney(_ numeral: Numeral) -> Numeral {
        guard let value = numeral.value, let magnitude = Self.moneySuffixes[numeral.suffix] else {
            return numeral
        }
        var money = numeral
        (money.value, money.magnitude, money.suffix) = (value * magnitude, magnitude, 0)
        return money
    }

    private static let moneySuffixes = WordTable<Double>(
        [("m", 1e6), ("b", 1e9), ("t", 1e12)].map { (Token.key(of: $0.0), $0.1) })

    /// *EUR20*, *USD3,14*: a code that touches its number.
    mutating func glued(at index: Int) -> Step? {
        let range = view.tokens[index].range
        guard range.count > 3, range.count <= 12, view.tokens[index].shape == .upper else { return nil }
        let letters = Tokenizer.tokens(of: view.bytes, in: TextRange(range.start, range.start + 3))
        guard letters.count == 1, letters[0].kind == .word, let code = Units.currencyCode(letters[0].key)
        else {
            return nil
        }
        let digits = view.bytes[range.start + 3..<range.end]
        guard digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        var value = digits.reduce(0.0) { $0 * 10 + Double($1 - 0x30) }
        var end = index + 1
        if let mark = view.mark(end), mark == "," || mark == ".", view.touches(end), view.touches(end + 1),
            let cents = dates.number(at: end + 1, digits: 2...2)
        {
            value = (value * 100 + Double(cents)) / 100
            end += 2
        }
        guard !view.touches(end) || view.kind(end) == .mark else { return nil }
        return .figure(Draft(index..<end, .money, value: value, unit: code.id))
    }

    // MARK: About so many

    /// *een jaar of tien*, *een man of twintig*: about ten years, about twenty men.
    func oneOrSo(at index: Int) -> Step? {
        guard view.key(index) == WordKey.een, view.key(index + 2) == WordKey.of, view.isWord(index + 1),
            case .numeral(let numeral) = Numeral.read(view, at: index + 3), numeral.form == .cardinal,
            let value = numeral.value, value > 1, numeral.suffix == 0,
            !view.isHyphenated(before: numeral.end),
            MeasuredUnit.read(view, at: numeral.end, afterDigits: true) == nil,
            CountedNoun.read(view, at: numeral.end, .plural) == nil
        else { return nil }
        var draft = Draft(index..<numeral.end, .count, value: value)
        draft.figure.modifiers = .approx
        if let unit = Units.unit(view.key(index + 1)), !unit.needsDigits {
            (draft.figure.kind, draft.figure.unit) = (unit.kind, unit.id)
            draft.figure.value = value * unit.factor
        } else {
            guard ClosedClassWords.isCountedAsIs(view.key(index + 1)) else { return nil }
            draft.figure.of = view.string(index + 1..<index + 2)
        }
        if draft.figure.kind == .duration { _ = takeAgo(&draft) }
        return .figure(draft)
    }

    /// *3x per week*, *driemaal*, *tweemaal zo groot*
    func times(_ numeral: Numeral, at index: Int) -> Draft {
        var draft = Draft(index..<numeral.end, .count, value: numeral.value)
        draft.figure.modifiers = FigureModifiers.before(index, in: view).modifiers
        if NumberKeys.comparisons.contains(view.key(draft.end)) {
            draft.figure.kind = .ratio
            return draft
        }
        draft.figure.of = "maal"
        takePer(&draft)
        return draft
    }

    // MARK: Ages

    /// *een jongen van 9 jaar*, *jongeren tussen 18 en 25 jaar*, *vanaf 18 jaar*
    func isAge(_ draft: Draft, _ unit: Unit) -> Bool {
        guard unit.kind == .duration, unit.id == "year" || unit.id == "month", unit.factor == 1,
            let value = draft.figure.value, value <= 120
        else { return false }
        let first = draft.tokens.lowerBound
        if isAgeBehind(draft.end) { return true }
        // *Tessa (2 jaar)*
        if view.mark(first - 1) == "(", view.mark(draft.end) == ")", view.isWord(first - 2) {
            return view.tokens[first - 2].shape == .capitalized || Self.people.contains(view.key(first - 2))
        }
        // *Zij werd 92 jaar*, *Mark Versluis is zeven jaar*
        if Self.becomes.contains(view.key(first - 1)),
            Self.persons.contains(view.key(first - 2)) || Self.people.contains(view.key(first - 2))
                || isFullName(endingAt: first - 1),
            !view.isWord(draft.end) || view.key(draft.end) == WordKey.en
                || view.key(draft.end) == Self.geworden
        {
            return true
        }
        for index in stride(from: first - 1, through: first - 5, by: -1) {
            let key = view.key(index)
            if Self.people.contains(key) || Self.ageWords.contains(key) { return index < first - 1 }
            guard Self.beforeAge.contains(key) || view.kind(index) == .number else { return false }
        }
        return false
    }

    /// Whether two capitalized words stand before `end`.
    private func isFullName(endingAt end: Int) -> Bool {
        view.isCapital(end - 1) && view.isCapital(end - 2) && view.tokens[end - 1].shape == .capitalized
            && view.tokens[end - 2].shape == .capitalized && !ClosedClassWords.contains(view.key(end - 2))
    }

    /// Whether the word is a noun for people, who have ages.
    static func isOfPeople(_ key: UInt64) -> Bool { people.contains(key) }

    private static let geworden = Token.key(of: "geworden")

    /// *18 jaar en ouder*
    private func isAgeBehind(_ end: Int) -> Bool {
        (view.key(end) == WordKey.en || view.key(end) == WordKey.of || view.key(end) == WordKey.and)
            && Self.olderWords.contains(view.key(end + 1))
    }

    /// *een man van 44*, *Smith, 44,*: an age without its unit.
    func takeBareAge(_ draft: inout Draft, _ numeral: Numeral) -> Bool {
        guard numeral.isPlainDigits, let value = draft.figure.value, (1...120).contains(value),
            draft.figure.valueTo == nil, isBareAge(value, from: draft.tokens.lowerBound, end: draft.end),
            CountedNoun.read(view, at: draft.end, .plural) == nil
        else { return false }
        (draft.figure.kind, draft.figure.unit) = (.age, "year")
        return true
    }

    private func isBareAge(_ value: Double, from first: Int, end: Int) -> Bool {
        if Self.aged.contains(view.key(first - 1)) { return true }
        if Self.becomes.contains(view.key(first - 1)), Self.ageWords.contains(view.key(first - 2)) {
            return true
        }
        if view.key(first - 1) == WordKey.van || view.isEnglish && view.key(first - 1) == WordKey.of,
            Self.people.contains(view.key(first - 2)), view.key(end) != WordKey.van, view.mark(end) != "%"
        {
            return true
        }
        guard view.mark(first - 1) == ",", view.mark(end) == ",", value >= 15 else { return false }
        return Self.people.contains(view.key(first - 2))
            || view.isCapital(first - 2) && view.isCapital(first - 3)
                && view.tokens[first - 2].shape == .capitalized
    }

    private static let aged = WordTable<Void>(words: "aged turned")
    private static let people = WordTable<Void>(
        words: """
            man mannen vrouw vrouwen jongen jongens meisje meisjes kind kinderen kindje kleuter kleuters peuter
            peuters baby baby's tiener tieners puber pubers jongere jongeren volwassene volwassenen mens
            mensen persoon personen dochter dochters zoon zonen zoons dochtertje zoontje moeder vader oma opa
            leerling leerlingen student studenten patiënt patiënten slachtoffer slachtoffers verdachte
            verdachten bewoner bewoners leeftijd leeftijden oudere ouderen iemand broer zus burgers
            boy boys girl girls woman women men child children baby babies age ages people son sons daughter
            daughters mother father brother sister wife husband suspect victim
            """.replacing("baby's", with: "babys"))
    private static let ageWords = WordTable<Void>(words: "leeftijd age aged ages ouder jonger")
    private static let beforeAge = WordTable<Void>(
        words: """
            van tussen de vanaf tot en onder boven met in dan ongeveer minstens circa rond of is zijn was waren
            between the from to under over and
            """)
    private static let becomes = WordTable<Void>(words: "werd wordt is was ben worden werden zijn waren")
    private static let persons = WordTable<Void>(words: "hij zij ze ik je jij hijzelf")
    private static let olderWords = WordTable<Void>(words: "ouder jonger older younger over")
}
