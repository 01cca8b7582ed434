/// An article as it was read: its whole text, header included, and what the header says.
public struct Article: Sendable, Equatable {
    /// The whole text as valid UTF-8, without byte order mark; line ends as stored.
    public let text: [UInt8]
    /// The part of the text that is read: all but the header.
    public let body: TextRange
    /// The title that the header gives, nil where it gives none.
    public let title: String?
    /// The date that the header gives, nil where it gives none.
    public let date: ArticleDate?
    /// Where the article comes from, as the header says.
    public let source: String?
    /// The header's tags, in its order.
    public let tags: [String]

    /// An article with the parts given; `body` must lie inside `text`.
    public init(
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
    public func string(_ range: TextRange) -> String {
        String(decoding: text[range.bytes], as: UTF8.self)
    }
}
