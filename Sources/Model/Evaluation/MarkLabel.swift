import NewsExtraction
import NewsText

/// The part of a mark after its surface form: `count 18|of raketten`.
struct MarkLabel {
    private let kind: Substring
    private let words: [Substring]
    private let fields: [(name: Substring, value: Substring?)]

    init(_ label: Substring) {
        let parts = label.split(separator: "|", omittingEmptySubsequences: false)
        let head = (parts.first ?? "").split(separator: " ")
        kind = head.first ?? ""
        words = Array(head.dropFirst())
        fields = parts.dropFirst().map { field in
            let words = field.split(separator: " ", maxSplits: 1)
            return (words.first ?? "", words.count > 1 ? words[1] : nil)
        }
    }

    /// The mention at a range, nil if the label is not a mention's.
    func mention(at range: TextRange) -> MarkedText.MarkedMention? {
        guard let kind = EntityKind(named: String(kind)), !range.isEmpty, words.count <= 1, fields.count <= 1
        else { return nil }
        var form = Mention.Form.name
        if let word = words.first {
            guard let known = Mention.Form.allCases.first(where: { $0.name == word }) else { return nil }
            form = known
        }
        var entity: String?
        if let field = fields.first {
            guard field.name == "entity", let value = field.value else { return nil }
            entity = String(value)
        }
        return MarkedText.MarkedMention(range: range, kind: kind, form: form, entity: entity)
    }

    /// The figure at a range, nil if the label is not a figure's.
    func figure(at range: TextRange) -> Figure? {
        guard let kind = Figure.Kind.allCases.first(where: { $0.name == kind }), !range.isEmpty else {
            return nil
        }
        var figure = Figure(range: range, kind: kind)
        for word in words {
            let ends = word.split(separator: "…")
            if kind == .date, word.first?.isNumber == true, word.count >= 4 {
                figure.date = String(word)
            } else if let value = ends.first.flatMap({ Double($0) }) {
                figure.value = value
                figure.valueTo = ends.count > 1 ? Double(ends[1]) : nil
            } else {
                figure.unit = String(word)
            }
        }
        for field in fields {
            switch (field.name, field.value) {
            case ("of", let value?): figure.of = String(value)
            case ("per", let value?): figure.per = String(value)
            case ("out-of", let value?): figure.outOf = Double(value)
            case ("date", let value?): figure.date = String(value)
            case (let name, nil):
                guard let modifier = Figure.Modifiers.names.first(where: { $0.name == name }) else {
                    return nil
                }
                figure.modifiers.insert(modifier.modifier)
            default: return nil
            }
        }
        return figure
    }
}
