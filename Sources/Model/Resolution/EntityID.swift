/// The ID of an entity: the number of one of its aliases, so that it survives merges and splits.
package struct EntityID: Hashable, Comparable, Sendable {
    /// The row number in the index.
    package let number: Int

    /// The entity with a row number.
    package init(number: Int) { self.number = number }

    /// In order of row number.
    package static func < (left: EntityID, right: EntityID) -> Bool { left.number < right.number }
}
