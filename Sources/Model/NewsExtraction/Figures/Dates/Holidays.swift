import NewsText

/// A named day: on a fixed date, relative to Easter, or the nth weekday of a month.
package enum Holiday: Sendable, Equatable {
    case fixed(month: Int, day: Int)
    /// Days from Easter Sunday.
    case easter(Int)
    /// A weekday of a month, counted from its first; 3 for the third.
    case nth(Int, weekday: Int, month: Int)
    /// 27 April, or the 26th where that is a Sunday (Netherlands, since 2014).
    case kingsDay

    /// The day in a year, nil outside the calendar.
    package func date(in year: Int) -> ArticleDate? {
        switch self {
        case .fixed(let month, let day): return ArticleDate(year: year, month: month, day: day)
        case .easter(let offset):
            return Self.easter(year).flatMap { CalendarDay($0) }.flatMap { ($0 + offset).date }
        case .nth(let count, let weekday, let month):
            return CalendarDay.nth(count, weekday: weekday, of: month, in: year)?.date
        case .kingsDay:
            guard let day = ArticleDate(year: year, month: 4, day: 27).flatMap({ CalendarDay($0) }) else {
                return nil
            }
            return (day + (day.weekday == 7 ? -1 : 0)).date
        }
    }

    /// The month in which it usually falls, for choosing the year.
    package var month: Int {
        switch self {
        case .fixed(let month, _), .nth(_, _, let month): month
        case .easter: 4
        case .kingsDay: 4
        }
    }

    /// Easter Sunday in the Gregorian calendar (Meeus, *Astronomical Algorithms*, chapter 8).
    package static func easter(_ year: Int) -> ArticleDate? {
        let (a, b, c) = (year % 19, year / 100, year % 100)
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let sum = h + l - 7 * m + 114
        return ArticleDate(year: year, month: sum / 31, day: sum % 31 + 1)
    }
}

extension CalendarDay {
    /// The nth of a weekday in a month, the last for -1; nil if the month has no such day.
    static func nth(_ count: Int, weekday: Int, of month: Int, in year: Int) -> CalendarDay? {
        guard count != 0, abs(count) <= 5 else { return nil }
        let length = ArticleDate.days(inMonth: month, of: year)
        guard let first = ArticleDate(year: year, month: month, day: 1).flatMap({ CalendarDay($0) }) else {
            return nil
        }
        let offset = (weekday - first.weekday + 7) % 7
        let day =
            count > 0 ? offset + 7 * (count - 1) : (length - 1 - offset) / 7 * 7 + offset + 7 * (count + 1)
        return (0..<length).contains(day) ? first + day : nil
    }
}

/// The names of holidays, Dutch and English.
enum Holidays {
    /// A holiday in a text: the day, and the index past its last token.
    struct FoundHoliday {
        let holiday: Holiday
        let end: Int
    }

    /// The holiday whose name begins at a token.
    static func read(_ view: SentenceView, at index: Int) -> FoundHoliday? {
        guard let names = table[view.key(index)] else { return nil }
        for name in names where zip(index..., name.words).allSatisfy({ view.key($0) == $1 }) {
            let end = index + name.words.count
            guard !view.isHyphenated(before: end), !view.touches(index) || view.kind(index - 1) == .mark
            else {
                continue
            }
            if name.needsContext, !hasContext(view, index, end) { continue }
            return FoundHoliday(holiday: name.holiday, end: end)
        }
        return nil
    }

    /// The keys of the words that begin a name.
    static var firstWords: [UInt64] { table.allKeys }

    /// Whether an ambiguous name is a day here: *voor Sinterklaas*, *Halloween 2021*.
    private static func hasContext(_ view: SentenceView, _ index: Int, _ end: Int) -> Bool {
        if prepositions.contains(view.key(index - 1)) { return true }
        if view.range == index..<end { return true }
        return view.kind(end) == .number && view.tokens[end].range.count == 4
    }

    private static let prepositions = WordTable<Void>(
        words: "met na voor rond op tot vanaf tijdens tegen sinds before after at on by until since")

    private struct HolidayName: Sendable {
        let words: [UInt64]
        let holiday: Holiday
        let needsContext: Bool
    }

    /// The names by their first word, the longest first.
    private static let table: WordTable<[HolidayName]> = {
        var table = WordTable<[HolidayName]>()
        for (holiday, lines) in rows {
            for line in lines.split(separator: ",") {
                let needsContext = line.contains("?")
                let words = line.split { $0.isWhitespace || $0 == "?" }.map { Token.key(of: $0) }
                let name = HolidayName(words: words, holiday: holiday, needsContext: needsContext)
                table[words[0]] = ((table[words[0]] ?? []) + [name]).sorted {
                    $0.words.count > $1.words.count
                }
            }
        }
        return table
    }()

    /// The names of each day; those with a question mark are days only in some places.
    private static let rows: [(Holiday, String)] = [
        (.fixed(month: 1, day: 1), "nieuwjaarsdag, nieuwjaar, new year ' s day, new year ’ s day"),
        (.fixed(month: 1, day: 6), "driekoningen"),
        (.fixed(month: 2, day: 14), "valentijnsdag, valentijn ?, valentine ' s day, valentine ’ s day"),
        (.fixed(month: 3, day: 8), "internationale vrouwendag, vrouwendag, international women ’ s day"),
        (.fixed(month: 4, day: 1), "april fools ’ day"),
        (.kingsDay, "koningsdag, king ' s day, king ’ s day"),
        (.fixed(month: 4, day: 30), "koninginnedag"),
        (.fixed(month: 5, day: 1), "dag van de arbeid, may day"),
        (.fixed(month: 5, day: 4), "dodenherdenking"),
        (.fixed(month: 5, day: 5), "bevrijdingsdag"),
        (.nth(2, weekday: 7, month: 5), "moederdag, mother ' s day, mother ’ s day"),
        (.nth(3, weekday: 7, month: 6), "vaderdag, father ' s day, father ’ s day"),
        (.fixed(month: 7, day: 1), "keti koti"),
        (.nth(3, weekday: 2, month: 9), "prinsjesdag"),
        (.fixed(month: 10, day: 4), "dierendag"),
        (.fixed(month: 10, day: 31), "halloween ?, hallowe ’ en ?"),
        (.fixed(month: 11, day: 1), "allerheiligen, all saints ’ day"),
        (.fixed(month: 11, day: 2), "allerzielen"),
        (
            .fixed(month: 11, day: 11),
            "sint - maarten ?, wapenstilstandsdag, armistice day, remembrance day, veterans day"
        ),
        (.nth(4, weekday: 4, month: 11), "thanksgiving"),
        (.fixed(month: 12, day: 5), "sinterklaas ?, sinterklaasavond, pakjesavond"),
        (.fixed(month: 12, day: 24), "kerstavond, christmas eve"),
        (
            .fixed(month: 12, day: 25),
            "kerst ?, kerstmis, kerstdag, eerste kerstdag, 1e kerstdag, christmas day, christmas ?"
        ),
        (.fixed(month: 12, day: 26), "tweede kerstdag, 2e kerstdag, boxing day"),
        (
            .fixed(month: 12, day: 31),
            "oudjaar, oudejaarsavond, oudejaarsdag, oudejaarsnacht, new year ' s eve, new year ’ s eve"
        ),
        (.easter(-48), "rozenmaandag"), (.easter(-46), "aswoensdag, ash wednesday"),
        (.easter(-7), "palmzondag, palm sunday"), (.easter(-3), "witte donderdag, maundy thursday"),
        (.easter(-2), "goede vrijdag, good friday"),
        (.easter(0), "pasen, paaszondag, eerste paasdag, easter sunday, easter ?"),
        (.easter(1), "tweede paasdag, paasmaandag, easter monday"),
        (.easter(39), "hemelvaartsdag, hemelvaart, ascension day"),
        (.easter(49), "pinksteren, pinksterzondag, eerste pinksterdag, pentecost, whit sunday"),
        (.easter(50), "tweede pinksterdag, pinkstermaandag, whit monday"),
    ]
}
