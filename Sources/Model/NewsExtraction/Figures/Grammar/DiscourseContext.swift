/// The discourse context: what the previous sentences supply to a figure that leaves its noun or unit out.
struct DiscourseContext {
    /// The noun counted last, in this sentence or the previous one.
    private(set) var counted: String?
    /// The currency named last, in this sentence or the previous one.
    private(set) var currency: String?
    /// The previous sentence.
    private(set) var previous: Range<Int> = 0..<0
    private var countedAge = 0
    private var currencyAge = 0

    mutating func add(_ figure: Figure) {
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
