import NewsExtraction
import Resolution

/// An entity with its place in the collection.
package struct Entity: Sendable, Equatable {
    /// Its number in the index.
    package let id: EntityID
    /// What it is.
    package let kind: EntityKind
    /// Its canonical name.
    package let name: String
    /// In how many articles it is named.
    package let articles: Int
    /// How often it is named in all of them.
    package let mentions: Int
    /// Whether the reader wants it left out of lists.
    package var isHidden = false
    /// The name of what it is often said in place of, which stays another entity: *Rusland* for *Kremlin*.
    package var standsFor: String?

    /// A value with the parts given.
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
