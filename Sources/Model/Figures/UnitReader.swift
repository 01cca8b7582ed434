/// A unit as it stands in a text: one word or several.
struct MeasuredUnit {
    let unit: Unit
    /// The index past its last token.
    let end: Int
}

extension MeasuredUnit {
    /// Reads the unit that stands at a token, behind a numeral.
    static func read(_ view: SentenceView, at index: Int, behindDigits: Bool) -> MeasuredUnit? {
        if let mark = view.mark(index) { return read(view, mark, at: index) }
        guard view.isWord(index) || view.kind(index) == .mixed else { return nil }
        if let compound = compound(view, at: index) { return compound }
        guard let unit = Units.unit(view.key(index)), behindDigits || !unit.needsDigits else { return nil }
        let end = skipPlural(view, index + 1)
        guard !view.isHyphenated(before: end) else { return nil }
        return completed(view, unit, at: index, end: end)
    }

    /// The unit that letters behind digits stand for: *km* in *40km*.
    static func read(_ view: SentenceView, suffix: UInt64, end: Int) -> MeasuredUnit? {
        guard let unit = Units.unit(suffix) else { return nil }
        return completed(view, unit, at: end - 1, end: end)
    }

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
        if first == Key.per, second == Key.cent {
            return MeasuredUnit(unit: Unit(kind: .percent, id: "percent"), end: index + 2)
        }
        guard let power = powers[first], let side = Units.unit(second), side.kind == .length else {
            return nil
        }
        let kind: Figure.Kind = power == "square" ? .area : .volume
        return MeasuredUnit(unit: Unit(kind: kind, id: "\(power)-\(side.id)"), end: index + 2)
    }

    /// The unit with the words that change it: *kilometer per uur*, *graden Celsius*, *jaar oud*, *km²*.
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
            guard next == Key.oud || next == Key.oude || next == Key.old else { return plain }
            return MeasuredUnit(unit: Unit(kind: .age, id: unit.id), end: end + 1)
        case .money:
            return view.key(end) == sterling ? MeasuredUnit(unit: unit, end: end + 1) : plain
        case .count, .percent, .mass, .area, .volume, .speed, .age, .ratio, .ordinal, .date, .energy,
            .power, .data:
            return plain
        }
    }

    private static func speed(_ view: SentenceView, _ unit: Unit, _ end: Int) -> MeasuredUnit? {
        let divides = view.key(end) == Key.per || view.mark(end) == "/" && view.touches(end)
        guard divides, let time = Units.unit(view.key(end + 1)), time.kind == .duration else { return nil }
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
        return view.touches(end + 1) && view.key(end + 1) == Key.s ? end + 2 : end
    }

    private static let celsius = Unit(kind: .temperature, id: "celsius")
    private static let sterling = Token.key(of: "sterling")
    private static let powers = WordTable<String>(
        [("vierkante", "square"), ("kubieke", "cubic"), ("square", "square"), ("cubic", "cubic")].map {
            (Token.key(of: $0.0), $0.1)
        })
    private static let scales = WordTable<String>(
        [("C", "celsius"), ("Celsius", "celsius"), ("F", "fahrenheit"), ("Fahrenheit", "fahrenheit")].map {
            (Token.key(of: $0.0), $0.1)
        })
}
