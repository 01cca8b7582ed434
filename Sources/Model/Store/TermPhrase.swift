/// Terms at consecutive positions.
package struct TermPhrase: Sendable, Equatable {
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
