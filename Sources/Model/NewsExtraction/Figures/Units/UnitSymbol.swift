import NewsText

/// The notation of a unit next to a number, blanks included.
package enum UnitSymbol: Equatable {
    /// Before it: `€ `.
    case before(String)
    /// After it: ` km/u`, ` dagen`.
    case after(String)

    /// The symbol of an ISO 4217 code or a CLDR identifier; the identifier itself if there is none.
    ///
    /// - Parameter isOne: whether the number is one: *1 dag*, *2 dagen*.
    package init(_ unit: String, _ language: Language, isOne: Bool) {
        if unit.utf8.count == 3, unit.utf8.allSatisfy({ $0 &- 0x41 < 26 }) {
            let sign = Self.currencies[unit]
            switch language {
            case .nl: self = .before((sign ?? unit) + " ")
            case .en: self = .before(sign ?? unit + " ")
            }
            return
        }
        if let name = Self.names[unit] {
            let words =
                switch language {
                case .nl: name.nl
                case .en: name.en
                }
            self = .after(" " + (isOne ? words.one : words.more))
            return
        }
        switch (unit, language) {
        case ("percent", .nl): self = .after(" %")
        case ("percent", .en): self = .after("%")
        case ("kilometer-per-hour", .nl): self = .after(" km/u")
        case ("light-year", .nl): self = .after(" lj")
        case ("horsepower", .nl): self = .after(" pk")
        default:
            self = .after(" " + (Self.symbols[unit] ?? unit.split(separator: "-").joined(separator: " ")))
        }
    }

    /// Whether the identifier is known.
    package static func isKnown(_ unit: String) -> Bool { names[unit] != nil || symbols[unit] != nil }

    private static let currencies = [
        "EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "RUB": "₽", "UAH": "₴", "TRY": "₺", "INR": "₹",
        "ILS": "₪", "KRW": "₩",
    ]

    /// Time has words rather than symbols.
    private static let names: [String: (nl: UnitWords, en: UnitWords)] = [
        "second": (("seconde", "seconden"), ("second", "seconds")),
        "minute": (("minuut", "minuten"), ("minute", "minutes")),
        "hour": (("uur", "uur"), ("hour", "hours")),
        "day": (("dag", "dagen"), ("day", "days")),
        "week": (("week", "weken"), ("week", "weeks")),
        "month": (("maand", "maanden"), ("month", "months")),
        "quarter": (("kwartaal", "kwartalen"), ("quarter", "quarters")),
        "year": (("jaar", "jaar"), ("year", "years")),
        "decade": (("decennium", "decennia"), ("decade", "decades")),
        "century": (("eeuw", "eeuwen"), ("century", "centuries")),
    ]

    private typealias UnitWords = (one: String, more: String)

    /// The symbols of the SI (BIPM, 2019) and those in common use, the same in both languages.
    private static let symbols = [
        "percent": "%", "permille": "‰", "percentage-point": "%-pt",
        "metric-ton": "t", "kilogram": "kg", "gram": "g", "milligram": "mg", "microgram": "µg",
        "ounce": "oz", "pound": "lb", "carat": "ct",
        "kilometer": "km", "meter": "m", "decimeter": "dm", "centimeter": "cm", "millimeter": "mm",
        "micrometer": "µm", "nanometer": "nm", "mile": "mi", "nautical-mile": "nmi", "foot": "ft",
        "inch": "in", "yard": "yd", "light-year": "ly",
        "hectare": "ha", "square-meter": "m²", "square-kilometer": "km²", "square-centimeter": "cm²",
        "square-foot": "ft²", "square-mile": "mi²",
        "liter": "l", "hectoliter": "hl", "deciliter": "dl", "centiliter": "cl", "milliliter": "ml",
        "cubic-meter": "m³", "cubic-centimeter": "cm³", "cubic-kilometer": "km³", "barrel": "bbl",
        "gallon": "gal",
        "kilometer-per-hour": "km/h", "meter-per-second": "m/s", "mile-per-hour": "mph", "knot": "kn",
        "celsius": "°C", "fahrenheit": "°F", "kelvin": "K",
        "joule": "J", "kilojoule": "kJ", "megajoule": "MJ", "gigajoule": "GJ", "kilowatt-hour": "kWh",
        "megawatt-hour": "MWh", "gigawatt-hour": "GWh", "terawatt-hour": "TWh", "kilocalorie": "kcal",
        "watt": "W", "kilowatt": "kW", "megawatt": "MW", "gigawatt": "GW", "terawatt": "TW",
        "horsepower": "hp",
        "bit": "bit", "byte": "B", "kilobyte": "kB", "megabyte": "MB", "gigabyte": "GB", "terabyte": "TB",
        "petabyte": "PB", "megabit-per-second": "Mbit/s", "gigabit-per-second": "Gbit/s",
    ]
}
