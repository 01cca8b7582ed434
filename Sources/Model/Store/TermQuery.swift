/// A Boolean query over the terms of articles, limited to the operators that FTS5, PostgreSQL's `tsquery` and
/// Lucene have in common.
///
/// Terms are folded words, mention terms (`MentionTerm`) and figure terms (`FigureTerm`). A store answers it from
/// its inverted index alone.
package indirect enum TermQuery: Sendable, Equatable {
    /// Every article.
    case all
    /// Terms at consecutive positions; never empty.
    case phrase(TermPhrase)
    /// A disjunction; empty for no article.
    case any([TermQuery])
    /// A conjunction, never empty, without the articles that match any of the exceptions.
    case every([TermQuery], except: [TermQuery] = [])

    /// A single term.
    package static func term(_ bytes: [UInt8]) -> TermQuery {
        .phrase(TermPhrase([String(decoding: bytes, as: UTF8.self)]))
    }
}
