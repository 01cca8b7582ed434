import NewsExtraction
import NewsText

/// A mark that cannot be read.
package struct MarkProblem: Error, Equatable, Sendable, CustomStringConvertible {
    /// The mark as it stands: `[Ada|persn]`.
    package let mark: String

    /// The problem of a mark.
    package init(mark: String) {
        self.mark = mark
    }

    /// The problem in words for the reader.
    package var description: String { "cannot be read: \(mark)" }
}

/// A text with its mentions and figures marked inside: `[Ada Lovelace|person] kocht [12 boeken|count 12|of boeken]`.
///
/// A mark is `[surface|kind words|field|field…]`; the words and fields depend on the kind:
///
/// - A mention: `[Navo|organization acronym|entity NAVO]`. The word is its form, `name` where there is none; the field
///   its canonical name where the mark tells one.
/// - A figure: `[18 van de 51 raketten|count 18|of raketten|out-of 51|at-least]`. The words are its value (`150…200`
///   for a range) and unit, the fields `of`, `per`, `out-of`, `date` and the names of modifiers. A date has its ISO
///   8601 form in place of the value: `[3 mei 2022|date 2022-05-03]`.
///
/// Brackets without a bar inside are text. A text can begin with its date: `@2022-01-30`.
package struct MarkedText: Sendable {
    /// A mention as it is marked.
    package struct MarkedMention: Sendable, Equatable {
        /// The surface form's range in the text.
        package let range: TextRange
        /// The kind of its entity.
        package let kind: EntityKind
        /// The way it names its entity.
        package let form: Mention.Form
        /// The canonical name of the entity, nil if the mark does not tell it.
        package let entity: String?

        /// A mention with the parts given.
        package init(range: TextRange, kind: EntityKind, form: Mention.Form, entity: String?) {
            self.range = range
            self.kind = kind
            self.form = form
            self.entity = entity
        }
    }

    /// The text without the marks, UTF-8.
    package let text: [UInt8]
    /// The date of the article, nil if the text does not begin with one.
    package let date: ArticleDate?
    /// The marked mentions in text order.
    package let mentions: [MarkedMention]
    /// The marked figures in text order.
    package let figures: [Figure]

    /// The text as an article of its date.
    package var article: Article { Article(text: text, date: date) }

    /// A text with its marks in order.
    package init(
        text: [UInt8], date: ArticleDate? = nil, mentions: [MarkedMention] = [], figures: [Figure] = []
    ) {
        self.text = text
        self.date = date
        self.mentions = mentions
        self.figures = figures
    }

    /// Reads a text with marks.
    ///
    /// - Throws: ``MarkProblem`` at the first mark whose kind, words or fields are unknown.
    package init(_ source: some StringProtocol) throws(MarkProblem) {
        var rest = Substring(source)
        var (text, mentions, figures) = ([UInt8](), [MarkedMention](), [Figure]())
        date = Self.date(at: &rest)
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
            let label = MarkLabel(inside[inside.index(after: bar)..<close])
            let range = TextRange(start, text.count)
            if let mention = label.mention(at: range) {
                mentions.append(mention)
            } else if let figure = label.figure(at: range) {
                figures.append(figure)
            } else {
                throw MarkProblem(mark: "[\(inside[...close])")
            }
            rest = inside[inside.index(after: close)...]
        }
        text += rest.utf8
        (self.text, self.mentions, self.figures) = (text, mentions, figures)
    }

    /// Takes `@2022-01-30` and the blank or line end after it from the head of a text.
    private static func date(at rest: inout Substring) -> ArticleDate? {
        guard rest.first == "@" else { return nil }
        let word = rest.dropFirst().prefix { !$0.isWhitespace }
        guard let date = ArticleDate(word) else { return nil }
        rest = rest[word.endIndex...].dropFirst()
        return date
    }

    /// The paragraphs, each as a text of the same date.
    package var paragraphs: [MarkedText] {
        let breaks = text.indices.dropLast().filter { text[$0] == 0x0A && text[$0 + 1] == 0x0A }.map {
            $0 + 2
        }
        let ends = breaks + [text.count]
        return zip([0] + breaks, ends).filter { $0 < $1 }.map { part(TextRange($0, $1)) }
    }

    private func part(_ part: TextRange) -> MarkedText {
        func moved(_ range: TextRange) -> TextRange {
            TextRange(range.start - part.start, range.end - part.start)
        }
        return MarkedText(
            text: Array(text[part.bytes]), date: date,
            mentions: mentions.filter { part.contains($0.range) }.map {
                MarkedMention(range: moved($0.range), kind: $0.kind, form: $0.form, entity: $0.entity)
            },
            figures: figures.filter { part.contains($0.range) }.map { figure in
                var figure = figure
                figure.range = moved(figure.range)
                return figure
            })
    }
}

extension MarkedText {
    /// The marked texts of a file: lines `---` stand between them, lines at its head that begin with `#` are comments.
    package static func texts(inFile contents: some StringProtocol) throws(MarkProblem) -> [MarkedText] {
        var texts: [MarkedText] = []
        let lines = contents.split(separator: "\n", omittingEmptySubsequences: false)
            .drop { $0.hasPrefix("#") || $0.isEmpty }
        for block in lines.split(whereSeparator: { $0 == "---" }) {
            let source = block.drop(while: \.isEmpty).joined(separator: "\n")
            if !source.isEmpty { texts.append(try MarkedText(source)) }
        }
        return texts
    }

    /// The source of each text in a file that has one a line; `¶` stands for a new paragraph, lines that begin with `#`
    /// are comments.
    package static func lines(inFile contents: some StringProtocol) -> [String] {
        contents.split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { String($0).replacing(" ¶ ", with: "\n\n") }
    }
}
