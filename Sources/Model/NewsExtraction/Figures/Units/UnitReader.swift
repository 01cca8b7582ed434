import NewsText

/// A unit in a text: one word or several.
struct MeasuredUnit {
    let unit: Unit
    /// The index past its last token.
    let end: Int
}

extension MeasuredUnit {
    /// Parses the unit at a token, after a numeral.
    static func read(_ view: SentenceView, at index: Int, afterDigits: Bool) -> MeasuredUnit? {
        if let mark = view.mark(index) { return read(view, mark, at: index) }
        guard view.isWord(index) || view.kind(index) == .mixed else { return nil }
        if let compound = compound(view, at: index) { return compound }
        guard let unit = Units.unit(view.key(index), english: view.isEnglish),
            afterDigits || !unit.needsDigits
        else { return nil }
        let end = skipPlural(view, index + 1)
        guard !view.isHyphenated(before: end) else { return nil }
        return completed(view, chosen(view, unit, at: index, end: end), at: index, end: end)
    }

    /// The unit of the letters after digits: *km* in *40km*.
    static func read(_ view: SentenceView, suffix: UInt64, end: Int) -> MeasuredUnit? {
        if let code = Currencies.dollars[suffix], view.touches(end), view.mark(end) == "$" {
            return MeasuredUnit(unit: Unit(kind: .money, id: code), end: end + 1)
        }
        // *4G* is no mass.
        let isCapital =
            end > 0 && view.kind(end - 1) == .mixed && view.bytes[view.tokens[end - 1].range.end - 1] < 0x60
        guard let unit = Units.unit(suffix, english: view.isEnglish),
            !isCapital || !unit.needsDigits || unit.kind == .power
        else { return nil }
        return completed(view, unit, at: end - 1, end: end)
    }

    /// Ambiguous units: *ton*, which is 100,000 euro where something is paid, and *pond*.
    private static func chosen(_ view: SentenceView, _ unit: Unit, at index: Int, end: Int) -> Unit {
        if view.key(index) == ton, !view.isEnglish {
            let isPaid = (1...6).contains { prices.contains(view.key(index - $0)) }
            return isPaid && CountedNoun.read(view, at: end, .any) == nil
                ? Unit(kind: .money, id: "EUR", factor: 100_000) : unit
        }
        return pound(view, unit, at: index, end: end)
    }

    private static let ton = Token.key(of: "ton")
    private static let prices = WordTable<Void>(
        words: """
            kost kostte kosten kostten betaalt betaalde betaalden betalen betaald verdient verdiende verdienen waard
            leende geleend bedroeg bedraagt prijs salaris winst schuld vraagt vroeg vragen bood boden biedt bieden
            geboden vraagprijs boete subsidie begroting budget
            """)

    /// *pond*: the Dutch one of 500 gram or the English one where weight is spoken of, else the currency.
    private static func pound(_ view: SentenceView, _ unit: Unit, at index: Int, end: Int) -> Unit {
        guard unit.id == "GBP", unit.factor == 1, pounds.contains(view.key(index)) else { return unit }
        let weighs =
            (1...6).contains { weight.contains(view.key(index - $0)) } || weight.contains(view.key(end))
        if view.isEnglish { return weighs ? Unit(kind: .mass, id: "pound") : unit }
        let hasContents = view.tokens[end - 1].shape == .lower && isContents(view, at: end, index)
        return weighs || hasContents ? Unit(kind: .mass, id: "gram", factor: 500) : unit
    }

    /// *een pond gehakt*: what is weighed stands in the singular or as fruit, and no adjective before *pond*.
    private static func isContents(_ view: SentenceView, at end: Int, _ index: Int) -> Bool {
        guard let noun = CountedNoun.read(view, at: end, .any), view.tokens[noun.head].shape == .lower,
            !view.ends(noun.head, with: "d"),
            !view.ends(noun.head, with: "t") || view.kind(noun.head + 1) == nil
        else { return false }
        // Millions are money, and so are pounds after verbs of paying: *kreeg 300 pond boete*.
        if case .magnitude = NumberWords.word(view, index - 1) { return false }
        return view.tokens[index - 1].range.count <= 4 || !(view.kind(index - 1) == .number)
    }

    private static let pounds = WordTable<Void>(words: "pond ponden pound pounds")
    private static let weight = WordTable<Void>(
        words: """
            weegt wegen woog wogen gewicht zwaar zware lichter zwaarder aankwam afviel afgevallen aangekomen weigh weighs
            weighed weighing weight heavy heavier
            """)

    /// *%*, *€*, *°C*
    private static func read(_ view: SentenceView, _ mark: Unicode.Scalar, at index: Int) -> MeasuredUnit? {
        if let unit = Units.unit(mark) { return MeasuredUnit(unit: unit, end: index + 1) }
        guard mark == "°" else { return nil }
        return temperature(view, scaleAt: index + 1) ?? MeasuredUnit(unit: celsius, end: index + 1)
    }

    /// Units of two words: *vierkante kilometer*, *Canadese dollar*, *per cent*.
    private static func compound(_ view: SentenceView, at index: Int) -> MeasuredUnit? {
        let (first, second) = (view.key(index), view.key(index + 1))
        if let unit = Units.currency(first, second) {
            return MeasuredUnit(unit: unit, end: skipPlural(view, index + 2))
        }
        if first == WordKey.per, second == WordKey.cent {
            return MeasuredUnit(unit: Unit(kind: .percent, id: "percent"), end: index + 2)
        }
        if first == percentage, points.contains(second) {
            return MeasuredUnit(unit: Unit(kind: .percent, id: "percentage-point"), end: index + 2)
        }
        if first == light, view.isHyphenated(before: index + 1), Units.unit(view.key(index + 2))?.id == "year"
        {
            return MeasuredUnit(unit: Unit(kind: .length, id: "light-year"), end: index + 3)
        }
        guard let power = powers[first], let side = Units.unit(second), side.kind == .length else {
            return nil
        }
        let kind: Figure.Kind = power == "square" ? .area : .volume
        return MeasuredUnit(unit: Unit(kind: kind, id: "\(power)-\(side.id)"), end: index + 2)
    }

    /// The unit with its modifiers: *kilometer per uur*, *graden Celsius*, *jaar oud*, *km²*.
    private static func completed(_ view: SentenceView, _ unit: Unit, at index: Int, end: Int) -> MeasuredUnit
    {
        let plain = MeasuredUnit(unit: unit, end: end)
        switch unit.kind {
        case .length:
            return speed(view, unit, end) ?? raised(view, unit, end) ?? plain
        case .temperature:
            return temperature(view, scaleAt: end) ?? plain
        case .duration:
            let next = view.key(end)
            guard next == WordKey.oud || next == WordKey.oude || next == WordKey.old else { return plain }
            return MeasuredUnit(unit: Unit(kind: .age, id: unit.id), end: end + 1)
        case .money:
            return view.key(end) == sterling ? MeasuredUnit(unit: unit, end: end + 1) : plain
        case .count, .percent, .mass, .area, .volume, .speed, .age, .ratio, .ordinal, .date, .energy,
            .power, .data:
            return plain
        }
    }

    private static func speed(_ view: SentenceView, _ unit: Unit, _ end: Int) -> MeasuredUnit? {
        let divides =
            view.key(end) == WordKey.per || view.mark(end) == "/" && view.touches(end)
            || view.isEnglish && (view.key(end) == WordKey.a || view.key(end) == WordKey.an)
        guard divides, let time = Units.unit(view.key(end + 1)), time.kind == .duration, time.factor == 1
        else {
            return nil
        }
        guard time.id == "hour" || time.id == "second" else { return nil }
        return MeasuredUnit(unit: Unit(kind: .speed, id: "\(unit.id)-per-\(time.id)"), end: end + 2)
    }

    private static func raised(_ view: SentenceView, _ unit: Unit, _ end: Int) -> MeasuredUnit? {
        guard view.touches(end) else { return nil }
        switch view.mark(end) {
        case "²": return MeasuredUnit(unit: Unit(kind: .area, id: "square-\(unit.id)"), end: end + 1)
        case "³": return MeasuredUnit(unit: Unit(kind: .volume, id: "cubic-\(unit.id)"), end: end + 1)
        default: return nil
        }
    }

    private static func temperature(_ view: SentenceView, scaleAt index: Int) -> MeasuredUnit? {
        guard let id = scales[view.key(index)] else { return nil }
        return MeasuredUnit(unit: Unit(kind: .temperature, id: id), end: index + 1)
    }

    /// The index past the *’s* of *euro’s* that may stand at `end`.
    private static func skipPlural(_ view: SentenceView, _ end: Int) -> Int {
        guard view.touches(end), let mark = view.mark(end), mark == "'" || mark == "’" else { return end }
        return view.touches(end + 1) && view.key(end + 1) == WordKey.s ? end + 2 : end
    }

    /// The keys of the words that are units only together with the next.
    static var firstKeys: [UInt64] { powers.allKeys + [percentage, light, WordKey.per] }

    private static let celsius = Unit(kind: .temperature, id: "celsius")
    private static let light = Token.key(of: "light")
    private static let percentage = Token.key(of: "percentage")
    private static let points = WordTable<Void>(words: "point points")
    private static let sterling = Token.key(of: "sterling")
    private static let powers = WordTable<String>(
        [("vierkante", "square"), ("kubieke", "cubic"), ("square", "square"), ("cubic", "cubic")].map {
            (Token.key(of: $0.0), $0.1)
        })
    private static let scales = WordTable<String>(
        [
            ("C", "celsius"), ("Celsius", "celsius"), ("F", "fahrenheit"), ("Fahrenheit", "fahrenheit"),
            ("K", "kelvin"), ("Kelvin", "kelvin"),
        ].map {
            (Token.key(of: $0.0), $0.1)
        })
}
