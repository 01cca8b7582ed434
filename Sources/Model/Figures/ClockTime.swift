/// Reads times of day, which are no quantities: *20.30 uur*, *om acht uur*, *half twaalf*.
///
/// They are figures of kind `date` without a date: which day is meant the words do not say.
enum ClockTime {
    /// The end of a time in digits that begins at a token: *20:30*, *20.30 uur*.
    static func read(_ view: SentenceView, at index: Int) -> Int? {
        guard isNumber(view, index, below: 25, digits: 1...2), let mark = view.mark(index + 1),
            mark == ":" || mark == ".", view.touches(index + 1), view.touches(index + 2),
            isNumber(view, index + 2, below: 60, digits: 2...2), !goesOn(view, index + 3)
        else { return nil }
        let end = index + 3
        if view.key(end) == Key.uur { return end + 1 }
        return mark == ":" ? end : nil
    }

    /// Whether an hour is meant where *uur* stands behind a number: *om acht uur*, *vanaf 8 uur*.
    static func isHour(_ view: SentenceView, _ value: Double?, from start: Int, end: Int) -> Bool {
        guard let value, value == value.rounded(), (0...24).contains(value) else { return false }
        guard view.key(end - 1) == Key.uur || view.kind(end - 1) == .mixed, !spans.contains(view.key(end))
        else { return false }
        // *'s avonds*
        if let mark = view.mark(end), "'’".unicodeScalars.contains(mark), view.key(end + 1) == Key.s {
            return true
        }
        let before = view.key(start - 1)
        if prepositions.contains(before) { return true }
        if hedges.contains(before), prepositions.contains(view.key(start - 2)) { return true }
        // *4 uur in de ochtend*
        return view.key(end) == Key.in_ && DateWords.word(view, end + 2) == .partOfDay
    }

    /// The end of *kwart over twee* or *tien voor half vier*, whose first word stands at a token.
    static func minutes(_ view: SentenceView, at index: Int, end: Int) -> Int? {
        guard view.key(end) == Key.over || view.key(end) == Key.voor else { return nil }
        if let end = half(view, at: end + 1) { return skipHour(view, end) }
        // *10 over 3* alone could be anything; *kwart* could not.
        guard view.key(index) == Key.kwart, let hour = hour(view, at: end + 1) else { return nil }
        return skipHour(view, hour)
    }

    private static func skipHour(_ view: SentenceView, _ end: Int) -> Int {
        view.key(end) == Key.uur ? end + 1 : end
    }

    /// The end of *half twaalf*, whose *half* stands at a token.
    static func half(_ view: SentenceView, at index: Int) -> Int? {
        guard view.key(index) == Key.half else { return nil }
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

    private static func goesOn(_ view: SentenceView, _ index: Int) -> Bool {
        guard view.touches(index) else { return false }
        return view.kind(index) != .mark || view.touches(index + 1) && view.kind(index + 1) == .number
    }

    private static let prepositions = WordTable<Void>(words: "om vanaf tot rond tegen omstreeks klokslag")
    private static let hedges = WordTable<Void>(words: "ongeveer circa rond stipt precies uiterlijk")
    private static let spans = WordTable<Void>(words: "lang geleden later per durende durend vertraging")
}
