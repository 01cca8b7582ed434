/// A place on the screen: column `x` and row `y`, counted from the top left.
package struct Point: Hashable, Sendable {
    /// The column, 0 at the left.
    package var x: Int
    /// The row, 0 at the top.
    package var y: Int

    /// The place in column `x` of row `y`.
    package init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }

    /// The top left corner.
    package static let zero = Point(x: 0, y: 0)
}
