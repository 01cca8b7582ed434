import NewsText

/// Parses tokens that begin with digits: numbers, and the scores, labels and postcodes that are not figures.
extension FigureParser {
    mutating func digits(at index: Int) -> Step {
        if let taken, taken == index {
            return .pass(end: index + 1)
        }
        if view.touches(index), let mark = view.mark(index - 1), !isOpening(mark, at: index - 1) {
            // *F-16*, *#3*, *A/5*: part of a name or a path.
            return .pass(end: DigitNumber.endOfRun(view, from: index + 1))
        }
        if isPostcode(at: index) { return .pass(end: index + 2) }
        if isListLabel(at: index) { return .pass(end: index + 2) }
        if let age = ageInBrackets(at: index) { return age }
        if let meters = gluedMeters(at: index) { return meters }
        if let clock = ClockTime.read(view, at: index) { return .figure(Draft(index..<clock, .date)) }
        if let date = dates.read(at: index) { return dated(date, at: index) }
        if isLabel(at: index) || isHouse(at: index) {
            return .pass(end: DigitNumber.endOfRun(view, from: index + 1))
        }
        return numeral(at: index)
    }

    private func isOpening(_ mark: Unicode.Scalar, at index: Int) -> Bool {
        switch mark {
        case "(", "[", "\"", "“", "„", "‘", "«", "~", "±", "<", ">", "¿": true
        case "'", "’", ",", ":", ";", "–", "—": !view.touches(index) || mark != "’" && mark != "'"
        // A sign, unless it joins the digits to a word.
        case "-", "+": !view.touches(index) || view.kind(index - 1) == .mark && !view.touches(index - 1)
        default: false
        }
    }

    /// *1012 AB*
    private func isPostcode(at index: Int) -> Bool {
        guard view.kind(index) == .number, view.tokens[index].range.count == 4, view.isWord(index + 1),
            view.tokens[index + 1].shape == .upper, view.tokens[index + 1].range.count == 2
        else { return false }
        return !view.touches(index + 1) && Units.unit(view.key(index + 1)) == nil
    }

    /// *1.* and *2)* before the items of a list.
    private func isListLabel(at index: Int) -> Bool {
        guard index == view.range.lowerBound, view.kind(index) == .number, view.touches(index + 1) else {
            return false
        }
        guard let mark = view.mark(index + 1), mark == "." || mark == ")" else { return false }
        return !view.touches(index + 2)
    }

    /// *Jansen (44)*, *een vrouw (34)*, *zijn zonen (4 en 7)*: ages in brackets after people.
    private func ageInBrackets(at index: Int) -> Step? {
        guard let years = dates.number(at: index, digits: 1...3), (1...120).contains(years),
            let open = bracket("(", from: index, step: -1), let close = bracket(")", from: index, step: 1),
            view.isWord(open - 1), isAged(open - 1, years, isAlone: close - open == 2)
        else { return nil }
        return .figure(Draft(index..<index + 1, .age, value: Double(years), unit: "year"))
    }

    /// The bracket next to a number or a short list of numbers.
    private func bracket(_ mark: Unicode.Scalar, from index: Int, step: Int) -> Int? {
        for distance in 1...6 {
            let next = index + step * distance
            if view.mark(next) == mark { return next }
            guard view.kind(next) == .number || view.key(next) == WordKey.en || view.mark(next) == "," else {
                return nil
            }
        }
        return nil
    }

    /// Whether a number in brackets after the word is an age: after a name, a noun for people, or any singular noun,
    /// which is hardly ever counted in brackets.
    private func isAged(_ index: Int, _ years: Int, isAlone: Bool) -> Bool {
        let key = view.key(index)
        if Self.isOfPeople(key) { return true }
        guard isAlone else { return false }
        if view.tokens[index].shape == .capitalized { return true }
        return view.tokens[index].shape == .lower && years >= 12 && !view.touches(index + 1)
            && !ClosedClassWords.contains(key) && !Idioms.isLabel(key) && !Idioms.isRow(key)
            && Units.unit(key) == nil && NumberWords.word(view, index) == nil
            && !view.ends(index, with: "en") && !isPluralInS(index) && view.tokens[index].range.count > 2
    }

    /// *goals* is a plural, *paus* is not.
    private func isPluralInS(_ index: Int) -> Bool {
        view.ends(index, with: "s")
            && Lexicon.contains(
                UnsafeBufferPointer(rebasing: view.bytes[view.tokens[index].range.bytes.dropLast()]))
    }

    /// The end of *2-1*, *020-1234567*, *3-* and *3 - 1*: digits with a dash that makes no range.
    func endOfScore(_ numeral: Numeral, at index: Int) -> Int? {
        guard numeral.isDigits, let mark = view.mark(numeral.end), "-–".unicodeScalars.contains(mark) else {
            return nil
        }
        if view.touches(numeral.end) {
            return isScore(numeral, at: index) ? DigitNumber.endOfRun(view, from: numeral.end) : nil
        }
        let second = numeral.end + 1
        guard numeral.isPlainDigits, numeral.end == index + 1, !view.touches(second),
            dates.number(at: index, digits: 1...2) != nil, dates.number(at: second, digits: 1...2) != nil,
            !view.touches(second + 1) || view.kind(second + 1) == .mark,
            MeasuredUnit.read(view, at: second + 1, afterDigits: true) == nil,
            CountedNoun.read(view, at: second + 1, .plural) == nil
        else { return nil }
        return second + 1
    }

    private func isScore(_ numeral: Numeral, at index: Int) -> Bool {
        guard !view.isHyphenated(before: numeral.end) else { return false }
        guard let range = upperEnd(of: numeral, from: index, sign: nil) else { return true }
        return range.needsNoun && CountedNoun.read(view, at: range.end, .plural) == nil
    }

    /// Whether the digits belong to a name or label: *Leopard 2*, *artikel 5*, *Sky 1*.
    private func isLabel(at index: Int) -> Bool {
        let before = view.key(index - 1)
        guard before != 0 else { return false }
        // *Nr. 4*
        if view.mark(index - 1) == ".", view.touches(index - 1),
            Idioms.isAbbreviatedLabel(view.key(index - 2))
        {
            return true
        }
        guard view.isWord(index - 1) || view.kind(index - 1) == .mixed else { return false }
        if Idioms.isLabel(before) || isLabelled(at: index, end: index + 1) { return true }
        // *artikelen 3 en 4*
        if before == WordKey.en || before == WordKey.of || before == WordKey.and || before == WordKey.tot,
            view.kind(index - 2) == .number,
            Idioms.isLabel(view.key(index - 3))
        {
            return true
        }
        guard view.isCapital(index - 1), !ClosedClassWords.contains(before),
            view.tokens[index].range.count <= 3,
            view.kind(index) == .number, !view.touches(index + 1) || view.kind(index + 2) != .number
        else { return false }
        // *Minimaal 18 …*, *Alle 3 …*
        if ClosedClassWords.isDeterminer(before) || !FigureModifiers.before(index, in: view).modifiers.isEmpty
        {
            return false
        }
        // A name before a number that counts something: *heeft Oekraïne 18 raketten*.
        let next = index + 1
        if MeasuredUnit.read(view, at: next, afterDigits: true) != nil { return false }
        if NumberWords.word(view, next) != nil || dates.read(at: index - 1) != nil { return false }
        if let mark = view.mark(next), "-–".unicodeScalars.contains(mark) { return false }
        switch view.key(next) {
        case WordKey.van, WordKey.per, WordKey.tot, WordKey.op: return false
        default: return CountedNoun.read(view, at: next, .plural) == nil
        }
    }

    /// *set twee*, *dag 3*: a position in a series, without a noun after it.
    func isLabelled(at index: Int, end: Int) -> Bool {
        let before = view.key(index - 1)
        guard !view.isEnglish, Idioms.isRow(before) || Idioms.isLabel(before) && !view.isCapital(index - 1),
            !view.isHyphenated(before: end), !view.touches(end) || !view.touches(end + 1),
            CountedNoun.read(view, at: end, .plural) == nil,
            MeasuredUnit.read(view, at: end, afterDigits: true) == nil
        else { return false }
        switch view.key(end) {
        case WordKey.van, WordKey.of, WordKey.tot, WordKey.en, WordKey.per, WordKey.op, WordKey.a:
            return Idioms.isLabel(before)
        default: return true
        }
    }

    /// *12 Elm Street*
    private func isHouse(at index: Int) -> Bool {
        guard view.isEnglish, view.isCapital(index + 1) else { return false }
        return (2...3).contains { view.isCapital(index + $0) && Idioms.isStreet(view.key(index + $0)) }
    }
}
