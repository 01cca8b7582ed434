import NewsExtraction
import NewsText

/// What is wrong in a file of marked text.
package struct MarkProblem: Error, Equatable, Sendable, CustomStringConvertible {
    /// The mark as it stands: `[Ada|persn]`.
    package let mark: String

    /// A value with the parts given.
    package init(mark: String) {
        self.mark = mark
    }

    /// The problem in words for the reader.
    package var description: String { "no such kind or form: \(mark)" }
}

/// A text with its mentions marked inside: `[Ada Lovelace|person] woont in [Londen|place]`.
///
/// A mark is `[surface|kind]` or `[surface|kind form]`; the form is `name` where none is given. Behind them
/// ` =Name` may tell the canonical name of the entity. Brackets without a bar inside are text.
package struct MarkedText: Sendable {
    /// A mention as it is marked.
    package struct Markup: Sendable, Equatable {
        /// Where it lies in the text.
        package let range: TextRange
        /// What it is.
        package let kind: EntityKind
        /// How it names its entity.
        package let form: Mention.Form
        /// The canonical name of the entity, nil where the mark does not tell it.
        package let entity: String?

        /// A mark with the parts given.
        package init(range: TextRange, kind: EntityKind, form: Mention.Form, entity: String?) {
            self.range = range
            self.kind = kind
            self.form = form
            self.entity = entity
        }
    }

    /// The text without the marks, UTF-8.
    package let text: [UInt8]
    /// The marks in text order.
    package let marks: [Markup]

    /// A text with its marks in order.
    package init(text: [UInt8], marks: [Markup]) {
        self.text = text
        self.marks = marks
    }

    /// The paragraphs, each as a text.
    package var paragraphs: [MarkedText] {
        var parts: [MarkedText] = []
        var start = 0
        var next = 0
        func add(_ end: Int) {
            var inside: [Markup] = []
            while next < marks.count, marks[next].range.end <= end {
                let mark = marks[next]
                inside.append(
                    Markup(
                        range: TextRange(mark.range.start - start, mark.range.end - start), kind: mark.kind,
                        form: mark.form, entity: mark.entity))
                next += 1
            }
            if start < end { parts.append(MarkedText(text: Array(text[start..<end]), marks: inside)) }
            start = end
        }
        for index in text.indices.dropLast() where text[index] == 0x0A && text[index + 1] == 0x0A {
            add(index + 2)
        }
        add(text.count)
        return parts
    }

    /// The text and marks in a marked text.
    package init(_ source: some StringProtocol) throws(MarkProblem) {
        var text: [UInt8] = []
        var marks: [Markup] = []
        var rest = Substring(source)
        while let open = rest.firstIndex(of: "[") {
            text += rest[..<open].utf8
            let inside = rest[rest.index(after: open)...]
            guard let close = inside.firstIndex(where: { $0 == "]" || $0 == "[" || $0 == "\n" }),
                inside[close] == "]", let bar = inside[..<close].firstIndex(of: "|")
            else {
                text += "[".utf8
                rest = inside
                continue
            }
            let start = text.count
            text += inside[..<bar].utf8
            let labels = inside[inside.index(after: bar)..<close]
            guard let mark = Self.mark(TextRange(start, text.count), labels) else {
                throw MarkProblem(mark: "[\(inside[...close])")
            }
            marks.append(mark)
            rest = inside[inside.index(after: close)...]
        }
        text += rest.utf8
        self.text = text
        self.marks = marks
    }

    private static func mark(_ range: TextRange, _ labels: Substring) -> Markup? {
        let parts = labels.split(separator: "=", maxSplits: 1)
        let words = (parts.first ?? "").split(separator: " ")
        guard let kind = words.first.flatMap({ word in EntityKind.allCases.first { $0.name == word } }),
            let form = words.count < 2 ? .name : Mention.Form.allCases.first(where: { $0.name == words[1] }),
            words.count <= 2, !range.isEmpty
        else { return nil }
        return Markup(range: range, kind: kind, form: form, entity: parts.count < 2 ? nil : String(parts[1]))
    }

    /// The marked texts of a file: lines `---` stand between them, and lines at its head that begin with `#`
    /// are about the file. A first line `@2023-05` of a text is its date.
    package static func texts(inFile contents: some StringProtocol) throws(MarkProblem) -> [MarkedText] {
        var texts: [MarkedText] = []
        let lines = contents.split(separator: "\n", omittingEmptySubsequences: false)
            .drop { $0.hasPrefix("#") || $0.isEmpty }
        for block in lines.split(whereSeparator: { $0 == "---" }) {
            let block = block.drop(while: \.isEmpty)
            let isDated = block.first?.hasPrefix("@") == true
            let source =
                (isDated ? " date \(block[block.startIndex].dropFirst()) " : "")
                + block.dropFirst(isDated ? 1 : 0).joined(separator: "\n")
            if !source.isEmpty { texts.append(try MarkedText(source)) }
        }
        return texts
    }
}
