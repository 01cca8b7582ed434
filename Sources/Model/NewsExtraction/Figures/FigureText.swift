import NewsText

/// A figure on one line, normalised, in the language of its article:
/// `≈255.000 militairen`, `€ 2,5 mld`, `18/51 raketten`.
///
/// `≈` means about, `≥` and `≤` at least and at most, and `n` an unknown number: `n×10` are tens, `1/n` is one of
/// some. Aligning the ends of ``lead`` aligns the numbers of several figures.
package struct FigureText: Sendable, Equatable {
    /// The part before the decimal mark, sign and currency included: `≥€ 2`; for dates the date.
    package let lead: String
    /// The rest of the quantity, with its unit: `,5 mld`, ` t`, `/51`.
    package let tail: String
    /// The thing counted and the *per*: `raketten per maand`; for dates their words.
    package let thing: String

    /// The parts of a figure.
    ///
    /// - Parameters:
    ///   - words: the words of the text, shown for dates.
    ///   - language: the language of separators and words.
    package init(_ figure: Figure, words: String = "", language: Language) {
        var (lead, tail, thing) = ("", "", figure.of ?? "")
        if figure.kind == .date {
            lead = figure.date ?? ""
            thing = words == lead ? "" : words
        } else {
            (lead, tail) = Self.quantity(figure, language)
            lead = Self.sign(figure.modifiers) + lead
        }
        if let per = figure.per { thing += (thing.isEmpty ? "" : " ") + "per \(per)" }
        self.init(lead: lead, tail: tail, thing: thing)
    }

    private init(lead: String, tail: String, thing: String) {
        self.lead = lead
        self.tail = tail
        self.thing = thing
    }

    /// The text with its signs spelled in ASCII: `~`, `>=`, `EUR`.
    package var inASCII: FigureText {
        FigureText(lead: Self.ascii(lead), tail: Self.ascii(tail), thing: thing)
    }

    /// The quantity without the thing counted: `€ 2,5 mld`.
    package var quantity: String { lead + tail }

    /// The whole: `18/51 raketten per maand`.
    package var line: String { quantity.isEmpty || thing.isEmpty ? quantity + thing : quantity + " " + thing }

    private static func sign(_ modifiers: Figure.Modifiers) -> String {
        if modifiers.contains(.atLeast) { return "≥" }
        if modifiers.contains(.atMost) { return "≤" }
        return modifiers.contains(.approx) ? "≈" : ""
    }

    // MARK: The quantity

    private static func quantity(_ figure: Figure, _ language: Language) -> (lead: String, tail: String) {
        let number = number(figure, language)
        guard let unit = figure.unit else { return number }
        let isOne = figure.value == 1 && figure.valueTo == nil && !figure.modifiers.contains(.vague)
        switch UnitSymbol(unit, language, isOne: isOne) {
        case .before(let symbol): return (symbol + number.lead, number.tail)
        case .after(let symbol): return (number.lead, number.tail + symbol)
        }
    }

    private static func number(_ figure: Figure, _ language: Language) -> (lead: String, tail: String) {
        guard let value = figure.value else { return ("n", "") }
        if figure.modifiers.contains(.vague) { return vague(value, language) }
        if figure.kind == .ordinal { return ordinal(value, language) }
        if figure.kind == .ratio, let fraction = fraction(value) { return ("1", fraction) }
        var (lead, tail) = ("", "")
        if let end = figure.valueTo {
            (lead, tail) = range(value, end, language)
        } else {
            let text = NumberText(value, language, isMoney: figure.kind == .money)
            (lead, tail) = (text.whole, text.fraction + text.magnitude)
        }
        if let whole = figure.outOf {
            tail += "/" + NumberText(whole, language).text
        } else if figure.modifiers.contains(.partitive), figure.unit == nil {
            tail += "/n"
        }
        return (lead, tail)
    }

    /// *tientallen*, *miljoenen*: an unknown multiple of the magnitude.
    private static func vague(_ value: Double, _ language: Language) -> (lead: String, tail: String) {
        let text = NumberText(value, language)
        let isMagnitude = text.whole == "1" && !text.magnitude.isEmpty
        return ("n", isMagnitude ? text.magnitude : "×" + text.text)
    }

    private static func ordinal(_ value: Double, _ language: Language) -> (lead: String, tail: String) {
        let whole = NumberText(value, language).text
        switch language {
        case .nl: return (whole, "e")
        case .en:
            let isTeen = (11...13).contains(Int(value.magnitude.truncatingRemainder(dividingBy: 100)))
            switch isTeen ? 0 : Int(value.magnitude.truncatingRemainder(dividingBy: 10)) {
            case 1: return (whole, "st")
            case 2: return (whole, "nd")
            case 3: return (whole, "rd")
            default: return (whole, "th")
            }
        }
    }

    /// The rest of a fraction 1/n; nil for others such as 2/3.
    private static func fraction(_ value: Double) -> String? {
        (2...20).first { abs(value * Double($0) - 1) < 1e-9 }.map { "/\($0)" }
    }

    private static func range(
        _ value: Double, _ end: Double, _ language: Language
    ) -> (lead: String, tail: String) {
        let (from, to) = (NumberText(value, language), NumberText(end, language))
        // *2–3 mld*; if the magnitudes differ, each end has its own.
        let magnitude = from.magnitude == to.magnitude ? "" : from.magnitude
        return (from.whole, from.fraction + magnitude + "–" + to.text)
    }

    // MARK: ASCII

    private static func ascii(_ text: String) -> String {
        text.unicodeScalars.map { inASCII[$0] ?? String($0) }.joined()
    }

    private static let inASCII: [Unicode.Scalar: String] = [
        "≈": "~", "≥": ">=", "≤": "<=", "×": "x", "–": "-", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB",
        "₴": "UAH", "₺": "TRY", "₹": "INR", "₪": "ILS", "₩": "KRW", "°": "", "²": "2", "³": "3", "µ": "u",
        "‰": "per mille",
    ]
}

/// A number as a language writes it: `255.000`, `4,25`, `2,5 mld`.
struct NumberText {
    /// The digits before the decimal mark, in groups of three.
    let whole: String
    /// The decimal mark and what follows it, or nothing.
    let fraction: String
    /// A blank and the short word for a million or more, or nothing.
    let magnitude: String

    var text: String { whole + fraction + magnitude }

    /// A number; from a million on abbreviated, if three decimals suffice.
    init(_ number: Double, _ language: Language, isMoney: Bool = false) {
        guard number.isFinite, number.magnitude < 1e18 else {
            (whole, fraction, magnitude) = ("\(number)", "", "")
            return
        }
        let words: [(value: Double, name: String)] =
            switch language {
            case .nl: [(1e12, " bln"), (1e9, " mld"), (1e6, " mln")]
            case .en: [(1e12, " tn"), (1e9, " bn"), (1e6, " m")]
            }
        let word = words.first { number.magnitude >= $0.value }
        var shown = number
        var name = ""
        if let word, Self.isWhole(number / word.value * 1000) {
            (shown, name) = (number / word.value, word.name)
        }

        let (group, mark) =
            switch language {
            case .nl: (".", ",")
            case .en: (",", ".")
            }
        // Values that were computed may be off in their last binary digits.
        let micros = (shown.magnitude * 1e6).rounded()
        let isSmall = shown.magnitude < 1e9
        let integer = Int(isSmall ? (micros / 1e6).rounded(.down) : shown.magnitude.rounded())
        var decimals = ""
        if isSmall, Int(micros) % 1_000_000 != 0 {
            let digits = String(Int(micros) % 1_000_000)
            decimals = String(repeating: "0", count: 6 - digits.count) + digits
            while decimals.last == "0" { decimals.removeLast() }
        }
        if isMoney, name.isEmpty, decimals.count == 1 { decimals += "0" }
        whole = (number < 0 ? "-" : "") + Self.grouped(integer, by: group)
        fraction = decimals.isEmpty ? "" : mark + decimals
        magnitude = name
    }

    private static func isWhole(_ number: Double) -> Bool {
        abs(number - number.rounded()) <= number.magnitude * 1e-12
    }

    private static func grouped(_ number: Int, by separator: String) -> String {
        var rest = Substring(String(number))
        var groups: [Substring] = []
        while rest.count > 3 {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        return ([rest] + groups).joined(separator: separator)
    }
}
