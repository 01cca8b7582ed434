/// A rectangle of cells.
public struct Rect: Hashable, Sendable {
    /// The top left cell.
    public let origin: Point
    /// How many columns and rows it has.
    public let size: Size

    /// The column of the left edge.
    public var x: Int { origin.x }
    /// The row of the top edge.
    public var y: Int { origin.y }
    /// The number of columns.
    public var width: Int { size.width }
    /// The number of rows.
    public var height: Int { size.height }
    /// The first column past the right edge.
    public var maxX: Int { x + width }
    /// The first row past the bottom edge.
    public var maxY: Int { y + height }
    /// Whether it holds no cell.
    public var isEmpty: Bool { width == 0 || height == 0 }

    /// The rectangle of `size` whose top left cell is `origin`.
    public init(origin: Point, size: Size) {
        self.origin = origin
        self.size = size
    }

    /// The rectangle of `width` × `height` cells whose top left cell is in column `x` of row `y`.
    public init(x: Int, y: Int, width: Int, height: Int) {
        self.init(origin: Point(x: x, y: y), size: Size(width: width, height: height))
    }

    /// The whole of a screen of `size`.
    public init(_ size: Size) { self.init(origin: .zero, size: size) }

    /// Whether `point` lies inside.
    public func contains(_ point: Point) -> Bool {
        (x..<maxX).contains(point.x) && (y..<maxY).contains(point.y)
    }

    /// The cells that lie in both; empty where there are none.
    public func intersection(_ other: Rect) -> Rect {
        let (left, top) = (max(x, other.x), max(y, other.y))
        return Rect(
            x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
    }

    /// The rectangle without `dx` columns at the left and the right and `dy` rows at the top and the bottom.
    public func inset(x dx: Int = 0, y dy: Int = 0) -> Rect {
        Rect(x: x + min(dx, width), y: y + min(dy, height), width: width - 2 * dx, height: height - 2 * dy)
    }

    /// An edge of a rectangle.
    public enum Edge: Sendable { case left, right, top, bottom }

    /// Cuts `count` columns or rows off at `edge`: the piece cut off, and the rest.
    ///
    /// Where there are not as many, the piece takes all and the rest is empty.
    public func split(_ edge: Edge, _ count: Int) -> (piece: Rect, rest: Rect) {
        let columns = min(max(count, 0), width)
        let rows = min(max(count, 0), height)
        switch edge {
        case .left:
            return (
                Rect(x: x, y: y, width: columns, height: height),
                Rect(x: x + columns, y: y, width: width - columns, height: height)
            )
        case .right:
            return (
                Rect(x: maxX - columns, y: y, width: columns, height: height),
                Rect(x: x, y: y, width: width - columns, height: height)
            )
        case .top:
            return (
                Rect(x: x, y: y, width: width, height: rows),
                Rect(x: x, y: y + rows, width: width, height: height - rows)
            )
        case .bottom:
            return (
                Rect(x: x, y: maxY - rows, width: width, height: rows),
                Rect(x: x, y: y, width: width, height: height - rows)
            )
        }
    }
}
