/// What a word says of a number.
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
}

/// The words of numbers, Dutch and English; compounds such as *vijfenveertig* are read, not listed.
enum NumberWords {
    /// The number word that a token is, nil where it is none.
    static func word(_ view: SentenceView, _ index: Int) -> NumberWord? {
        guard view.kind(index) == .word else { return nil }
        let token = view.tokens[index]
        if let word = table[token.key] { return word }
        if view.isEnglish {
            if token.key == Key.ten { return .cardinal(10) }
            if token.key == Key.a { return .article }
        }
        return CompoundNumber.word(UnsafeBufferPointer(rebasing: view.bytes[token.range.bytes]))
    }

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
        add("dozijn dozen", NumberWord.magnitude, [12, 12])
        add("tientallen honderden duizenden miljoenen miljarden biljoenen", NumberWord.order, orders)
        add("tienduizenden honderdduizenden tienduizendtallen", NumberWord.order, [1e4, 1e5, 1e4])
        add("dozens hundreds thousands millions billions", NumberWord.order, [10, 1e2, 1e3, 1e6, 1e9])
        add("honderdtallen duizendtallen", NumberWord.order, [1e2, 1e3])
        add("eerste tweede derde vierde vijfde zesde zevende achtste negende", NumberWord.ordinal, upTo20)
        add("tiende elfde twaalfde", NumberWord.ordinal, [10, 11, 12])
        add("first second third fourth fifth sixth seventh eighth ninth tenth", NumberWord.ordinal, upTo20)
        add("miljoenste miljardste", NumberWord.ordinal, [1e6, 1e9])
        add("kwart driekwart helft", NumberWord.part, [0.25, 0.75, 0.5])
        for word in ["enkele", "paar", "handvol", "few", "handful"] { table[Token.key(of: word)] = .few }
        for word in ["half", "halve"] { table[Token.key(of: word)] = .half }
        for word in ["een", "one"] { table[Token.key(of: word)] = .article }
        return table
    }()

    private static let dutch = [1e2, 1e3, 1e6, 1e9, 1e12, 1e15, 1e18]
    private static let orders = [10, 1e2, 1e3, 1e6, 1e9, 1e12]
}
