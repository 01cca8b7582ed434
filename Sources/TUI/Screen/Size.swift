/// An extent in columns and rows, never negative.
public struct Size: Hashable, Sendable {
    /// The number of columns.
    public let width: Int
    /// The number of rows.
    public let height: Int

    /// The extent of `width` columns and `height` rows; a negative number counts as none.
    public init(width: Int, height: Int) {
        self.width = max(width, 0)
        self.height = max(height, 0)
    }

    /// No column and no row.
    public static let zero = Size(width: 0, height: 0)
}
