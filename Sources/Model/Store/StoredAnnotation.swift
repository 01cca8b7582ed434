import NewsExtraction
import NewsText

/// The stored extraction of an article, still encoded; parts that were not requested are empty.
package struct StoredAnnotation: Sendable {
    private let mentionBytes: [UInt8]
    private let figureBytes: [UInt8]
    private let sentenceBytes: [UInt8]
    /// The detected language of the article.
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
    /// - Throws: `ByteReader.Damaged`; so do the other two.
    package func mentions() throws -> [AnnotationCodec.StoredMention] {
        try AnnotationCodec.decodeMentions(mentionBytes)
    }

    /// The figures in text order.
    package func figures() throws -> [Figure] { try AnnotationCodec.decodeFigures(figureBytes) }

    /// The starts of the sentences.
    package func sentences() throws -> SentenceStarts { try AnnotationCodec.decodeSentences(sentenceBytes) }
}
