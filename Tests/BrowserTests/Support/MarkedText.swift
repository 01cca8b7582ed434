import Evaluation
import NewsExtraction
import NewsText

/// A text with its actors and figures marked in place, so that a test says what was found where it stands.
///
///     [Zelensky|person|Volodymyr Zelensky] noemde {18 raketten|count 18 of=raketten outOf=51}.
///
/// A mention is its words, its kind and, where they differ, its entity's name. A figure is its words and its
/// kind, followed by its value, `key=value` for its other parts and the names of its modifiers. Brackets
/// without a bar between them are text.
struct MarkedText {
    /// The text without the marks.
    private(set) var text = ""
    private var mentions: [Mention] = []
    private var figures: [Figure] = []

    init(_ marked: String) {
        var rest = Substring(marked)
        while let first = rest.first {
            if let (fields, after) = Self.mark(rest) {
                let start = text.utf8.count
                text += fields[0]
                let range = TextRange(start, text.utf8.count)
                if first == "[" { mentions.append(Self.mention(fields, range)) }
                if first == "{" { figures.append(Self.figure(fields, range)) }
                rest = after
            } else {
                text.append(first)
                rest.removeFirst()
            }
        }
    }

    /// What was found, with ranges in a text that begins `offset` bytes before this one.
    func extraction(at offset: Int) -> Extraction {
        func moved(_ range: TextRange) -> TextRange { TextRange(range.start + offset, range.end + offset) }
        return Extraction(
            mentions: mentions.map {
                Mention(range: moved($0.range), kind: $0.kind, form: $0.form, entity: $0.entity)
            },
            figures: figures.map { figure in
                var figure = figure
                figure.range = moved(figure.range)
                return figure
            })
    }

    /// The fields of the mark at the start of a text, and what follows it.
    private static func mark(_ text: Substring) -> (fields: [String], rest: Substring)? {
        let closing: Character? = text.first == "[" ? "]" : text.first == "{" ? "}" : nil
        guard let closing, let end = text.firstIndex(of: closing) else { return nil }
        let fields = text[..<end].dropFirst().split(separator: "|").map(String.init)
        return fields.count > 1 ? (fields, text[text.index(after: end)...]) : nil
    }

    private static func mention(_ fields: [String], _ range: TextRange) -> Mention {
        let kind = EntityKind.allCases.first { $0.name == fields[1] }!
        return Mention(
            range: range, kind: kind, form: .name, entity: fields.count > 2 ? fields[2] : fields[0])
    }

    private static func figure(_ fields: [String], _ range: TextRange) -> Figure {
        let words = fields[1].split(separator: " ")
        var figure = Figure(range: range, kind: Figure.Kind.allCases.first { $0.name == words[0] }!)
        for word in words.dropFirst() {
            let parts = word.split(separator: "=").map(String.init)
            switch parts[0] {
            case "of": figure.of = parts[1]
            case "outOf": figure.outOf = Double(parts[1])!
            case "per": figure.per = parts[1]
            case "unit": figure.unit = parts[1]
            case "date": figure.date = parts[1]
            default:
                if let value = Double(parts[0]) {
                    figure.value = value
                } else {
                    figure.modifiers.insert(Figure.Modifiers.names.first { $0.name == parts[0] }!.modifier)
                }
            }
        }
        return figure
    }
}
