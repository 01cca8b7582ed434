import NewsExtraction
import NewsText

/// The parts of an annotation that a request needs.
package struct AnnotationParts: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let mentions = AnnotationParts(rawValue: 1)
    package static let figures = AnnotationParts(rawValue: 2)
    /// Where the sentences start.
    package static let sentences = AnnotationParts(rawValue: 4)
    package static let language = AnnotationParts(rawValue: 8)

    package static let all: AnnotationParts = [.mentions, .figures, .sentences, .language]
}

/// What a store has of an article besides its terms, still encoded; parts that were not asked for are empty.
package struct StoredAnnotation: Sendable {
    private let mentionBytes: [UInt8]
    private let figureBytes: [UInt8]
    private let sentenceBytes: [UInt8]
    /// The language that the article was read in.
    package let language: Language

    /// An annotation of encoded parts (`AnnotationCodec`).
    package init(
        mentions: [UInt8] = [], figures: [UInt8] = [], sentences: [UInt8] = [], language: Language = .nl
    ) {
        mentionBytes = mentions
        figureBytes = figures
        sentenceBytes = sentences
        self.language = language
    }

    /// The mentions in text order.
    ///
    /// - Throws: `ByteReader.Damaged`, as do the others.
    package func mentions() throws -> [AnnotationCodec.StoredMention] {
        try AnnotationCodec.decodeMentions(mentionBytes)
    }

    /// The figures in text order.
    package func figures() throws -> [Figure] { try AnnotationCodec.decodeFigures(figureBytes) }

    /// Where the sentences start.
    package func sentences() throws -> SentenceStarts { try AnnotationCodec.decodeSentences(sentenceBytes) }
}
