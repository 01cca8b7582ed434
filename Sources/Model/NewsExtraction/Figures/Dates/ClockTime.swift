import NewsText

/// Parses times of day, which are not quantities: *20.30 uur*, *om acht uur*, *half twaalf*.
///
/// They are figures of kind `date` without a date, as the words do not tell the day.
enum ClockTime {
    /// The end of a time in digits that begins at a token: *20:30*, *20.30 uur*, *17u10*, *14 uur 15*, *5 pm*; of
    /// the later one in *9.30 tot 11.00 uur*.
    static func read(_ view: SentenceView, at index: Int) -> Int? {
        guard let first = single(view, at: index) else { return nil }
        if let second = connector(view, at: first.end), let last = single(view, at: second) {
            // *9.30* is a time where *11.00 uur* says so.
            if first.isSure || last.isSure { return last.end }
        }
        return first.isSure ? first.end : nil
    }

    /// A time, and whether it is unambiguous.
    private static func single(_ view: SentenceView, at index: Int) -> (end: Int, isSure: Bool)? {
        if let end = glued(view, at: index) { return (skipHour(view, end), true) }
        guard isNumber(view, index, below: 25, digits: 1...2) else { return nil }
        if let end = meridiem(view, at: index + 1) { return (end, true) }
        let next = index + 1
        if view.key(next) == WordKey.uur, !view.touches(next),
            isNumber(view, next + 1, below: 60, digits: 2...2),
            MeasuredUnit.read(view, at: next + 2, afterDigits: true) == nil,
            CountedNoun.read(view, at: next + 2, .plural) == nil, !goesOn(view, next + 2)
        {
            return (next + 2, true)
        }
        guard let mark = view.mark(next), mark == ":" || mark == ".", view.touches(next),
            view.touches(index + 2)
        else { return nil }
        if let end = minutesWithUnit(view, at: index + 2) { return (end, true) }
        guard isNumber(view, index + 2, below: 60, digits: 2...2), !goesOn(view, index + 3) else {
            return nil
        }
        let end = index + 3
        if view.key(end) == WordKey.uur { return (end + 1, true) }
        if let end = meridiem(view, at: end) { return (end, true) }
        return (end, mark == ":" || announces.contains(view.key(index - 1)))
    }

    /// *17u10*, *20u30*, *17h10*
    private static func glued(_ view: SentenceView, at index: Int) -> Int? {
        guard view.kind(index) == .mixed else { return nil }
        let bytes = view.bytes[view.tokens[index].range.bytes]
        guard (4...5).contains(bytes.count), let letter = bytes.firstIndex(where: { $0 &- 0x30 >= 10 }),
            "uh".utf8.contains(bytes[letter]), bytes.endIndex - letter == 3,
            let hour = number(bytes[..<letter]), let minute = number(bytes[(letter + 1)...]), hour < 25,
            minute < 60
        else { return nil }
        return index + 1
    }

    /// *30u* after *18:*
    private static func minutesWithUnit(_ view: SentenceView, at index: Int) -> Int? {
        guard view.kind(index) == .mixed else { return nil }
        let bytes = view.bytes[view.tokens[index].range.bytes]
        guard bytes.count == 3, "uh".utf8.contains(bytes[bytes.endIndex - 1]),
            let minute = number(bytes.dropLast()),
            minute < 60
        else { return nil }
        return index + 1
    }

    private static func number(_ bytes: some Sequence<UInt8>) -> Int? {
        var value: Int?
        for byte in bytes {
            guard byte &- 0x30 < 10 else { return nil }
            value = (value ?? 0) * 10 + Int(byte - 0x30)
        }
        return value
    }

    /// *pm*, *a.m.*
    private static func meridiem(_ view: SentenceView, at index: Int) -> Int? {
        guard view.isEnglish else { return nil }
        if meridiems.contains(view.key(index)) { return index + 1 }
        guard view.key(index) == WordKey.a || view.key(index) == p, view.mark(index + 1) == ".",
            view.key(index + 2) == WordKey.m
        else { return nil }
        return view.mark(index + 3) == "." && view.touches(index + 3) && view.range.contains(index + 4)
            ? index + 4 : index + 3
    }

    /// Words after which *12.15* is a time.
    private static let announces = WordTable<Void>(words: "om omstreeks klokslag")

    private static let p = Token.key(of: "p")
    private static let meridiems = WordTable<Void>(words: "am pm")

    private static func connector(_ view: SentenceView, at index: Int) -> Int? {
        switch view.key(index) {
        case WordKey.tot, WordKey.en, WordKey.to, WordKey.and: return index + 1
        default: break
        }
        guard let mark = view.mark(index), "-–—".unicodeScalars.contains(mark) else { return nil }
        return index + 1
    }

    /// Whether a number before *uur* is an hour and not a duration: *om acht uur*, *vanaf 8 uur*.
    static func isHour(_ view: SentenceView, _ value: Double?, from start: Int, end: Int) -> Bool {
        guard let value, value == value.rounded(), (0...24).contains(value) else { return false }
        guard view.key(end - 1) == WordKey.uur || view.kind(end - 1) == .mixed, !spans.contains(view.key(end))
        else { return false }
        // *'s avonds*
        if let mark = view.mark(end), "'’".unicodeScalars.contains(mark), view.key(end + 1) == WordKey.s {
            return true
        }
        let before = view.key(start - 1)
        if prepositions.contains(before) { return true }
        if hedges.contains(before), prepositions.contains(view.key(start - 2)) { return true }
        // *4 uur in de ochtend*
        return view.key(end) == WordKey.in_
            && (DateWords.word(view, end + 2) == .partOfDay || view.key(end + 2) == morgen)
    }

    /// The end of *kwart over twee* or *tien voor half vier* at a token.
    static func minutes(_ view: SentenceView, at index: Int, end: Int) -> Int? {
        guard
            view.key(end) == WordKey.over || view.key(end) == WordKey.voor
                || view.isEnglish && past.contains(view.key(end))
        else {
            return nil
        }
        if let end = half(view, at: end + 1) { return skipHour(view, end) }
        guard let hour = hour(view, at: end + 1) else { return nil }
        if view.key(index) == WordKey.kwart || view.isEnglish && view.key(end - 1) == quarter {
            return skipHour(view, hour)
        }
        // *10 over 3* alone could be anything: what stands before or after must say that it is a time.
        guard end == index + 1, let count = minuteCount(view, at: index), [5, 10, 15, 20, 25].contains(count)
        else {
            return nil
        }
        let isTime =
            prepositions.contains(view.key(index - 1)) || view.key(hour) == WordKey.uur
            || view.mark(hour) == "'" || view.mark(hour) == "’" || view.range == index..<hour
        return isTime ? skipHour(view, hour) : nil
    }

    private static func minuteCount(_ view: SentenceView, at index: Int) -> Double? {
        if case .cardinal(let value) = NumberWords.word(view, index) { return value }
        guard isNumber(view, index, below: 60, digits: 1...2) else { return nil }
        return number(view.bytes[view.tokens[index].range.bytes]).map(Double.init)
    }

    private static let quarter = Token.key(of: "quarter")
    private static let morgen = Token.key(of: "morgen")

    private static func skipHour(_ view: SentenceView, _ end: Int) -> Int {
        view.key(end) == WordKey.uur ? end + 1 : end
    }

    /// The end of *half twaalf* at a token.
    static func half(_ view: SentenceView, at index: Int) -> Int? {
        guard view.key(index) == WordKey.half else { return nil }
        if view.isEnglish {
            return past.contains(view.key(index + 1)) ? hour(view, at: index + 2) : nil
        }
        return hour(view, at: index + 1)
    }

    /// The end of an hour, *een* to *twaalf*.
    private static func hour(_ view: SentenceView, at index: Int) -> Int? {
        let value: Double? =
            switch NumberWords.word(view, index) {
            case .cardinal(let value): value
            case .article: 1
            default: isNumber(view, index, below: 13, digits: 1...2) ? 1 : nil
            }
        guard let value, (1...12).contains(value), value == value.rounded() else { return nil }
        return index + 1
    }

    private static func isNumber(
        _ view: SentenceView, _ index: Int, below limit: Int, digits: ClosedRange<Int>
    ) -> Bool {
        guard view.kind(index) == .number, digits.contains(view.tokens[index].range.count) else {
            return false
        }
        let value = view.bytes[view.tokens[index].range.bytes].reduce(0) { $0 * 10 + Int($1) - 0x30 }
        return (0..<limit).contains(value)
    }

    private static let past = WordTable<Void>(words: "past to")

    private static func goesOn(_ view: SentenceView, _ index: Int) -> Bool {
        guard view.touches(index) else { return false }
        guard let mark = view.mark(index) else { return true }
        // *11:30-13:30*
        if "-–".unicodeScalars.contains(mark) { return false }
        return view.touches(index + 1) && view.kind(index + 1) == .number
    }

    private static let prepositions = WordTable<Void>(
        words: "om vanaf tot rond tegen omstreeks klokslag at by until around")
    private static let hedges = WordTable<Void>(words: "ongeveer circa rond stipt precies uiterlijk")
    private static let spans = WordTable<Void>(words: "lang geleden later per durende durend vertraging")
}
