/// A question about the terms of articles, restricted to what FTS5, PostgreSQL's `tsquery` and Lucene can all
/// answer.
///
/// Terms are folded words, mention terms (`MentionTerm`) and figure terms (`FigureTerm`). A store answers a
/// question from its inverted index alone.
package indirect enum Question: Sendable, Equatable {
    /// Every article.
    case all
    /// Terms at consecutive positions; never empty.
    case phrase(Phrase)
    /// A disjunction; empty for no article.
    case any([Question])
    /// A conjunction, never empty, without the articles that match any of the exceptions.
    case every([Question], except: [Question] = [])

    /// Terms at consecutive positions.
    package struct Phrase: Sendable, Equatable {
        /// The terms as they are indexed.
        package let terms: [String]
        /// Whether the last term is a prefix.
        package let isPrefix: Bool
        /// Whether the phrase must occur in the title.
        package let inTitle: Bool

        /// A phrase of some terms.
        package init(_ terms: [String], isPrefix: Bool = false, inTitle: Bool = false) {
            self.terms = terms
            self.isPrefix = isPrefix
            self.inTitle = inTitle
        }
    }

    /// A single term.
    package static func term(_ bytes: [UInt8]) -> Question {
        .phrase(Phrase([String(decoding: bytes, as: UTF8.self)]))
    }
}
