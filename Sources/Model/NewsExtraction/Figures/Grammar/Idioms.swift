import NewsText

/// Idioms in which number words do not denote a number.
enum Idioms {
    /// The end of the idiom with its number word at `index`, nil if there is none.
    static func end(_ view: SentenceView, at index: Int) -> Int? {
        guard let idioms = table[view.key(index)] else { return nil }
        for idiom in idioms {
            let start = index - idiom.number
            guard start >= view.range.lowerBound else { continue }
            if zip(start..., idiom.words).allSatisfy({ view.key($0) == $1 }) {
                return start + idiom.words.count
            }
        }
        return nil
    }

    /// Whether a number after the word is a label, not a quantity: *artikel 5*, *Leopard 2*.
    static func isLabel(_ key: UInt64) -> Bool { labels.contains(key) }

    /// Whether the word is an abbreviated label, which ends in a dot: *Nr. 4*.
    static func isAbbreviatedLabel(_ key: UInt64) -> Bool { abbreviatedLabels.contains(key) }

    private static let abbreviatedLabels = WordTable<Void>(words: "nr no art par blz pag fig hfst vol")

    /// Whether a number after the word, without a noun, is a position in a series: *set twee*.
    static func isRow(_ key: UInt64) -> Bool { rows.contains(key) }

    private static let rows = WordTable<Void>(
        words: """
            set game ronde poule etappe rit manche baan halte dag week akte scène tabel figuur noot les fase
            stap deel groep kamer niveau seizoen kwart inning rij stoel
            """)

    /// Whether an ordinal before the word forms a name: *Tweede Kamer*.
    static func isNamedByOrdinal(_ key: UInt64) -> Bool { named.contains(key) }

    /// Whether two digits with an apostrophe after the word are a year: *in ’90*.
    static func isBeforeYear(_ key: UInt64) -> Bool { beforeYear.contains(key) }

    private struct Idiom: Sendable {
        let words: [UInt64]
        /// The index of the number word.
        let number: Int
    }

    /// The idioms by their number word, which is in brackets in the source.
    private static let table: WordTable<[Idiom]> = {
        var table = WordTable<[Idiom]>()
        for line in lines.split(separator: ",") {
            let words = line.split(whereSeparator: \.isWhitespace)
            let number = words.firstIndex { $0.hasPrefix("[") }!
            let keys = words.map { word in Token.key(of: word.filter { $0 != "[" && $0 != "]" }) }
            table[keys[number]] = (table[keys[number]] ?? []) + [Idiom(words: keys, number: number)]
        }
        return table
    }()

    private static let lines = """
        voor de [eerste] keer, voor de [eerste] maal,
        in de [eerste] plaats, op de [eerste] plaats, op de [tweede] plaats, in de [tweede] plaats, in
        [eerste] instantie, op het [eerste] gezicht, [eerste] hulp, [eerste] minister, [tweede] kamer,
        [eerste] kamer, [tweede] wereldoorlog, [eerste] wereldoorlog, [eerste] dame, ten [eerste], ten
        [tweede], ten [derde], ten [vierde], de [eerste] de beste, het [eerste] het beste, [derde] wereld,
        [een] en ander, op [één] lijn, op [een] lijn, op [één] na, op [een] na, in [één] klap, in [een]
        klap, in [één] keer, in [één] adem, [één] en al, [een] en al, [één] voor één, [een] voor een,
        [twee] aan twee, onder [vier] ogen, [één] en ander, [een] of andere, [een] of ander, met [twee]
        maten, op [een] dag, nummer [één], nummer [een], nummer [twee], geen [enkele], een [enkele],
        [enkele] reis, de [helft] minder, het is [een], [honderd] uit, aan [één] stuk, [één] ding, de
        [ene], [half] om half, [half] werk, half om [half], voor de [helft], er [een] paar, op [een] half,
        [zeven] sloten, van de [eerste] hulp, [one] another, at [first], [first] aid, for the [first]
        time, in the [first] place, [second] hand, no [one], some [one], [first] lady, [first] of all,
        [second] thoughts, at [second] hand, [one] by one, the [one], [one] and only, this [one], that [one],
        from [one] to, the other [one], [first] come, [first] name, [one] way or another, [second] to none,
        [vijf] voor twaalf, on [one] hand, on the [one] hand, [sixth] sense, [zesde] zintuig, een [zesde] zintuig, for [one]
        """

    private static let labels = WordTable<Void>(
        words: """
            artikel artikelen pagina nummer nr no hoofdstuk paragraaf resolutie groep fase type klasse
            niveau kanaal versie route lijn kamer zaal deel aflevering blok vak poort spoor perron bus
            tram vlucht windkracht postbus bijlage categorie model jaargang snelweg wet amendement
            protocol titel punt stap tip level Leopard Challenger Abrams Boeing Airbus Gripen Mirage
            Marder Gepard Boxer Typhoon Formule Ariane Apollo Windows iPhone iPad PlayStation Covid Mach
            Gazelle Artemis Sojoez Sputnik Iskander Starlink Bradley Patriot Himars Caesar Bayraktar
            Kalashnikov Kalasjnikov Tomahawk Stream Type Mark article section chapter page number room version flight gate
            """)

    /// Whether an ordinal before the word names a round of a tournament: *achtste finale*.
    static func isRound(_ key: UInt64) -> Bool { rounds.contains(key) }

    private static let rounds = WordTable<Void>(words: "finale finales")

    /// Whether the word ends the name of a street: *12 Elm Street*.
    static func isStreet(_ key: UInt64) -> Bool { streets.contains(key) }

    private static let streets = WordTable<Void>(
        words: "Street Road Avenue Lane Drive Square Boulevard Court Place")

    private static let named = WordTable<Void>(
        words: "Kamer Wereldoorlog Divisie Liga Wereld Kamerlid Kamerlidmaatschap Minister War Hulp")

    private static let beforeYear = WordTable<Void>(
        words: "in sinds vanaf eind begin medio zomer najaar voorjaar winter van tot na voor uit mei")
}
