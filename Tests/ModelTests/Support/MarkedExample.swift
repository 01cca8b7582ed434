import Evaluation
import Foundation
import NewsExtraction
import NewsText
import Testing

/// A line of a file in `Examples/`: a ``MarkedText`` with exactly the mentions or figures that a recognizer
/// must find.
struct MarkedExample: Sendable, CustomTestStringConvertible {
    /// The line as written in the file.
    let source: String
    let text: MarkedText

    var testDescription: String { source }

    /// The examples of a file in `Examples/`.
    static func load(_ name: String) -> [MarkedExample] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Examples/\(name)")
        do {
            return try MarkedText.lines(inFile: String(contentsOf: file, encoding: .utf8)).map {
                MarkedExample(source: $0, text: try MarkedText($0))
            }
        } catch {
            preconditionFailure("\(file.path): \(error)")
        }
    }
}

extension MarkedExample {
    /// The labels of the example's mentions.
    var mentionLabels: [String] {
        text.mentions.map { label($0.range, $0.kind, $0.form, $0.entity) }
    }

    /// Mentions in the notation of the example; the entity only if the example gives it.
    func labels(of mentions: [Mention]) -> [String] {
        mentions.map { mention in
            let isTold = text.mentions.first { $0.range == mention.range }?.entity != nil
            return label(mention.range, mention.kind, mention.form, isTold ? mention.entity : nil)
        }
    }

    private func label(
        _ range: TextRange, _ kind: EntityKind, _ form: Mention.Form, _ entity: String?
    ) -> String {
        "[\(text.article.string(range))|\(kind.name) \(form.name)\(entity.map { "|entity \($0)" } ?? "")]"
    }

    /// Figures in the notation of the example.
    func labels(of figures: [Figure]) -> [String] {
        figures.map { "[\(text.article.string($0.range))|\(Self.fields(of: $0))]" }
    }

    private static func fields(of figure: Figure) -> String {
        func number(_ value: Double) -> String {
            value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
        }
        var head = figure.kind.name
        let isPlainDate = figure.kind == .date && figure.value == nil && figure.unit == nil
        if isPlainDate, let date = figure.date { head += " " + date }
        if let value = figure.value { head += " " + number(value) }
        if let upper = figure.valueTo { head += "…" + number(upper) }
        if let unit = figure.unit { head += " " + unit }
        var fields = [head]
        if let of = figure.of { fields.append("of " + of) }
        if let per = figure.per { fields.append("per " + per) }
        if let outOf = figure.outOf { fields.append("out-of " + number(outOf)) }
        if !isPlainDate, let date = figure.date { fields.append("date " + date) }
        for (modifier, name) in Figure.Modifiers.names where figure.modifiers.contains(modifier) {
            fields.append(name)
        }
        return fields.joined(separator: "|")
    }
}
