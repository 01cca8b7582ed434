import NewsText

/// The meaning of a word in dates.
enum DateWord: Sendable, Equatable {
    case month(Int)
    /// Days of the week count from 1, Monday; *maandagavond* too.
    case weekday(Int)
    /// Days from the article's: *gisteren* -1, *morgen* 1.
    case day(Int)
    /// *dit*, *vorige*, *komende*: which one counted from now.
    case which(RelativePosition)
    /// A part of a longer time: *begin*, *eind*, *medio*.
    case edge
    /// A part of a day: *avond*.
    case partOfDay
    /// A season, which has at most a year.
    case season
    case weekend
    /// *laatste*, which with a weekday and a month is a date.
    case final

    enum RelativePosition: Sendable { case this, last, next }
}

/// The words of dates, Dutch and English.
enum DateWords {
    static func word(_ view: SentenceView, _ index: Int) -> DateWord? {
        let key = view.key(index)
        guard key != 0 else { return nil }
        return view.isEnglish ? english[key] ?? table[key] : table[key]
    }

    /// Whether a token begins a date by itself: a month, a day of the week, *gisteren*.
    static func isDate(_ view: SentenceView, _ index: Int) -> Bool {
        switch word(view, index) {
        case .month, .weekday, .day: true
        case .which, .edge, .partOfDay, .season, .weekend, .final, nil: false
        }
    }

    /// The month of a word after the number of a day; elsewhere its abbreviations are other words.
    static func month(_ view: SentenceView, afterDay index: Int) -> Int? {
        if case .month(let month) = word(view, index) { return month }
        return view.key(index) == 0 ? nil : abbreviations[view.key(index)]
    }

    /// The month of an abbreviation before the number of a day: *Aug 8*, *feb. 10*.
    static func month(_ view: SentenceView, beforeDay index: Int) -> Int? {
        view.key(index) == 0 ? nil : abbreviations[view.key(index)]
    }

    /// The keys of all abbreviations.
    static var abbreviatedKeys: [UInt64] { weekdays.allKeys + abbreviations.allKeys }

    /// The weekday of an abbreviation before a date: *vr. 20 september*.
    static func weekday(abbreviated key: UInt64) -> Int? { key == 0 ? nil : weekdays[key] }

    /// The keys of all words that `word` knows.
    static var allKeys: [UInt64] { table.allKeys + english.allKeys }

    private static let weekdays = WordTable<Int>(
        [
            ("ma", 1), ("di", 2), ("woe", 3), ("wo", 3), ("do", 4), ("vr", 5), ("vrij", 5), ("za", 6),
            ("zat", 6),
            ("zo", 7), ("zon", 7), ("mon", 1), ("tue", 2), ("wed", 3), ("thu", 4), ("fri", 5), ("sat", 6),
            ("sun", 7),
        ].map { (Token.key(of: $0.0), $0.1) })

    private static let abbreviations = WordTable<Int>(
        [
            ("jan", 1), ("feb", 2), ("mrt", 3), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8),
            ("sep", 9), ("sept", 9), ("okt", 10), ("oct", 10), ("nov", 11), ("dec", 12),
        ].map { (Token.key(of: $0.0), $0.1) })

    private static let table: WordTable<DateWord> = {
        var table = WordTable<DateWord>()
        func add(_ words: String, _ word: DateWord) {
            for name in words.split(separator: " ") { table[Token.key(of: name)] = word }
        }
        let months = [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
            "oktober",
            "november", "december",
        ]
        for (index, name) in months.enumerated() { add(name, .month(index + 1)) }
        let days = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
        let parts = ["", "ochtend", "morgen", "middag", "namiddag", "avond", "nacht"]
        for (index, day) in days.enumerated() {
            for part in parts { add(day + part, .weekday(index + 1)) }
        }
        for part in parts {
            if !part.isEmpty {
                add("gister" + part, .day(-1))
                add("van" + part, .day(0))
            }
            add("gisteren" + part, .day(-1))
            add("morgen" + part, .day(1))
        }
        add("eergisteren", .day(-2))
        add("vandaag", .day(0))
        add("overmorgen", .day(2))
        add("deze dit huidig huidige lopende", .which(.this))
        add("vorig vorige afgelopen voorbije verleden", .which(.last))
        add("komend komende volgend volgende aanstaande eerstkomende", .which(.next))
        add("begin eind einde medio halverwege midden half", .edge)
        add("ochtend middag namiddag avond nacht", .partOfDay)
        add("lente voorjaar zomer herfst najaar winter", .season)
        add("weekend weekeinde", .weekend)
        add("laatste", .final)
        return table
    }()

    private static let english: WordTable<DateWord> = {
        var table = WordTable<DateWord>()
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        for (index, name) in months.enumerated() { table[Token.key(of: name)] = .month(index + 1) }
        let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        for (index, name) in days.enumerated() { table[Token.key(of: name)] = .weekday(index + 1) }
        for (name, offset) in [("yesterday", -1), ("today", 0), ("tomorrow", 1)] {
            table[Token.key(of: name)] = .day(offset)
        }
        for name in ["this"] { table[Token.key(of: name)] = .which(.this) }
        for name in ["last", "past"] { table[Token.key(of: name)] = .which(.last) }
        for name in ["next", "coming"] { table[Token.key(of: name)] = .which(.next) }
        for name in ["early", "late", "mid", "beginning", "end", "middle", "start"] {
            table[Token.key(of: name)] = .edge
        }
        for name in ["morning", "afternoon", "evening", "night"] { table[Token.key(of: name)] = .partOfDay }
        for name in ["spring", "summer", "autumn", "fall", "winter"] { table[Token.key(of: name)] = .season }
        for name in ["current"] { table[Token.key(of: name)] = .which(.this) }
        for name in ["previous"] { table[Token.key(of: name)] = .which(.last) }
        for name in ["following", "upcoming"] { table[Token.key(of: name)] = .which(.next) }
        table[Token.key(of: "tonight")] = .day(0)
        return table
    }()
}
