/// An article as it was read: its whole text, header included, and what the header says.
package struct Article: Sendable, Equatable {
    /// The whole text as valid UTF-8, without byte order mark; line ends as stored.
    package let text: [UInt8]
    /// The part of the text that is read: all but the header.
    package let body: TextRange
    /// The title that the header gives, nil where it gives none.
    package let title: String?
    /// The date that the header gives, nil where it gives none.
    package let date: ArticleDate?
    /// Where the article comes from, as the header says.
    package let source: String?
    /// The header's tags, in its order.
    package let tags: [String]

    /// An article with the parts given; `body` must lie inside `text`.
    package init(
        text: [UInt8], body: TextRange? = nil, title: String? = nil, date: ArticleDate? = nil,
        source: String? = nil, tags: [String] = []
    ) {
        let body = body ?? TextRange(0, text.count)
        precondition(body.end <= text.count)
        self.text = text
        self.body = body
        self.title = title
        self.date = date
        self.source = source
        self.tags = tags
    }

    /// The text of a range as a string.
    package func string(_ range: TextRange) -> String {
        String(decoding: text[range.bytes], as: UTF8.self)
    }
}
