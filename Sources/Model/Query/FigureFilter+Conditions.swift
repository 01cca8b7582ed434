import NewsExtraction

extension FigureFilter {
    /// An invalid combination of separate conditions.
    package enum Problem: Error, CustomStringConvertible {
        case number(String)
        case unit(String)
        case words(String)
        case ends

        /// The problem as a sentence.
        package var description: String {
            switch self {
            case .number(let text): "'\(text)' is no number: 1.000, 2,5 mln, 1e6 or '90 ton' is one."
            case .unit(let text): "'\(text)' is no unit that is known: USD, euro, km or metric-ton is one."
            case .words(let text): "'\(text)' has no word."
            case .ends: "The least and the greatest value measure different things."
            }
        }
    }

    /// Combines separate conditions, as typed by the reader.
    ///
    /// - Throws: `Problem` if one of them is invalid.
    package init(
        kinds: Set<Figure.Kind> = [], of words: String? = nil, unit: String? = nil, min: String? = nil,
        max: String? = nil
    ) throws(Problem) {
        self.init()
        func number(_ text: String?) throws(Problem) -> TypedNumber? {
            guard let text else { return nil }
            guard let number = TypedNumber(Substring(text)), number.rest.allSatisfy(\.isWhitespace) else {
                throw .number(text)
            }
            return number
        }
        let (low, high) = (try number(min), try number(max))
        if low != nil || high != nil, !setValues(Values(), low, high, nil) { throw .ends }
        if !kinds.isEmpty { self.kinds = self.kinds.isEmpty ? kinds : kinds.intersection(self.kinds) }
        // An empty intersection of kinds matches no figure.
        if !kinds.isEmpty, self.kinds.isEmpty { throw .ends }
        if let unit {
            guard let known = Self.unit(named: unit) else { throw .unit(unit) }
            if let asked = self.unit, asked != known { throw .ends }
            self.unit = known
        }
        if let words {
            of = Self.words(Substring(words), isTyping: false)
            if of.isEmpty { throw .words(words) }
        }
    }

    /// The identifier of a unit given as identifier, word, sign or code.
    private static func unit(named text: String) -> String? {
        if let mark = text.unicodeScalars.first, text.unicodeScalars.count == 1, let sign = Units.unit(mark) {
            return sign.id
        }
        if let named = TypedNumber.unit(text) { return named.id }
        if text.utf8.count == 3, text.utf8.allSatisfy({ $0 | 0x20 &- 0x61 < 26 }) { return text.uppercased() }
        return UnitSymbol.isKnown(text.lowercased()) ? text.lowercased() : nil
    }
}
