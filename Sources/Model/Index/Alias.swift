/// A way in which articles name an entity.
public struct Alias: Sendable, Equatable {
    /// The text as it stands in the articles, on one line: *Oekraïense president*.
    public let text: String
    /// How often it stands in all articles.
    public let mentions: Int
}
