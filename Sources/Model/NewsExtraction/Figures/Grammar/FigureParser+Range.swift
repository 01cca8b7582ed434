import NewsText

extension FigureParser {
    /// The upper end of a range and the facts parsed with it.
    struct UpperEnd {
        var from: Double
        var to: Double
        var end: Int
        /// The unit, if the first number has it as well: *10 euro tot 20 euro*.
        var unit: MeasuredUnit?
        var isDigits: Bool
        /// Whether it is a range only if a noun follows: *2-1* may be a score.
        var needsNoun: Bool
    }

    /// Parses *tot 200*, *-200*, *en 200* (after *tussen*) or *of drie* after a numeral.
    func upperEnd(of numeral: Numeral, from first: Int, sign: Unit?) -> UpperEnd? {
        guard let low = numeral.value else { return nil }
        if let range = upperEnd(low, numeral, from: first, at: numeral.end, sign: sign) { return range }
        guard sign == nil, numeral.suffix == 0,
            let unit = MeasuredUnit.read(view, at: numeral.end, afterDigits: numeral.isDigits),
            var range = upperEnd(low, numeral, from: first, at: unit.end, sign: sign),
            let second = MeasuredUnit.read(view, at: range.end, afterDigits: numeral.isDigits),
            second.unit == unit.unit
        else { return nil }
        range.unit = second
        return range
    }

    private func upperEnd(
        _ low: Double, _ numeral: Numeral, from first: Int, at index: Int, sign: Unit?
    ) -> UpperEnd? {
        guard let connector = connector(at: index, first: first) else { return nil }
        // *steeg met 2 dollar tot 90 dollar*: the change and the new value are two figures.
        if connector.kind == .to, index != numeral.end || sign != nil,
            view.key(first - 1) == WordKey.met || view.isEnglish && view.key(first - 1) == RangeKeys.by
        {
            return nil
        }
        var start = connector.end
        if view.key(start) == WordKey.de || FigureModifiers.isHedge(view.key(start)) { start += 1 }
        if sign != nil, let mark = view.mark(start), Units.currency(mark) != nil { start += 1 }
        guard case .numeral(let upper) = Numeral.read(view, at: start), upper.form == .cardinal,
            upper.isVague == numeral.isVague, let high = upper.value
        else { return nil }
        // *2 tot 3 miljoen*: the first number is in millions as well.
        let borrows = numeral.magnitude == 1 && upper.magnitude > 1 && low < high / upper.magnitude
        let from = borrows ? low * upper.magnitude : low
        guard from < high else { return nil }
        switch connector.kind {
        case .or where !(high <= 2 * from + 1 && (from < 20 || numeral.magnitude > 1)): return nil
        case .dash where !(numeral.isDigits && upper.isDigits): return nil
        case .or, .dash, .to: break
        }
        let isScore = connector.kind == .dash && numeral.isPlainDigits && upper.isPlainDigits
        let hasUnit =
            MeasuredUnit.read(view, at: upper.end, afterDigits: upper.isDigits) != nil || upper.suffix != 0
        return UpperEnd(
            from: from, to: high, end: upper.end,
            unit: upper.suffix == 0 ? nil : MeasuredUnit.read(view, suffix: upper.suffix, end: upper.end),
            isDigits: upper.isDigits, needsNoun: isScore && !hasUnit && sign == nil && high < 100)
    }

    private enum Connector { case to, dash, or }

    private func connector(at index: Int, first: Int) -> (kind: Connector, end: Int)? {
        if let mark = view.mark(index) {
            guard "-–—".unicodeScalars.contains(mark) else { return nil }
            // Both sides touch the dash or neither does; else the dash begins a new clause.
            guard view.touches(index) == view.touches(index + 1) else { return nil }
            return (.dash, index + 1)
        }
        switch view.key(index) {
        case WordKey.tot:
            let untilWith = view.key(index + 1) == WordKey.en && view.key(index + 2) == WordKey.met
            return (.to, untilWith ? index + 3 : index + 1)
        case RangeKeys.à, WordKey.to:
            return (.to, index + 1)
        case RangeKeys.or where view.isEnglish:
            return (.or, index + 1)
        case WordKey.t where view.mark(index + 1) == "/" && view.key(index + 2) == WordKey.m:
            return (.to, index + 3)
        case WordKey.en, WordKey.and:
            return isBetween(first) ? (.to, index + 1) : nil
        case WordKey.of where !view.isEnglish:
            return (.or, index + 1)
        default:
            return nil
        }
    }

    /// Whether *tussen*, perhaps with *de*, precedes the first number.
    private func isBetween(_ first: Int) -> Bool {
        for index in [first - 1, first - 2] {
            let key = view.key(index)
            if key == WordKey.tussen || key == WordKey.between { return true }
        }
        // *tussen naar schatting 10 en 20*
        return view.key(first - 3) == WordKey.tussen && FigureModifiers.isHedge(view.key(first - 1))
    }
}

private enum RangeKeys {
    static let à = Token.key(of: "à"), or = Token.key(of: "or"), by = Token.key(of: "by")
}
