import NewsText

/// The mentions and figures found in a text.
public struct Extraction: Sendable, Equatable {
    /// The language that the text was read in.
    public package(set) var language: Language
    /// The mentions in text order; their ranges do not overlap.
    public let mentions: [Mention]
    /// The figures in text order; their ranges do not overlap each other, but may overlap mentions.
    public let figures: [Figure]
    /// The starts of the text's sentences.
    package var sentences: SentenceStarts

    /// An extraction with the parts given.
    package init(
        language: Language = .nl, mentions: [Mention], figures: [Figure],
        sentences: SentenceStarts = SentenceStarts()
    ) {
        self.language = language
        self.mentions = mentions
        self.figures = figures
        self.sentences = sentences
    }
}
