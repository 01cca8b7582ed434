import NewsExtraction
import NewsText
import Resolution

/// A condition on actors.
package enum ActorFilter: Sendable, Hashable {
    /// The actors with a name.
    case named(ActorName)
    /// All actors of some kinds.
    case kinds(Set<EntityKind>)
    /// A single entity.
    case entity(EntityID)

    /// Filters by name; nil if the name has no word.
    ///
    /// - Parameter isPrefix: whether the last word may be incomplete, as the reader is still typing.
    package init?(name: String, isPrefix: Bool = false) {
        guard let name = ActorName(name, isPrefix: isPrefix) else { return nil }
        self = .named(name)
    }

    /// Filters by kind: all kinds whose name or plural starts with the text. `org` means organizations; `p`
    /// people, places and products. Nil if none does.
    package init?(kind text: String) {
        let start = Folding.fold(text)
        let kinds = EntityKind.allCases.filter { kind in
            [kind.name, kind.heading].contains { Folding.fold($0).hasPrefix(start) }
        }
        guard !start.isEmpty, !kinds.isEmpty else { return nil }
        self = .kinds(Set(kinds))
    }
}
