import Articles
import NewsExtraction
import NewsText
import Resolution
import Store

/// An article ready for insertion.
///
/// A class, because thousands wait in queues and copying a value would retain each of its many arrays.
package final class PreparedArticle: Sendable {
    package let path: String
    package let stamp: FileStamp
    package let digest: Int
    package let date: ArticleDate?
    package let headline: String
    package let mentions: ArticleAliases
    package let language: Language
    /// The figures and sentences, encoded by `AnnotationCodec`.
    package let figures: [UInt8]
    package let sentences: [UInt8]
    /// The article's previous ID, if its file was indexed before.
    package let replaced: ArticleID?
    /// Whether the file is unchanged and only its extraction was repeated.
    package let isExtractedAgain: Bool
    /// The words of headline and body, and the figure terms, as input for `WordTokenizer`.
    package let words: ArticleTerms

    package struct ArticleTerms: Sendable {
        package let title: [UInt8]
        package let body: [UInt8]
        package let figures: [UInt8]
    }

    package init(
        path: String, stamp: FileStamp, digest: Int, article: Article, headline: String,
        extraction: Extraction, replaced: ArticleID?, isExtractedAgain: Bool = false
    ) {
        self.path = path
        self.stamp = stamp
        self.digest = digest
        self.headline = headline
        mentions = ArticleAliases(extraction.mentions, in: article)
        language = extraction.language
        figures = AnnotationCodec.encode(extraction.figures)
        sentences = AnnotationCodec.encode(extraction.sentences)
        self.replaced = replaced
        self.isExtractedAgain = isExtractedAgain
        date = article.date
        words = Self.words(headline: headline, article: article, figures: extraction.figures)
    }

    /// The mentions with the IDs of their aliases, which are parallel to `mentions.keys`.
    func storedMentions(_ aliases: [ResolvedAlias]) -> [AnnotationCodec.StoredMention] {
        mentions.occurrences.map { occurrence in
            AnnotationCodec.StoredMention(
                range: occurrence.range, kind: mentions.keys[occurrence.alias].kind, form: occurrence.form,
                alias: aliases[occurrence.alias].alias)
        }
    }

    package static func words(headline: String, article: Article?, figures: [Figure]) -> ArticleTerms {
        var headline = headline
        let title = headline.withUTF8 { FoldedWords.line(of: $0, range: 0..<$0.count) }
        let body = article.map { article in
            article.text.withUnsafeBufferPointer { FoldedWords.line(of: $0, range: article.body.bytes) }
        }
        return ArticleTerms(title: title, body: body ?? [], figures: FigureTerm.line(figures))
    }
}
