/// The number of an alias in the index.
package struct AliasID: Hashable, Comparable, Sendable {
    /// The row in the index.
    package let number: Int

    /// The alias with a row number.
    package init(number: Int) { self.number = number }

    /// The entity that has the number of this alias.
    package var ownEntity: EntityID { EntityID(number: number) }

    /// By number.
    package static func < (left: AliasID, right: AliasID) -> Bool { left.number < right.number }
}

/// The number of an entity in the index: that of one of its aliases, so that it can still be found where others have
/// been joined to it or taken off.
package struct EntityID: Hashable, Comparable, Sendable {
    /// The row in the index.
    package let number: Int

    /// The entity with a row number.
    package init(number: Int) { self.number = number }

    /// By number.
    package static func < (left: EntityID, right: EntityID) -> Bool { left.number < right.number }
}
