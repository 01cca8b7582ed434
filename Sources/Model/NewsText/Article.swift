/// An article as read from its file: the whole text, header included, and the header's fields.
package struct Article: Sendable, Equatable {
    /// The whole text as valid UTF-8, without byte order mark; line ends as stored.
    package let text: [UInt8]
    /// The range of the text without the header.
    package let body: TextRange
    /// The title in the header, if any.
    package let title: String?
    /// The date in the header, if any.
    package let date: ArticleDate?
    /// The source in the header, if any.
    package let source: String?
    /// The tags in the header, in its order.
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
