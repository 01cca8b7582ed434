/// A unit that a numeral stands before.
struct Unit: Sendable, Equatable {
    let kind: Figure.Kind
    /// The ISO 4217 code of money, else the identifier that CLDR has.
    let id: String
    /// What one is in `id`: 0.01 for *cent*, 15 for *kwartier*.
    var factor = 1.0
    /// Too short to be a word: counts only behind digits.
    var needsDigits = false
}

/// The units, as a table to add rows to.
///
/// `percentage-point` is the one identifier that CLDR lacks.
enum Units {
    /// The unit that a word names by itself.
    static func unit(_ key: UInt64) -> Unit? { key == 0 ? nil : table[key] }

    /// The unit that a mark stands for: `%`, `€`.
    static func unit(_ mark: Unicode.Scalar) -> Unit? {
        switch mark {
        case "%": Unit(kind: .percent, id: "percent")
        case "‰": Unit(kind: .percent, id: "permille")
        default: currency(mark)
        }
    }

    /// The currency that a sign stands for.
    static func currency(_ mark: Unicode.Scalar) -> Unit? {
        signs[mark].map { Unit(kind: .money, id: $0) }
    }

    /// The currency of a code or sign of letters before a number: *EUR 20*, *US$*.
    static func currencyCode(_ key: UInt64) -> Unit? {
        key == 0 ? nil : codes[key].map { Unit(kind: .money, id: $0) }
    }

    /// The dollar, pound, crown… that an adjective chooses: *Canadese dollar*.
    static func currency(_ adjective: UInt64, _ currency: UInt64) -> Unit? {
        guard let country = countries[adjective], let unit = table[currency] else { return nil }
        return national[country + " " + unit.id].map { Unit(kind: .money, id: $0) }
    }

    private static let signs: [Unicode.Scalar: String] = [
        "€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH", "₺": "TRY", "₹": "INR",
        "₪": "ILS", "₩": "KRW",
    ]

    private static let codes = WordTable<String>(
        """
        EUR USD GBP JPY RUB UAH TRY INR ILS KRW CHF CAD AUD NZD CNY SEK NOK DKK PLN CZK HUF RON BGN ISK ZAR
        BRL MXN SAR AED
        """.split(whereSeparator: \.isWhitespace).map { (Token.key(of: $0), String($0)) })

    private static let countries = WordTable<String>(
        [
            ("Amerikaanse", "US"), ("Canadese", "CA"), ("Australische", "AU"), ("Britse", "GB"),
            ("Egyptische", "EG"), ("Zweedse", "SE"), ("Noorse", "NO"), ("Deense", "DK"), ("Zwitserse", "CH"),
            ("Russische", "RU"), ("Oekraïense", "UA"), ("Turkse", "TR"), ("Tsjechische", "CZ"),
            ("Chinese", "CN"), ("Japanse", "JP"), ("Poolse", "PL"),
            ("Belgische", "BE"), ("Franse", "FR"), ("Canadian", "CA"), ("Australian", "AU"),
            ("British", "GB"), ("Swiss", "CH"),
        ].map { (Token.key(of: $0.0), $0.1) })

    private static let national = [
        "US USD": "USD", "CA USD": "CAD", "AU USD": "AUD", "GB GBP": "GBP", "EG GBP": "EGP", "SE SEK": "SEK",
        "NO SEK": "NOK", "DK SEK": "DKK", "CZ SEK": "CZK", "CH CHF": "CHF", "RU RUB": "RUB",
        "UA UAH": "UAH", "TR TRY": "TRY", "CN CNY": "CNY", "JP JPY": "JPY", "BE CHF": "BEF", "FR CHF": "FRF",
        "PL PLN": "PLN",
    ]

    /// Kind, identifier, factor, words; a word in brackets counts only behind digits.
    private static let rows: [(kind: Figure.Kind, id: String, factor: Double, words: String)] = [
        (.money, "EUR", 1, "euro euros EUR"),
        (.money, "EUR", 0.01, "cent cents eurocent (ct) (c)"),
        (.money, "USD", 1, "dollar dollars USD"),
        (.money, "USD", 0.01, "dollarcent dollarcents"),
        (.money, "GBP", 1, "pond ponden GBP pound pounds"),
        (.money, "RUB", 1, "roebel roebels RUB rouble roubles ruble rubles"),
        (.money, "UAH", 1, "hryvnia hryvnias hrivna hryvna grivna UAH"),
        (.money, "CHF", 1, "frank CHF franken"),
        (.money, "JPY", 1, "yen JPY"),
        (.money, "CNY", 1, "yuan renminbi CNY"),
        (.money, "TRY", 1, "lira TRY"),
        (.money, "PLN", 1, "zloty PLN"),
        (.money, "SEK", 1, "kroon kronen SEK"),
        (.money, "NLG", 1, "gulden guldens"),
        (.money, "DEM", 1, "mark marken"),
        (.money, "INR", 1, "roepie roepies INR"),
        (.money, "ILS", 1, "shekel shekels sjekel ILS"),
        (.percent, "percent", 1, "procent percent pct"),
        (.percent, "percentage-point", 1, "procentpunt procentpunten percentpunt"),
        (.percent, "permille", 1, "promille"),
        (.mass, "metric-ton", 1, "ton tonnen tonne tonnes tons"),
        (.mass, "metric-ton", 1e3, "kiloton kilotonnen"),
        (.mass, "metric-ton", 1e6, "megaton megatonnen"),
        (.mass, "kilogram", 1, "kilo kilogram kilogrammen kg kilos kilograms"),
        (.mass, "gram", 1, "gram grammen grams (gr) (g)"),
        (.mass, "milligram", 1, "milligram mg"),
        (.mass, "ounce", 1, "ounce ounces"),
        (.mass, "gram", 100, "ons"),
        (.length, "kilometer", 1, "kilometer kilometers km kilometre kilometres"),
        (.length, "meter", 1, "meter meters metre metres (m)"),
        (.length, "centimeter", 1, "centimeter centimeters cm"),
        (.length, "millimeter", 1, "millimeter millimeters mm"),
        (.length, "mile", 1, "mijl mijlen mile miles"),
        (.length, "nautical-mile", 1, "zeemijl zeemijlen"),
        (.length, "foot", 1, "voet foot feet"),
        (.length, "inch", 1, "inch inches duim"),
        (.length, "light-year", 1, "lichtjaar lichtjaren"),
        (.area, "hectare", 1, "hectare hectares (ha)"),
        (.area, "square-meter", 1, "m2"),
        (.area, "square-kilometer", 1, "km2"),
        (.volume, "liter", 1, "liter liters litre litres (l)"),
        (.volume, "hectoliter", 1, "hectoliter hectoliters hl"),
        (.volume, "deciliter", 1, "deciliter dl"),
        (.volume, "centiliter", 1, "centiliter cl"),
        (.volume, "milliliter", 1, "milliliter ml"),
        (.volume, "barrel", 1, "vaten barrel barrels"),
        (.volume, "cubic-meter", 1, "m3 kuub"),
        (.speed, "knot", 1, "knopen knots"),
        (.speed, "kilometer-per-hour", 1, "kmh kmu"),
        (.temperature, "celsius", 1, "graden graad degrees"),
        (.duration, "second", 1, "seconde seconden secondes seconds (s) (sec)"),
        (.duration, "minute", 1, "minuut minuten minute minutes minuutjes (min)"),
        (.duration, "minute", 15, "kwartier"),
        (.duration, "hour", 1, "uur uren uurtje uurtjes hour hours (u) (h)"),
        (.duration, "day", 1, "dag dagen dagje day days etmaal etmalen"),
        (.duration, "week", 1, "week weken weekje weeks"),
        (.duration, "month", 1, "maand maanden maandje month months (mnd)"),
        (.duration, "quarter", 1, "kwartaal kwartalen"),
        (.duration, "year", 1, "jaar jaren jaartje year years (jr)"),
        (.duration, "decade", 1, "decennium decennia decade decades"),
        (.duration, "century", 1, "eeuw eeuwen century centuries"),
        (.energy, "joule", 1, "joule joules"),
        (.energy, "kilojoule", 1, "kilojoule kilojoules kJ"),
        (.energy, "megajoule", 1, "megajoule megajoules MJ"),
        (.energy, "calorie", 1, "calorie calorieën calories"),
        (.energy, "kilocalorie", 1, "kilocalorie kilocalorieën kcal"),
        (.energy, "kilowatt-hour", 1, "kilowattuur kWh"),
        (.energy, "megawatt-hour", 1, "megawattuur MWh"),
        (.energy, "gigawatt-hour", 1, "gigawattuur GWh"),
        (.energy, "terawatt-hour", 1, "terawattuur TWh"),
        (.power, "watt", 1, "watt watts"),
        (.power, "kilowatt", 1, "kilowatt kilowatts kW"),
        (.power, "megawatt", 1, "megawatt megawatts MW"),
        (.power, "gigawatt", 1, "gigawatt gigawatts GW"),
        (.power, "horsepower", 1, "pk paardenkracht horsepower"),
        (.data, "byte", 1, "byte bytes"),
        (.data, "kilobyte", 1, "kilobyte kilobytes kB"),
        (.data, "megabyte", 1, "megabyte megabytes MB"),
        (.data, "gigabyte", 1, "gigabyte gigabytes GB"),
        (.data, "terabyte", 1, "terabyte terabytes TB"),
        (.data, "megabit", 1, "megabit megabits"),
        (.data, "gigabit", 1, "gigabit gigabits"),
    ]

    private static let table: WordTable<Unit> = {
        var table = WordTable<Unit>()
        for row in rows {
            for word in row.words.split(separator: " ") {
                let name = word.filter { $0 != "(" && $0 != ")" }
                table[Token.key(of: name)] = Unit(
                    kind: row.kind, id: row.id, factor: row.factor, needsDigits: word.hasPrefix("("))
            }
        }
        return table
    }()
}
