import NewsText

/// A numeral: the words or digits of a number, without the noun counted.
struct Numeral {
    /// The grammatical form of the number.
    enum NumeralForm: Equatable {
        case cardinal
        /// *een*, which counts only where what follows allows it.
        case article
        /// *half*, which counts only before a unit.
        case half
        case ordinal
        /// A part of one: *een derde*, *de helft*.
        case part
        /// *vijftienjarige*
        case age
        /// *driejarig*, with the unit.
        case lasting(unit: String)
        /// *driemaal*
        case times
    }

    /// The index past its last token.
    var end: Int
    /// The value, nil for *enkele* alone.
    var value: Double?
    var form = NumeralForm.cardinal
    var isVague = false
    var isRound = false
    /// Whether it is digits only, as a year or the day of a date.
    var isPlainDigits = false
    /// Whether it begins with digits.
    var isDigits = false
    /// The magnitude at its end: 1e6 in *2,5 miljoen*, 1 if there is none.
    var magnitude = 1.0
    /// Letters that touch the digits: *km* in *40km*.
    var suffix: UInt64 = 0

    /// Whether it ends in *miljoen* or more, as sums of money do.
    var isMillions: Bool { magnitude >= 1e6 }

    /// The possible outcomes at a token.
    enum ParsedNumeral {
        case numeral(Numeral)
        /// Digits that are not a numeral, up to `end`.
        case other(end: Int)
        case none
    }

    /// The maximum number of words in a numeral.
    static let longest = 24

    /// Parses the longest numeral that begins at a token.
    static func read(_ view: SentenceView, at first: Int) -> ParsedNumeral {
        switch view.kind(first) {
        case .number, .mixed:
            guard isDigit(view, first) else { return .none }
            if let fraction = slashFraction(view, at: first) { return .numeral(fraction) }
            switch DigitNumber.read(view, at: first) {
            case .other(let end): return .other(end: end)
            case .number(let digits): return .numeral(numeral(view, digits))
            }
        case .word:
            guard let word = NumberWords.word(view, first) else { return .none }
            return numeral(view, word, at: first).map(ParsedNumeral.numeral) ?? .none
        case .mark:
            if let value = vulgarFraction(view.mark(first)) {
                return .numeral(Numeral(end: first + 1, value: value, isDigits: true))
            }
            return decimals(view, at: first).map(ParsedNumeral.numeral) ?? .none
        case nil:
            return .none
        }
    }

    private static func isDigit(_ view: SentenceView, _ index: Int) -> Bool {
        view.bytes[view.tokens[index].range.start] &- 0x30 < 10
    }

    /// Multiplies by the magnitudes that follow: *miljoen*, *duizend miljard*, *honderdduizenden*.
    static func takeMagnitudes(_ view: SentenceView, _ numeral: inout Numeral) {
        for _ in 0..<3 {
            // *tens of thousands*
            let of = view.isEnglish && numeral.isVague && view.key(numeral.end) == WordKey.of ? 1 : 0
            guard isNext(view, numeral.end + of), let word = NumberWords.word(view, numeral.end + of) else {
                return
            }
            if of > 0 {
                switch word {
                case .order: numeral.end += 1
                case .magnitude where numeral.value == nil: numeral.end += 1
                default: return
                }
            }
            switch word {
            case .magnitude(let magnitude):
                numeral.value = (numeral.value ?? 1) * magnitude
                numeral.magnitude *= magnitude
            case .set(let size):
                numeral.value = (numeral.value ?? 1) * size
            case .order(let magnitude) where numeral.isVague:
                numeral.value = (numeral.value ?? 1) * magnitude
                numeral.magnitude *= magnitude
            default:
                return
            }
            numeral.end += 1
            numeral.isPlainDigits = false
            takeAbbreviationDot(view, &numeral)
        }
    }

    /// The dot of *mln.*, where the sentence goes on after it.
    static func takeAbbreviationDot(_ view: SentenceView, _ numeral: inout Numeral) {
        let token = view.tokens[numeral.end - 1]
        if token.range.count <= 3, view.touches(numeral.end), view.mark(numeral.end) == ".",
            view.kind(numeral.end + 1) == .word
        {
            numeral.end += 1
        }
    }

    /// *en een half* after a number.
    static func takeHalf(_ view: SentenceView, _ numeral: inout Numeral) {
        let end = numeral.end
        guard view.key(end) == WordKey.en || view.key(end) == WordKey.and else { return }
        guard view.key(end + 1) == WordKey.een || view.key(end + 1) == WordKey.a else { return }
        guard view.key(end + 2) == WordKey.half || view.key(end + 2) == WordKey.halve else { return }
        numeral.value = (numeral.value ?? 0) + 0.5
        numeral.end += 3
        numeral.isPlainDigits = false
    }

    /// Whether a token continues the phrase: it exists and does not touch the previous one.
    static func isNext(_ view: SentenceView, _ index: Int) -> Bool {
        view.range.contains(index) && !view.touches(index)
    }
}
