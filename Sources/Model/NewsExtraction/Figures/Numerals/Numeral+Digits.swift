import NewsText

/// Numerals in digits: with ordinal endings, magnitudes and fractions.
extension Numeral {
    static func numeral(_ view: SentenceView, _ digits: DigitNumber) -> Numeral {
        var numeral = Numeral(
            end: digits.end, value: digits.value, isPlainDigits: digits.isPlain, isDigits: true,
            suffix: digits.suffix)
        if numeral.suffix != 0 {
            if isOrdinalEnding(numeral.suffix) {
                (numeral.form, numeral.suffix, numeral.isPlainDigits) = (.ordinal, 0, false)
            } else if numeral.suffix == times {
                (numeral.form, numeral.suffix, numeral.isPlainDigits) = (.times, 0, false)
            } else if let magnitude = gluedMagnitudes[numeral.suffix] {
                numeral.value = digits.value * magnitude
                (numeral.magnitude, numeral.suffix, numeral.isPlainDigits) = (magnitude, 0, false)
            }
            return numeral
        }
        if view.touches(numeral.end), let part = vulgarFraction(view.mark(numeral.end)) {
            numeral.value = digits.value + part
            numeral.end += 1
        }
        takeHalf(view, &numeral)
        takeMagnitudes(view, &numeral)
        return numeral
    }

    /// Whether the letters after digits make an ordinal of them: *18e*, *21ste*.
    static func isOrdinalEnding(_ key: UInt64) -> Bool { ordinalEndings.contains(key) }

    private static let times = Token.key(of: "x")
    private static let ordinalEndings = WordTable<Void>(words: "e de ste th st nd rd")
    private static let gluedMagnitudes = WordTable<Double>(
        [("k", 1e3), ("mln", 1e6), ("mld", 1e9), ("bn", 1e9), ("tn", 1e12)].map {
            (Token.key(of: $0.0), $0.1)
        })

    static func vulgarFraction(_ mark: Unicode.Scalar?) -> Double? {
        switch mark {
        case "½": 0.5
        case "¼": 0.25
        case "¾": 0.75
        case "⅓": 1 / 3
        case "⅔": 2 / 3
        default: nil
        }
    }

    /// *,77*: decimals without their zero.
    static func decimals(_ view: SentenceView, at first: Int) -> Numeral? {
        guard let mark = view.mark(first), mark == (view.isEnglish ? "." : ","), !view.touches(first),
            view.touches(first + 1), view.kind(first + 1) == .number,
            case .number(let digits) = DigitNumber.read(view, at: first + 1, afterDivider: true)
        else { return nil }
        var numeral = Numeral(end: first + 2, value: digits.value, isDigits: true)
        takeMagnitudes(view, &numeral)
        return numeral
    }

    /// *3/4*: a part of one, unless it is a date, a path or an event such as *9/11*.
    static func slashFraction(_ view: SentenceView, at first: Int) -> Numeral? {
        guard view.mark(first + 1) == "/", view.touches(first + 1), view.touches(first + 2),
            let part = number(view, first), let whole = number(view, first + 2), part > 0, part < whole,
            !goesOn(view, first + 3)
        else { return nil }
        let next = first + 3
        let isMeasured =
            view.key(next) == WordKey.van || view.key(next) == WordKey.of
            || MeasuredUnit.read(view, at: next, afterDigits: true) != nil
        guard isMeasured || commonDenominators.contains(whole),
            !datePrepositions.contains(view.key(first - 1))
        else { return nil }
        return Numeral(end: next, value: Double(part) / Double(whole), form: .part, isDigits: true)
    }

    private static func number(_ view: SentenceView, _ index: Int) -> Int? {
        guard view.kind(index) == .number, view.tokens[index].range.count <= 4 else { return nil }
        let bytes = view.bytes[view.tokens[index].range.bytes]
        guard bytes.first != UInt8(ascii: "0") else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    private static func goesOn(_ view: SentenceView, _ index: Int) -> Bool {
        guard view.touches(index) else { return false }
        guard let mark = view.mark(index) else { return true }
        return "/-.,:".unicodeScalars.contains(mark) && view.touches(index + 1)
            && view.kind(index + 1) != .mark
    }

    private static let commonDenominators: Set = [2, 3, 4, 5, 6, 8, 10, 15, 16, 20, 50, 100, 1000]
    private static let datePrepositions = WordTable<Void>(words: "op tot vanaf sinds on since until")
}
