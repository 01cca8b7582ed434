import NewsExtraction
import NewsText

extension FigureFilter {
    /// Parses a condition on figures, typed after `figure:` or in the table of figures.
    ///
    ///     condition  = [ subject ] [ ":" ] [ comparison ]
    ///     subject    = kind | unit | word { word }             a word may end in "*"
    ///     comparison = [ "<" | "<=" | ">" | ">=" | "=" ] number | [ number ] ".." [ number ]
    ///
    /// A number with a unit of measure is compared in base units, an amount of money within its currency, and
    /// a bare number with the number as written. A number without comparison sign may be followed by the noun
    /// that it counts: `18 raketten`.
    ///
    /// - Parameter isTyping: whether the text may be incomplete: the last word is then a prefix, and
    ///   incomplete parts are ignored.
    /// - Returns: nil if the text is not a condition.
    package init?(_ text: String, isTyping: Bool = false) {
        self.init()
        let text = Substring(text).drop(while: \.isWhitespace)
        guard !text.isEmpty else { return nil }
        let startsWithNumber = TypedNumber(text) != nil || text.hasPrefix("..")
        let subject = startsWithNumber ? text.prefix(0) : text.prefix { !"<>=≥≤:".contains($0) }
        let comparison = text[subject.endIndex...].drop { $0 == ":" || $0.isWhitespace }
        let isLast = comparison.isEmpty
        var subjectUnit: Unit?
        if !subject.allSatisfy(\.isWhitespace) {
            guard read(subject, &subjectUnit, isTyping: isTyping && isLast) else { return nil }
        }
        if !comparison.isEmpty {
            if !compare(comparison, subjectUnit, isTyping: isTyping) {
                guard isTyping, !subject.isEmpty else { return nil }
            }
        }
        if isEmpty { return nil }
    }

    /// Parses the subject: what is measured or counted.
    private mutating func read(_ text: Substring, _ subjectUnit: inout Unit?, isTyping: Bool) -> Bool {
        let name = text.lowercased().trimmed
        if let kind = Figure.Kind.allCases.first(where: { $0.name == name }) {
            kinds = [kind]
            return true
        }
        if let mark = name.unicodeScalars.first, name.unicodeScalars.count == 1, let sign = Units.unit(mark) {
            subjectUnit = sign
        } else if let named = TypedNumber.unit(name), !named.needsDigits {
            subjectUnit = named
        }
        if let subjectUnit {
            unit = subjectUnit.id
            return true
        }
        of = Self.words(text, isTyping: isTyping)
        return !of.isEmpty
    }

    /// The folded words of a text, with the prefix flag of each.
    package static func words(_ text: Substring, isTyping: Bool) -> [FilterWord] {
        let parts = text.split(whereSeparator: \.isWhitespace)
        return parts.enumerated().flatMap { index, part in
            let words = FoldedWords.list(of: String(part))
            let isTyped = isTyping && index == parts.count - 1 && !(text.last?.isWhitespace ?? true)
            return words.enumerated().map { number, word in
                let isPrefix = part.hasSuffix("*") || isTyped && word.count > 1
                return FilterWord(text: word, isPrefix: isPrefix && number == words.count - 1)
            }
        }
    }

    /// Parses a comparison; false if it has no valid number.
    private mutating func compare(_ text: Substring, _ subjectUnit: Unit?, isTyping: Bool) -> Bool {
        let sign = text.prefix { "<>=≥≤".contains($0) }
        let rest = text[sign.endIndex...]
        var (low, high): (TypedNumber?, TypedNumber?)
        var values = Values()
        if sign.isEmpty, let dots = rest.firstRange(of: "..") {
            (low, high) = (TypedNumber(rest[..<dots.lowerBound]), TypedNumber(rest[dots.upperBound...]))
            guard low != nil || high != nil else { return false }
        } else {
            guard let number = TypedNumber(rest) else { return false }
            switch sign {
            case ">", "<": (low, high) = sign == ">" ? (number, nil) : (nil, number)
            case ">=", "=>", "≥": low = number
            case "<=", "=<", "≤": high = number
            case "", "=", "==": (low, high) = (number, number)
            default: return false
            }
            values.includesFrom = sign != ">"
            values.includesTo = sign != "<"
        }
        for number in sign.isEmpty && low?.value == high?.value ? [low] : [low, high] {
            guard let left = number?.rest.trimmed, !left.isEmpty else { continue }
            // A bare number may be followed by the noun that it counts; while typing, that may be the start
            // of a magnitude or unit.
            guard sign.isEmpty || isTyping else { return false }
            if sign.isEmpty, of.isEmpty, number?.rest.first?.isWhitespace == true {
                of = Self.words(Substring(left), isTyping: isTyping)
            } else if !isTyping {
                return false
            }
        }
        return setValues(values, low, high, subjectUnit)
    }

    /// Stores the bounds and their unit; false if the bounds measure different quantities.
    mutating func setValues(
        _ values: Values, _ low: TypedNumber?, _ high: TypedNumber?, _ subjectUnit: Unit?
    ) -> Bool {
        // *1..2 ton*: the unit applies to both.
        var (values, low) = (values, low)
        let units = [low?.unit, high?.unit].compactMap { $0 }
        if let first = units.first, units.contains(where: { $0.kind != first.kind }) { return false }
        if low != nil, low?.unit == nil { low?.unit = high?.unit }
        let unit = units.first ?? subjectUnit
        guard let unit else {
            (values.from, values.to) = (low?.value, high?.value)
            self.values = values
            return true
        }
        if !unit.kind.isMeasured {
            guard kinds.isEmpty || kinds == [unit.kind] else { return false }
            self.unit = unit.id
            (values.from, values.to) = (low?.value, high?.value)
        } else {
            func base(_ number: TypedNumber?) -> Double? {
                number.map { number in
                    let own = number.unit ?? unit
                    // Values come in the unit's own factor: *2 kwartier* is 30 of `minute`.
                    let value = number.unit == nil ? number.value * own.factor : number.value
                    return BaseUnit.of(own.id).value(value)
                }
            }
            // Ages are measured in years too.
            let isAge = unit.kind == .duration && kinds == [.age]
            guard isAge || kinds.isEmpty || kinds == [unit.kind] else { return false }
            if !isAge { kinds = [unit.kind] }
            self.unit = nil
            values.isBase = true
            (values.from, values.to) = (base(low), base(high))
        }
        self.values = values
        return true
    }
}

extension StringProtocol {
    /// The text without surrounding white space.
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
