import NewsText

/// A place in the collection that a reader can come back to, also when the article has changed.
package struct ReadingPlace: Sendable, Equatable, Codable {
    /// The article's path.
    package let path: String
    /// Its headline, to name it by.
    let headline: String
    /// The text from the top line on.
    let top: TextQuote
    /// The mention, hit or figure that was shown there.
    let focus: TextQuote?
    /// Whether the table of figures lay over it; nil for no.
    package var inFigures: Bool?
}
