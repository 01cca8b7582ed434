/// The ID of an alias.
package struct AliasID: Hashable, Comparable, Sendable {
    /// The row number in the index.
    package let number: Int

    /// The alias with a row number.
    package init(number: Int) { self.number = number }

    /// The entity that has the same number as this alias.
    package var ownEntity: EntityID { EntityID(number: number) }

    /// In order of row number.
    package static func < (left: AliasID, right: AliasID) -> Bool { left.number < right.number }
}
