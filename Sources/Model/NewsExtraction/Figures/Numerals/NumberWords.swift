import NewsText

/// A number word's part in a numeral.
enum NumberWord: Sendable, Equatable {
    /// A number of its own: *drie*, *twaalf*, *tweehonderdvijftig*, *anderhalf*.
    case cardinal(Double)
    /// A number that multiplies the one before it: *honderd*, *miljoen*, *mld*.
    case magnitude(Double)
    /// An order of magnitude: *tientallen*, *duizenden*.
    case order(Double)
    /// A round number: *tiental*, *vijftigtal*.
    case round(Double)
    /// A few: *enkele*, *paar*.
    case few
    /// A set that a number may stand before: *dozijn*, *gros*, *score*.
    case set(Double)
    /// A rank: *tweede*, *twintigste*.
    case ordinal(Double)
    /// A part of one: *kwart*, *driekwart*, *tweederde*, *helft*.
    case part(Double)
    /// *half*, which is a number before a unit only.
    case half
    /// *een*, which is an article in most places.
    case article
    /// An age: *vijftienjarige*.
    case age(Double)
    /// A length of time as an adjective: *tweedaags*, *driejarig*.
    case lasting(Double, unit: String)
    /// A number of times: *driemaal*.
    case times(Double)

    /// Whether it is a rank.
    var isOrdinal: Bool {
        if case .ordinal = self { true } else { false }
    }
}

/// The words of numbers, Dutch and English; compounds such as *vijfenveertig* are read, not listed.
enum NumberWords {
    /// The number word that a token is, nil if it is none.
    static func word(_ view: SentenceView, _ index: Int) -> NumberWord? {
        guard view.kind(index) == .word else { return nil }
        let token = view.tokens[index]
        if let word = table[token.key] { return word }
        if view.isEnglish {
            if let word = english[token.key] { return word }
        }
        if token.key == team { return nil }
        if token.shape != .lower, let rank = RomanNumeral.ordinal(view, index) { return .ordinal(rank) }
        return CompoundNumber.word(UnsafeBufferPointer(rebasing: view.bytes[token.range.bytes]))
    }

    /// *elftal* plays football.
    private static let team = Token.key(of: "elftal")

    /// Whether the token is *dozijn*, *score* and the like.
    static func isSet(_ view: SentenceView, _ index: Int) -> Bool {
        if case .set = word(view, index) { return true }
        return false
    }

    /// The keys of the words that are listed; compounds and Roman numerals are not among them.
    static var allKeys: [UInt64] { table.allKeys + english.allKeys }

    private static let table: WordTable<NumberWord> = {
        var table = WordTable<NumberWord>()
        func add(_ words: String, _ word: (Double) -> NumberWord, _ values: [Double]) {
            for (name, value) in zip(words.split(separator: " "), values) {
                table[Token.key(of: name)] = word(value)
            }
        }
        let upTo20 = (1...20).map(Double.init)
        add("nul zero", NumberWord.cardinal, [0, 0])
        add("één eén anderhalf anderhalve", NumberWord.cardinal, [1, 1, 1.5, 1.5])
        add("two three four five six seven eight nine", NumberWord.cardinal, Array(upTo20[1...8]))
        add("eleven twelve thirteen fourteen fifteen", NumberWord.cardinal, Array(upTo20[10...14]))
        add("sixteen seventeen eighteen nineteen twenty", NumberWord.cardinal, Array(upTo20[15...19]))
        add(
            "thirty forty fifty sixty seventy eighty ninety", NumberWord.cardinal,
            [30, 40, 50, 60, 70, 80, 90])
        add("honderd duizend miljoen miljard biljoen biljard triljoen", NumberWord.magnitude, dutch)
        add("mln mio mld mrd bn", NumberWord.magnitude, [1e6, 1e6, 1e9, 1e9, 1e9])
        add("hundred thousand million billion trillion", NumberWord.magnitude, [1e2, 1e3, 1e6, 1e9, 1e12])
        add("dozijn gros", NumberWord.set, [12, 144])
        add("tientallen honderden duizenden miljoenen miljarden biljoenen", NumberWord.order, orders)
        add(
            "tienduizenden honderdduizenden tienduizendtallen dozijnen", NumberWord.order,
            [1e4, 1e5, 1e4, 12])
        add("dozens hundreds thousands millions billions", NumberWord.order, [10, 1e2, 1e3, 1e6, 1e9])
        add("honderdtallen duizendtallen", NumberWord.order, [1e2, 1e3])
        add("eerste tweede derde vierde vijfde zesde zevende achtste negende", NumberWord.ordinal, upTo20)
        add("tiende elfde twaalfde", NumberWord.ordinal, [10, 11, 12])
        add("first second third fourth fifth sixth seventh eighth ninth tenth", NumberWord.ordinal, upTo20)
        add("miljoenste miljardste", NumberWord.ordinal, [1e6, 1e9])
        add("kwart driekwart helft", NumberWord.part, [0.25, 0.75, 0.5])
        for word in ["enkele", "paar", "handvol", "handjevol", "ettelijke"] {
            table[Token.key(of: word)] = .few
        }
        for word in ["half", "halve"] { table[Token.key(of: word)] = .half }
        for word in ["een", "one"] { table[Token.key(of: word)] = .article }
        return table
    }()

    /// Number words of English only: *few* is not Dutch, and *ten* is another word there.
    private static let english: WordTable<NumberWord> = {
        var table = WordTable<NumberWord>()
        func add(_ words: String, _ word: NumberWord) {
            for name in words.split(separator: " ") { table[Token.key(of: name)] = word }
        }
        add("ten", .cardinal(10))
        add("a an", .article)
        add("few handful several couple", .few)
        add("dozen", .set(12))
        add("score", .set(20))
        add("scores", .order(20))
        add("tens", .order(10))
        add("thirds third", .ordinal(3))
        add("quarter quarters", .part(0.25))
        add("halves", .part(0.5))
        for (name, value) in zip(
            ["fourths", "fifths", "sixths", "sevenths", "eighths", "ninths", "tenths"], 4...10)
        {
            add(name, .ordinal(Double(value)))
        }
        add("eleventh", .ordinal(11))
        add("twelfth", .ordinal(12))
        for (name, value) in zip(
            ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"], 13...19)
        {
            add(name + "th", .ordinal(Double(value)))
        }
        for (name, value) in zip(
            ["twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"], 2...9)
        {
            add(name + "ieth", .ordinal(Double(value * 10)))
        }
        add("hundredth", .ordinal(100))
        add("thousandth", .ordinal(1_000))
        add("millionth", .ordinal(1_000_000))
        return table
    }()

    private static let dutch = [1e2, 1e3, 1e6, 1e9, 1e12, 1e15, 1e18]
    private static let orders = [10, 1e2, 1e3, 1e6, 1e9, 1e12]
}
