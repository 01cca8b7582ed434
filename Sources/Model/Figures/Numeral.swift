/// A numeral: the words or digits that say how many, without what is counted.
struct Numeral {
    /// What the words make of the number.
    enum Form: Equatable {
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
    var form = Form.cardinal
    var isVague = false
    var isRound = false
    /// Digits only: what a year or the day of a date may look like.
    var isPlainDigits = false
    /// Whether it begins with digits.
    var isDigits = false
    /// The magnitude it ends in: 1e6 in *2,5 miljoen*, 1 where there is none.
    var magnitude = 1.0
    /// Letters that touch the digits: *km* in *40km*.
    var suffix: UInt64 = 0

    /// Whether it ends in *miljoen* or more, which money is counted in.
    var isMillions: Bool { magnitude >= 1e6 }

    /// What may be read at a token.
    enum Reading {
        case numeral(Numeral)
        /// Digits that are no numeral, up to `end`.
        case other(end: Int)
        case none
    }

    /// The most words that a numeral has.
    private static let longest = 24

    /// Reads the longest numeral that begins at a token.
    static func read(_ view: SentenceView, at first: Int) -> Reading {
        switch view.kind(first) {
        case .number, .mixed:
            guard isDigit(view, first) else { return .none }
            switch DigitNumber.read(view, at: first) {
            case .other(let end): return .other(end: end)
            case .number(let digits): return .numeral(numeral(view, digits))
            }
        case .word:
            guard let word = NumberWords.word(view, first) else { return .none }
            return numeral(view, word, at: first).map(Reading.numeral) ?? .none
        case .mark, nil:
            guard let value = vulgarFraction(view.mark(first)) else { return .none }
            return .numeral(Numeral(end: first + 1, value: value, isDigits: true))
        }
    }

    private static func isDigit(_ view: SentenceView, _ index: Int) -> Bool {
        view.bytes[view.tokens[index].range.start] &- 0x30 < 10
    }

    private static func vulgarFraction(_ mark: Unicode.Scalar?) -> Double? {
        switch mark {
        case "½": 0.5
        case "¼": 0.25
        case "¾": 0.75
        default: nil
        }
    }

    // MARK: Digits

    private static func numeral(_ view: SentenceView, _ digits: DigitNumber) -> Numeral {
        var numeral = Numeral(
            end: digits.end, value: digits.value, isPlainDigits: digits.isPlain, isDigits: true,
            suffix: digits.suffix)
        if numeral.suffix != 0 {
            if isOrdinalEnding(numeral.suffix) {
                (numeral.form, numeral.suffix, numeral.isPlainDigits) = (.ordinal, 0, false)
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

    /// Whether the letters behind digits make an ordinal of them: *18e*, *21ste*.
    static func isOrdinalEnding(_ key: UInt64) -> Bool { ordinalEndings.contains(key) }

    private static let ordinalEndings = WordTable<Void>(words: "e de ste th st nd rd")
    private static let gluedMagnitudes = WordTable<Double>(
        [("k", 1e3), ("mln", 1e6), ("mld", 1e9), ("bn", 1e9), ("tn", 1e12)].map {
            (Token.key(of: $0.0), $0.1)
        })

    /// Multiplies by the magnitudes that follow: *miljoen*, *duizend miljard*, *honderdduizenden*.
    private static func takeMagnitudes(_ view: SentenceView, _ numeral: inout Numeral) {
        for _ in 0..<3 {
            guard isNext(view, numeral.end), let word = NumberWords.word(view, numeral.end) else { return }
            switch word {
            case .magnitude(let magnitude):
                numeral.value = (numeral.value ?? 1) * magnitude
                numeral.magnitude *= magnitude
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

    /// The dot of *mln.*, where the sentence goes on behind it.
    private static func takeAbbreviationDot(_ view: SentenceView, _ numeral: inout Numeral) {
        let token = view.tokens[numeral.end - 1]
        if token.range.count <= 3, view.touches(numeral.end), view.mark(numeral.end) == ".",
            view.kind(numeral.end + 1) == .word
        {
            numeral.end += 1
        }
    }

    /// *en een half* behind a number.
    private static func takeHalf(_ view: SentenceView, _ numeral: inout Numeral) {
        let end = numeral.end
        guard view.key(end) == Key.en || view.key(end) == Key.and else { return }
        guard view.key(end + 1) == Key.een || view.key(end + 1) == Key.a else { return }
        guard view.key(end + 2) == Key.half || view.key(end + 2) == Key.halve else { return }
        numeral.value = (numeral.value ?? 0) + 0.5
        numeral.end += 3
        numeral.isPlainDigits = false
    }

    /// Whether a token goes on in the same phrase: it exists and does not touch the one before it.
    private static func isNext(_ view: SentenceView, _ index: Int) -> Bool {
        view.range.contains(index) && !view.touches(index)
    }

    // MARK: Words

    private static func numeral(_ view: SentenceView, _ word: NumberWord, at first: Int) -> Numeral? {
        var numeral = Numeral(end: first + 1)
        switch word {
        case .cardinal, .magnitude:
            numeral = words(view, at: first)
            takeHalf(view, &numeral)
            if numeral.value == 1.5 || numeral.value == numeral.value?.rounded(.down) {
                takeMagnitudes(view, &numeral)
            }
            takeDenominator(view, &numeral)
        case .order(let value):
            (numeral.value, numeral.isVague, numeral.magnitude) = (value, true, value)
            takeMagnitudes(view, &numeral)
        case .round(let value):
            (numeral.value, numeral.isRound) = (value, true)
        case .few:
            numeral.isVague = true
            takeMagnitudes(view, &numeral)
        case .half:
            (numeral.value, numeral.form) = (0.5, .half)
            takeMagnitudes(view, &numeral)
            if numeral.magnitude > 1 { numeral.form = .cardinal }
        case .ordinal(let value): (numeral.value, numeral.form) = (value, .ordinal)
        case .part(let value): (numeral.value, numeral.form) = (value, .part)
        case .age(let value): (numeral.value, numeral.form) = (value, .age)
        case .lasting(let value, let unit): (numeral.value, numeral.form) = (value, .lasting(unit: unit))
        case .times(let value): (numeral.value, numeral.form) = (value, .times)
        case .article: numeral = article(view, at: first)
        }
        return numeral
    }

    /// *een* with the words behind it: *een miljoen*, *een paar*, *een half*, *een kwart*, *een derde*.
    private static func article(_ view: SentenceView, at first: Int) -> Numeral {
        let article = Numeral(end: first + 1, value: 1, form: .article)
        guard isNext(view, first + 1), let next = NumberWords.word(view, first + 1) else { return article }
        switch next {
        case .magnitude:
            return words(view, at: first)
        case .few, .half, .round:
            return numeral(view, next, at: first + 1) ?? article
        case .part(let value):
            return Numeral(end: first + 2, value: value, form: .part)
        case .ordinal:
            var part = article
            takeDenominator(view, &part)
            return part
        case .cardinal(let value):
            // *een vijftal*: the number is in the noun.
            return value > 1 && view.ends(first + 1, with: "tal")
                ? Numeral(end: first + 2, value: value) : article
        case .order, .age, .lasting, .times, .article:
            return article
        }
    }

    /// *derde* behind a small number, where it divides: *twee derde*, *een vijfde van*.
    private static func takeDenominator(_ view: SentenceView, _ numeral: inout Numeral) {
        guard let value = numeral.value, value < 20, isNext(view, numeral.end) else { return }
        guard let word = NumberWords.word(view, numeral.end) else { return }
        switch word {
        case .ordinal(let divisor) where divisor > 2 && value < divisor:
            // *een derde poging* is a rank, *een derde van* and *twee derde* are not.
            guard
                value > 1 || view.key(numeral.end + 1) == Key.van || view.key(numeral.end + 1) == Key.of
                    || !view.isWord(numeral.end + 1)
            else { return }
            numeral.value = value / divisor
        case .part(0.25) where value <= 3:
            numeral.value = value / 4
        default:
            return
        }
        numeral.end += 1
        numeral.form = .part
    }

    /// Number words one behind the other: *twee miljoen driehonderdduizend*, *honderd twee en twintig*.
    private static func words(_ view: SentenceView, at first: Int) -> Numeral {
        var sum = WordSum()
        var index = first
        while index - first < longest {
            if view.isEnglish, index > first, let ones = onesBehindHyphen(view, index), sum.addOnes(ones) {
                index += 2
                continue
            }
            guard index == first || isNext(view, index) else { break }
            var word = NumberWords.word(view, index)
            if word == .article, index == first || view.isEnglish || isMagnitude(view, index + 1) {
                word = .cardinal(1)
            }
            if let word, sum.add(word) {
                index += 1
                if case .magnitude = word {
                    var numeral = Numeral(end: index)
                    takeAbbreviationDot(view, &numeral)
                    index = numeral.end
                }
            } else if index > first, let tens = tensBehindAnd(view, index), sum.addTens(tens) {
                index += 2
            } else {
                break
            }
        }
        return Numeral(end: index, value: sum.value, magnitude: sum.magnitude)
    }

    private static func isMagnitude(_ view: SentenceView, _ index: Int) -> Bool {
        if case .magnitude = NumberWords.word(view, index) { return isNext(view, index) }
        return false
    }

    /// Flemish spacing: *twintig* in *twee en twintig*, unless it ends a range.
    private static func tensBehindAnd(_ view: SentenceView, _ index: Int) -> Double? {
        guard view.key(index) == Key.en, view.key(index - 2) != Key.tussen, isNext(view, index + 1),
            case .cardinal(let tens) = NumberWords.word(view, index + 1),
            tens >= 20, tens < 100, tens.truncatingRemainder(dividingBy: 10) == 0
        else { return nil }
        return tens
    }

    /// *five* in *twenty-five*.
    private static func onesBehindHyphen(_ view: SentenceView, _ index: Int) -> Double? {
        guard view.isHyphenated(before: index) else { return nil }
        switch NumberWords.word(view, index + 1) {
        case .cardinal(let ones): return ones
        case .article: return 1
        default: return nil
        }
    }
}
