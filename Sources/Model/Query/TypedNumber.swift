import NewsExtraction
import NewsText

/// A number as a reader types it, in Dutch or English: `1.000`, `2,5 mln`, `1e6`, `€1mld`, `90 ton`.
struct TypedNumber {
    /// The value, including magnitude words.
    var value: Double
    /// The unit after it or the currency before it.
    var unit: Unit?
    /// The words after the number and unit.
    var rest: Substring

    /// Parses the number at the start of a text; nil if there is none.
    init?(_ text: Substring) {
        var rest = text.drop(while: \.isWhitespace)
        var isBelowZero = false
        if let first = rest.first, first == "-" || first == "−" {
            isBelowZero = true
            rest.removeFirst()
        }
        if let sign = rest.unicodeScalars.first, let currency = Units.currency(sign) {
            unit = currency
            rest = rest.dropFirst().drop(while: \.isWhitespace)
        }
        let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." || $0 == "," }
        // Two dots end a number in a range: `5..10`.
        let end = digits.firstRange(of: "..")?.lowerBound ?? digits.endIndex
        guard let number = Self.number(digits[..<end]) else { return nil }
        value = isBelowZero ? -number : number
        self.rest = rest[end...]
        readExponent()
        readWords()
    }

    /// The value of digits with separators.
    ///
    /// A point or comma before three digits separates thousands, unless it is the last of two kinds or
    /// follows a 0.
    private static func number(_ text: Substring) -> Double? {
        var text = text
        // A trailing separator: the reader is still typing.
        if let last = text.last, last == "." || last == "," { text.removeLast() }
        guard text.first?.isNumber == true else { return nil }
        let separators = text.filter { $0 == "." || $0 == "," }
        guard let last = separators.last else { return Double(text) }
        let groups = text.split(whereSeparator: { $0 == "." || $0 == "," })
        let isMixed = separators.contains { $0 != last }
        let isGrouped =
            !isMixed && groups[0] != "0" && (1...3).contains(groups[0].count)
            && groups.dropFirst().allSatisfy { $0.count == 3 }
        if isGrouped { return Double(groups.joined()) }
        return Double(groups.dropLast().joined() + "." + groups[groups.count - 1])
    }

    /// Parses an exponent: `e6`.
    private mutating func readExponent() {
        guard let first = rest.first, first == "e" || first == "E" else { return }
        let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
        guard let exponent = Int(digits), exponent <= 30,
            !(rest.dropFirst(1 + digits.count).first?.isLetter ?? false)
        else { return }
        for _ in 0..<exponent { value *= 10 }
        rest = rest.dropFirst(1 + digits.count)
    }

    /// Parses a magnitude and a unit after the number.
    private mutating func readWords() {
        if let (word, behind) = Self.word(rest), let factor = Self.magnitudes[word] {
            value *= factor
            rest = behind
        }
        guard unit == nil else { return }
        let next = rest.drop(while: \.isWhitespace)
        if let mark = next.unicodeScalars.first, let sign = Units.unit(mark) {
            unit = sign
            rest = next.dropFirst()
        } else if let (word, behind) = Self.word(rest), let named = Self.unit(word) {
            value *= named.factor
            unit = Unit(kind: named.kind, id: named.id)
            rest = behind
        }
    }

    /// The unit that a word names, including abbreviations that count only after digits.
    static func unit(_ word: String) -> Unit? {
        let tokens = Tokenizer.tokens(of: Array(word.utf8), in: TextRange(0, word.utf8.count))
        return tokens.count == 1 ? Units.unit(tokens[0].key) : nil
    }

    /// The next word in lower case and the text after it.
    private static func word(_ text: Substring) -> (String, Substring)? {
        let text = text.drop(while: \.isWhitespace)
        let word = text.prefix { $0.isLetter || $0.isNumber }
        return word.first?.isLetter == true ? (word.lowercased(), text[word.endIndex...]) : nil
    }

    private static let magnitudes: [String: Double] = [
        "k": 1e3, "duizend": 1e3, "thousand": 1e3, "mln": 1e6, "mio": 1e6, "miljoen": 1e6, "million": 1e6,
        "mn": 1e6, "mld": 1e9, "mrd": 1e9, "bn": 1e9, "miljard": 1e9, "billion": 1e9, "bln": 1e12,
        "biljoen": 1e12, "tn": 1e12, "trillion": 1e12,
    ]
}
