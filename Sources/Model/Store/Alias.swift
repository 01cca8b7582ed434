/// A surface form of an entity.
package struct Alias: Sendable, Equatable {
    /// The text, on one line: *Oekraïense president*.
    package let text: String
    /// The number of mentions in all articles.
    package let mentions: Int

    package init(text: String, mentions: Int) {
        self.text = text
        self.mentions = mentions
    }
}
