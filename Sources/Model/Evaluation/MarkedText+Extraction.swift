import NewsExtraction
import NewsText

extension MarkedText {
    /// The text without the marks, as a string.
    package var string: String { String(decoding: text, as: UTF8.self) }

    /// The extraction that the marks describe, with ranges in a text in which this one starts at `offset` bytes. A mention
    /// without an entity has its surface form as canonical name.
    package func extraction(at offset: Int = 0) -> Extraction {
        func moved(_ range: TextRange) -> TextRange { TextRange(range.start + offset, range.end + offset) }
        return Extraction(
            mentions: mentions.map {
                Mention(
                    range: moved($0.range), kind: $0.kind, form: $0.form,
                    entity: $0.entity ?? article.string($0.range))
            },
            figures: figures.map { figure in
                var figure = figure
                figure.range = moved(figure.range)
                return figure
            })
    }
}
