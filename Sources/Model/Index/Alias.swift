/// A way in which articles name an entity.
public struct Alias: Sendable, Equatable {
    /// Its number in the index.
    public let id: AliasID
    /// The text as it stands in the articles, on one line: *Oekraïense president*.
    public let text: String
    /// The name that the article alone gives to what it names: *Volodymyr Zelensky*.
    public let name: String
    /// What the article alone takes it for.
    public let kind: EntityKind
    /// How often it stands in all articles.
    public let mentions: Int
}
