/// A question about the terms of articles: what FTS5, PostgreSQL's `tsquery` and Lucene all can answer.
///
/// Terms are folded words, mention terms (`MentionTerm`) and figure terms (`FigureTerm`). A store answers it from its
/// inverted index alone, without reading an article.
package indirect enum Question: Sendable, Equatable {
    /// Every article.
    case all
    /// Terms at consecutive positions; never empty.
    case phrase(TermPhrase)
    /// At least one of the questions; without any, no article.
    case any([Question])
    /// All of the first questions, of which there is at least one, and none of the others.
    case every([Question], except: [Question] = [])

    /// Terms at consecutive positions.
    package struct TermPhrase: Sendable, Equatable {
        /// The terms, as they stand in the index.
        package let terms: [String]
        /// Whether the last term may continue.
        package let isPrefix: Bool
        /// Whether only titles count.
        package let inTitle: Bool

        /// A phrase of the terms given.
        package init(_ terms: [String], isPrefix: Bool = false, inTitle: Bool = false) {
            self.terms = terms
            self.isPrefix = isPrefix
            self.inTitle = inTitle
        }
    }

    /// A single term.
    package static func term(_ bytes: [UInt8]) -> Question {
        .phrase(TermPhrase([String(decoding: bytes, as: UTF8.self)]))
    }
}
