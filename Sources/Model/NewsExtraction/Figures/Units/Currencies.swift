import NewsText

/// Signs, codes and names of currencies.
enum Currencies {
    /// The ISO 4217 codes of signs.
    static let signs: [Unicode.Scalar: String] = [
        "€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH", "₺": "TRY", "₹": "INR",
        "₪": "ILS", "₩": "KRW",
    ]

    /// The ISO 4217 codes that stand before a number.
    static let codes = WordTable<String>(
        """
        EUR USD GBP JPY RUB UAH TRY INR ILS KRW CHF CAD AUD NZD CNY SEK NOK DKK PLN CZK HUF RON BGN ISK ZAR
        BRL MXN SAR AED
        """.split(whereSeparator: \.isWhitespace).map { (Token.key(of: $0), String($0)) })

    /// The dollars that letters before the sign choose: *US$*, *A$*.
    static let dollars = WordTable<String>(
        [
            ("US", "USD"), ("CA", "CAD"), ("AU", "AUD"), ("A", "AUD"), ("HK", "HKD"), ("NZ", "NZD"),
            ("S", "SGD"),
        ].map { (Token.key(of: $0.0), $0.1) })

    /// The countries of adjectives before a currency.
    static let countries: WordTable<String> = {
        var table = WordTable<String>()
        for line in adjectives.split(separator: "\n") {
            let words = line.split(separator: " ")
            for word in words.dropFirst() { table[Token.key(of: word)] = String(words[0]) }
        }
        return table
    }()

    private static let adjectives = """
        US Amerikaanse American US
        CA Canadese Canadian
        AU Australische Australian
        NZ Nieuw-Zeelandse Zealand
        HK Hongkongse
        SG Singaporese Singapore
        TW Taiwanese
        GB Britse Engelse British
        EG Egyptische Egyptian
        LB Libanese Lebanese
        SE Zweedse Swedish
        NO Noorse Norwegian
        DK Deense Danish
        IS IJslandse Icelandic
        CZ Tsjechische Czech
        CH Zwitserse Swiss
        BE Belgische Belgian
        FR Franse French
        DE Duitse German
        RU Russische Russian
        BY Wit-Russische Belarusian
        UA Oekraïense Ukrainian
        TR Turkse Turkish
        CN Chinese
        JP Japanse Japanese
        KR Koreaanse Korean
        PL Poolse Polish
        IN Indiase Indian
        ID Indonesische Indonesian
        PK Pakistaanse Pakistani
        IL Israëlische Israeli
        ZA Zuid-Afrikaanse
        MX Mexicaanse Mexican
        AR Argentijnse Argentine
        IT Italiaanse Italian
        SY Syrische Syrian
        SR Surinaamse Surinamese
        """.split(separator: "\n").map { line in
            // A hyphen splits tokens: the last part alone is looked up.
            line.split(separator: " ").map { $0.split(separator: "-").last! }.joined(separator: " ")
        }.joined(separator: "\n")

    /// The name that several currencies share, by its spellings.
    static let names: WordTable<String> = {
        var table = WordTable<String>()
        for line in spellings.split(separator: "\n") {
            let words = line.split(separator: " ")
            for word in words { table[Token.key(of: word)] = String(words[0]) }
        }
        return table
    }()

    private static let spellings = """
        dollar dollars
        pond ponden pound pounds
        kroon kronen krone kroner krona kronor crown crowns kroons
        frank franken franc francs
        roebel roebels rouble roubles ruble rubles
        hryvnia hryvnias hrivna hryvna grivna
        lira lires lire
        peso pesos
        roepie roepies rupee rupees
        mark marken marks
        yuan renminbi
        yen
        won
        zloty zlotys
        shekel shekels sjekel sjekels
        rand
        """

    /// The currencies of countries.
    static let national: [String: String] = [
        "US dollar": "USD", "CA dollar": "CAD", "AU dollar": "AUD", "NZ dollar": "NZD", "HK dollar": "HKD",
        "SG dollar": "SGD", "TW dollar": "TWD", "SR dollar": "SRD", "GB pond": "GBP", "EG pond": "EGP",
        "LB pond": "LBP", "SY pond": "SYP", "SE kroon": "SEK", "NO kroon": "NOK", "DK kroon": "DKK",
        "IS kroon": "ISK", "CZ kroon": "CZK", "CH frank": "CHF", "BE frank": "BEF", "FR frank": "FRF",
        "RU roebel": "RUB", "BY roebel": "BYN", "UA hryvnia": "UAH", "TR lira": "TRY", "IT lira": "ITL",
        "CN yuan": "CNY", "JP yen": "JPY", "KR won": "KRW", "PL zloty": "PLN", "DE mark": "DEM",
        "IN roepie": "INR",
        "ID roepie": "IDR", "PK roepie": "PKR", "IL shekel": "ILS", "ZA rand": "ZAR", "MX peso": "MXN",
        "AR peso": "ARS",
    ]
}
