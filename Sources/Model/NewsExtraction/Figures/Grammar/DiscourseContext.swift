/// What the sentences before tell of a figure that leaves something out.
struct DiscourseContext {
    /// What was counted last, in this sentence or the one before.
    private(set) var counted: String?
    /// The unit of money named last, in this sentence or the one before.
    private(set) var currency: String?
    /// The sentence before.
    private(set) var previous: Range<Int> = 0..<0
    private var countedAge = 0
    private var currencyAge = 0

    mutating func remember(_ figure: Figure) {
        if figure.kind == .count, let of = figure.of { (counted, countedAge) = (of, 0) }
        if figure.kind == .money, let unit = figure.unit { (currency, currencyAge) = (unit, 0) }
    }

    mutating func endSentence(_ sentence: Range<Int>) {
        previous = sentence
        countedAge += 1
        currencyAge += 1
        if countedAge > 1 { counted = nil }
        if currencyAge > 1 { currency = nil }
    }
}
