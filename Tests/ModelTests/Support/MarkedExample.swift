import Foundation
import NewsExtraction
import NewsText

/// A line of an examples file: a text in which the figures to be found are marked.
///
/// The notation is described at the top of `Examples/nl.txt`.
struct FigureExample: Sendable, CustomStringConvertible {
    /// The line as the file has it.
    let line: String
    let article: Article
    let figures: [Figure]

    var description: String { line }

    /// The examples of a file in `Examples/`.
    static func load(_ name: String) -> [FigureExample] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
            path: "Examples/\(name)")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            preconditionFailure("no file: \(file.path())")
        }
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { FigureExample(String($0)) }
    }

    init(_ line: String) {
        self.line = line
        var rest = line[...]
        var date: ArticleDate?
        if rest.hasPrefix("@") {
            let words = rest.split(separator: " ", maxSplits: 1)
            date = ArticleDate(words[0].dropFirst())
            precondition(date != nil, "no date: \(line)")
            rest = words[1]
        }
        var text = ""
        var figures: [Figure] = []
        while let open = rest.firstIndex(of: "[") {
            let close = rest[open...].firstIndex(of: "]")!
            let parts = rest[rest.index(after: open)..<close].split(separator: "|")
            text += rest[..<open]
            let start = text.utf8.count
            text += parts[0]
            figures.append(Self.figure(TextRange(start, text.utf8.count), parts.dropFirst(), of: line))
            rest = rest[rest.index(after: close)...]
        }
        text += rest
        article = Article(text: Array(text.replacing("¶", with: "\n\n").utf8), date: date)
        self.figures = figures
    }

    private static func figure(_ range: TextRange, _ fields: ArraySlice<Substring>, of line: String) -> Figure
    {
        let head = fields.first!.split(separator: " ")
        let kind = Figure.Kind.allCases.first { $0.name == head[0] }
        precondition(kind != nil, "no kind: \(line)")
        var figure = Figure(range: range, kind: kind!)
        for word in head.dropFirst() {
            let ends = word.split(separator: "…")
            if kind == .date, word.first!.isNumber, word.count >= 4 {
                figure.date = String(word)
            } else if let value = Double(ends[0]) {
                figure.value = value
                figure.valueTo = ends.count > 1 ? Double(ends[1]) : nil
            } else {
                figure.unit = String(word)
            }
        }
        for field in fields.dropFirst() {
            let words = field.split(separator: " ", maxSplits: 1)
            let modifier = Figure.Modifiers.names.first { $0.name == field }?.modifier
            switch (words[0], modifier) {
            case (_, let modifier?): figure.modifiers.insert(modifier)
            case ("of", nil): figure.of = String(words[1])
            case ("per", nil): figure.per = String(words[1])
            case ("out-of", nil): figure.outOf = Double(words[1])!
            case ("date", nil): figure.date = String(words[1])
            default: preconditionFailure("no field: \(line)")
            }
        }
        return figure
    }
}

extension FigureExample {
    /// The article's text with figures marked as an examples file marks them.
    func marked(_ figures: [Figure]) -> String {
        var text = ""
        var offset = 0
        for figure in figures {
            text += article.string(TextRange(offset, figure.range.start))
            text += "[" + article.string(figure.range) + "|" + Self.fields(of: figure) + "]"
            offset = figure.range.end
        }
        text += article.string(TextRange(offset, article.text.count))
        let date = article.date.map { "@\($0) " } ?? ""
        return date + text.replacing("\n\n", with: "¶")
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
