import NewsExtraction
import NewsText
import Query

/// The words that stand for the figures of an article in the index of words.
///
/// A figure takes two places: at the first are its kind, its unit and the words of what it counts, at the second
/// its value, and the value in the base unit where kinds have one. A question for both is one for a phrase. They
/// begin with a character that no word of a text has.
package enum FigureTerm {
    package static let mark: UInt8 = 2
    /// What parts words at the same place.
    package static let separator: UInt8 = 0x1F

    /// The words of figures, as `WordTokenizer` takes them: a blank behind each place.
    package static func line(_ figures: [Figure]) -> [UInt8] {
        var line: [UInt8] = []
        line.reserveCapacity(figures.count * 48)
        var hasDate = false
        for figure in figures {
            if figure.kind == .date, figure.of == nil, figure.unit == nil {
                // Dates are many; that there is one is all that can be asked for.
                if hasDate { continue }
                hasDate = true
            }
            append("k", CollectionOfOne(kindByte(figure.kind)), to: &line)
            if let unit = figure.unit { append("u", unit.utf8, to: &line) }
            if var counted = figure.of {
                counted.withUTF8 { counted in
                    FoldedWords.forEach(in: counted, range: 0..<counted.count) { word, _ in
                        append("o", word, to: &line)
                        return true
                    }
                }
            }
            line[line.count - 1] = 0x20
            guard figure.kind != .date else { continue }
            if let value = figure.value { append(value, named, to: &line) }
            if let value = figure.valueTo { append(value, named, to: &line) }
            if figure.kind.isMeasured {
                if let value = figure.baseValue { append(value, base, to: &line) }
                if let value = figure.baseValueTo { append(value, base, to: &line) }
            }
            if line.last == separator { line[line.count - 1] = 0x20 }
        }
        return line
    }

    /// The fields of a value: all of it, and its sign and power of ten alone. Most of an interval is some whole
    /// powers; to ask for a word costs FTS5 much less than to ask for all words with a beginning.
    private typealias Fields = (value: Unicode.Scalar, power: Unicode.Scalar)

    private static let named: Fields = ("v", "x")
    private static let base: Fields = ("b", "y")

    private static func append(_ value: Double, _ fields: Fields, to line: inout [UInt8]) {
        line.append(mark)
        line.append(UInt8(fields.value.value))
        let key = line.count
        ValueKey.append(value, to: &line)
        let power = (line[key], line[key + 1])
        line.append(separator)
        line.append(mark)
        line.append(UInt8(fields.power.value))
        line.append(power.0)
        line.append(power.1)
        line.append(separator)
    }

    private static func append(
        _ field: Unicode.Scalar, _ text: some Collection<UInt8>, to line: inout [UInt8]
    ) {
        line.append(mark)
        line.append(UInt8(field.value))
        line.append(contentsOf: text)
        line.append(separator)
    }

    private static func attribute(_ field: Unicode.Scalar, _ text: some Sequence<UInt8>) -> [UInt8] {
        [mark, UInt8(field.value)] + text
    }

    private static func kindByte(_ kind: Figure.Kind) -> UInt8 { 0x41 + kind.rawValue }

    private static func kind(_ kind: Figure.Kind) -> [UInt8] { attribute("k", [kindByte(kind)]) }

    /// The question for the articles with a figure that a filter asks for; nil where no figure can be.
    ///
    /// - Returns: the question, and whether all articles that answer it have such a figure; else each has to be checked.
    package static func question(_ filter: FigureFilter) -> (question: Question, isExact: Bool)? {
        // Each of these is a condition of its own, together with the value.
        var attributes: [[(term: [UInt8], isPrefix: Bool)]] = filter.of.map {
            [(attribute("o", $0.text.utf8), $0.isPrefix)]
        }
        if let unit = filter.unit {
            attributes.append([(attribute("u", unit.utf8), false)])
        } else if !filter.kinds.isEmpty {
            let kinds = filter.kinds.sorted { $0.rawValue < $1.rawValue }
            attributes.append(kinds.map { (kind($0), false) })
        }
        guard let values = filter.values else {
            if attributes.isEmpty { attributes = [[([mark, UInt8(ascii: "k")], true)]] }
            let parts = attributes.map { any($0.map { phrase([$0.term], isPrefix: $0.isPrefix) }) }
            return (every(parts), parts.count == 1)
        }
        let fields = values.isBase ? base : named
        let keys = ValueKey.prefixes(of: values).map { key in
            let isPower = key.count == ValueKey.powerLength
            return (term: attribute(isPower ? fields.power : fields.value, key), isPrefix: !isPower)
        }
        if keys.isEmpty { return nil }
        var parts: [Question] = []
        var isExact = attributes.count <= 1
        for choices in attributes {
            // In a phrase only the last term can be a prefix.
            let (open, whole) = (choices.filter(\.isPrefix), choices.filter { !$0.isPrefix })
            if !open.isEmpty {
                parts += open.map { phrase([$0.term], isPrefix: true) }
                isExact = false
            }
            let phrases = whole.flatMap { choice in
                keys.map { phrase([choice.term, $0.term], isPrefix: $0.isPrefix) }
            }
            if !phrases.isEmpty { parts.append(any(phrases)) }
        }
        if attributes.allSatisfy({ $0.allSatisfy(\.isPrefix) }) {
            parts.append(any(keys.map { phrase([$0.term], isPrefix: $0.isPrefix) }))
        }
        return (every(parts), isExact)
    }

    private static func any(_ parts: [Question]) -> Question { parts.count == 1 ? parts[0] : .any(parts) }

    private static func every(_ parts: [Question]) -> Question { parts.count == 1 ? parts[0] : .every(parts) }

    private static func phrase(_ terms: [[UInt8]], isPrefix: Bool) -> Question {
        .phrase(
            Question.TermPhrase(terms.map { String(decoding: $0, as: UTF8.self) }, isPrefix: isPrefix))
    }
}
