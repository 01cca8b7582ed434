/// A way in which articles name an entity.
package struct Alias: Sendable, Equatable {
    /// The text as it stands in the articles, on one line: *Oekraïense president*.
    package let text: String
    /// How often it stands in all articles.
    package let mentions: Int

    /// A value with the parts given.
    package init(text: String, mentions: Int) {
        self.text = text
        self.mentions = mentions
    }
}
