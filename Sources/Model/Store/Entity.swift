import NewsExtraction
import Resolution

/// An entity with its totals in the collection.
package struct Entity: Sendable, Equatable {
    /// The entity's ID.
    package let id: EntityID
    /// Its kind.
    package let kind: EntityKind
    /// Its canonical name.
    package let name: String
    /// The number of articles that mention it.
    package let articles: Int
    /// The number of its mentions in all articles.
    package let mentions: Int
    /// Whether the reader has hidden it from lists.
    package var isHidden = false
    /// The name of the entity that it is a metonym for, which stays separate: *Rusland* for *Kremlin*.
    package var standsFor: String?

    package init(
        id: EntityID, kind: EntityKind, name: String, articles: Int, mentions: Int, isHidden: Bool = false,
        standsFor: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.articles = articles
        self.mentions = mentions
        self.isHidden = isHidden
        self.standsFor = standsFor
    }
}
