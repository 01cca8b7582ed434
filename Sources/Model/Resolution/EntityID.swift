/// The ID of an entity: the number of one of its aliases, so that it survives merges and splits.
public struct EntityID: Hashable, Comparable, Sendable {
    /// The row number in the index.
    public let number: Int

    /// The entity with a row number.
    public init(number: Int) { self.number = number }

    /// In order of row number.
    public static func < (left: EntityID, right: EntityID) -> Bool { left.number < right.number }
}
