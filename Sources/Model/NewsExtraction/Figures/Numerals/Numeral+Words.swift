import NewsText

/// Numerals that begin with a word.
extension Numeral {
    static func numeral(_ view: SentenceView, _ word: NumberWord, at first: Int) -> Numeral? {
        var numeral = Numeral(end: first + 1)
        switch word {
        case .set(let size) where !isSet(size, view, at: first):
            return nil
        case .cardinal, .magnitude, .set:
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
            if view.isEnglish {
                let next = view.key(numeral.end)
                if next == WordKey.of || next == WordKey.the {
                    // *half of the city*, *half the city*
                    numeral.form = .part
                    return numeral
                }
                if next == WordKey.a || next == WordKey.an { numeral.end += 1 }
            }
            takeMagnitudes(view, &numeral)
            if numeral.value != 0.5 { numeral.form = .cardinal }
        case .ordinal(let value): (numeral.value, numeral.form) = (value, .ordinal)
        case .part(let value):
            (numeral.value, numeral.form) = (value, .part)
            takeMagnitudes(view, &numeral)
            if numeral.value != value { numeral.form = .cardinal }
        case .age(let value): (numeral.value, numeral.form) = (value, .age)
        case .lasting(let value, let unit): (numeral.value, numeral.form) = (value, .lasting(unit: unit))
        case .times(let value): (numeral.value, numeral.form) = (value, .times)
        case .article: numeral = article(view, at: first)
        }
        return numeral
    }

    private static let enkele = Token.key(of: "enkele")

    /// Whether *dozijn* or *gros* denotes its number; *het gros* means the majority.
    private static func isSet(_ size: Double, _ view: SentenceView, at index: Int) -> Bool {
        size < 100 || !notGross.contains(view.key(index - 1)) && view.key(index + 1) != WordKey.van
    }

    private static let notGross = WordTable<Void>(words: "het en dit dat")

    /// *een* with the words after it: *een miljoen*, *een paar*, *een half*, *een kwart*, *een derde*.
    private static func article(_ view: SentenceView, at first: Int) -> Numeral {
        let article = Numeral(end: first + 1, value: 1, form: .article)
        guard isNext(view, first + 1), let next = NumberWords.word(view, first + 1) else { return article }
        switch next {
        case .set(let size) where !isSet(size, view, at: first + 1):
            return article
        case .magnitude, .set:
            return words(view, at: first)
        case .few where view.key(first + 1) == enkele:
            // *een enkele keer*
            return article
        case .few, .half, .round, .part:
            return numeral(view, next, at: first + 1) ?? article
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

    /// *derde* after a small number, where it divides: *twee derde*, *een vijfde van*.
    private static func takeDenominator(_ view: SentenceView, _ numeral: inout Numeral) {
        // *twee derde*, *twee-derde*, *two-thirds*
        let hyphen = view.isHyphenated(before: numeral.end) ? 1 : 0
        guard let value = numeral.value, value < 20, hyphen > 0 || isNext(view, numeral.end) else { return }
        guard let word = NumberWords.word(view, numeral.end + hyphen) else { return }
        switch word {
        case .ordinal(let divisor) where divisor > 2 && value < divisor:
            // *een derde poging* is a rank, *een derde van* and *twee derde* are not.
            guard
                value > 1 || view.key(numeral.end + 1) == WordKey.van
                    || view.key(numeral.end + 1) == WordKey.of
                    || !view.isWord(numeral.end + 1) || isCompared(view, numeral.end + 1)
            else { return }
            // *de eerste twee derde plaatsen*: a rank after a number of things has its noun in the singular.
            guard hyphen > 0 || value == 1 || !isRank(view, numeral.end) else { return }
            numeral.value = value / divisor
        case .part(0.25) where value <= 3:
            numeral.value = value / 4
        default:
            return
        }
        numeral.end += 1 + hyphen
        numeral.form = .part
    }

    /// *een derde hoger*
    private static func isCompared(_ view: SentenceView, _ index: Int) -> Bool {
        NumberKeys.comparisons.contains(view.key(index))
            && CountedNoun.read(view, at: index + 1, .plural) == nil
    }

    /// Whether a plural stands after the ordinal at `index`, which then is a rank.
    private static func isRank(_ view: SentenceView, _ index: Int) -> Bool {
        view.key(index + 1) != WordKey.van && CountedNoun.read(view, at: index + 1, .plural) != nil
    }

    /// Consecutive number words: *twee miljoen driehonderdduizend*, *honderd twee en twintig*.
    private static func words(_ view: SentenceView, at first: Int) -> Numeral {
        var sum = WordSum()
        var index = first
        while index - first < longest {
            if view.isEnglish, index > first, let ones = onesAfterHyphen(view, index), sum.addOnes(ones) {
                index += 2
                continue
            }
            if index > first, let tens = tensAfterHyphens(view, index), sum.addTens(tens) {
                index += 4
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
            } else if index > first, let tens = tensAfterAnd(view, index), sum.addTens(tens) {
                index += 2
            } else if index > first, let more = smallAfterAnd(view, index), sum.add(.cardinal(more)) {
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
    private static func tensAfterAnd(_ view: SentenceView, _ index: Int) -> Double? {
        guard view.key(index) == WordKey.en, view.key(index - 2) != WordKey.tussen, isNext(view, index + 1),
            case .cardinal(let tens) = NumberWords.word(view, index + 1),
            tens >= 20, tens < 100, tens.truncatingRemainder(dividingBy: 10) == 0
        else { return nil }
        return tens
    }

    /// *twelve* in *one hundred and twelve*.
    private static func smallAfterAnd(_ view: SentenceView, _ index: Int) -> Double? {
        guard view.isEnglish, view.key(index) == WordKey.and,
            case .magnitude(let size) = NumberWords.word(view, index - 1),
            size <= 1_000, case .cardinal(let small) = NumberWords.word(view, index + 1), small < 100
        else { return nil }
        return small
    }

    /// *veertig* in *twee-en-veertig*.
    private static func tensAfterHyphens(_ view: SentenceView, _ index: Int) -> Double? {
        guard view.isHyphenated(before: index), view.key(index + 1) == WordKey.en,
            view.isHyphenated(before: index + 2),
            case .cardinal(let tens) = NumberWords.word(view, index + 3),
            tens >= 20, tens < 100, tens.truncatingRemainder(dividingBy: 10) == 0
        else { return nil }
        return tens
    }

    /// *five* in *twenty-five*.
    private static func onesAfterHyphen(_ view: SentenceView, _ index: Int) -> Double? {
        guard view.isHyphenated(before: index) else { return nil }
        switch NumberWords.word(view, index + 1) {
        case .cardinal(let ones): return ones
        case .article: return 1
        default: return nil
        }
    }
}
