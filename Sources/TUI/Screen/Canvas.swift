/// A screen being drawn: everything is placed relative to an area and clipped to it.
///
/// Panes get the canvas `inout` and see their own area only; ``inside(_:_:)`` narrows it.
package struct Canvas {
    /// The frame as drawn so far.
    package private(set) var screen: Frame
    /// Whether all is drawn in ASCII, for terminals that have nothing else.
    package let isASCII: Bool
    /// The extent of the area.
    package private(set) var size: Size
    /// Where the area starts, and the part of it that may be drawn on, both on the whole screen.
    private var origin = Point.zero
    private var clip: Rect

    /// A canvas on a blank screen of `size`.
    package init(_ size: Size, isASCII: Bool = false) {
        screen = Frame(size)
        self.isASCII = isASCII
        self.size = size
        clip = Rect(size)
    }

    /// The whole area, in its own coordinates.
    package var area: Rect { Rect(size) }

    /// Draws in a part of the area, with coordinates of its own.
    @discardableResult
    package mutating func inside<Result>(_ rect: Rect, _ body: (inout Canvas) -> Result) -> Result {
        let outer = (size, origin, clip)
        origin = Point(x: origin.x + rect.x, y: origin.y + rect.y)
        size = rect.size
        clip = clip.intersection(Rect(origin: origin, size: size))
        defer { (size, origin, clip) = outer }
        return body(&self)
    }

    /// Puts the hardware cursor on `point`; nothing happens where that is not in the area.
    package mutating func placeCursor(at point: Point) {
        let place = Point(x: origin.x + point.x, y: origin.y + point.y)
        if clip.contains(place) { screen.cursor = place }
    }

    /// Blanks `rect`, or the whole area.
    package mutating func fill(_ rect: Rect? = nil, role: Role = .text) {
        forEachRow(of: rect ?? area) { canvas, y, columns in
            canvas.parts(at: columns.lowerBound, y)
            canvas.parts(at: columns.upperBound, y)
            for x in columns { canvas.screen.cells[canvas.index(x, y)] = Cell(.blank, role: role) }
        }
    }

    /// Gives the cells of `rect`, or of the whole area, another role and leaves their contents.
    package mutating func paint(_ role: Role, over rect: Rect? = nil) {
        forEachRow(of: rect ?? area) { canvas, y, columns in
            for x in columns { canvas.screen.cells[canvas.index(x, y)].role = role }
        }
    }

    /// Draws a line down column `x` of the area.
    package mutating func verticalSeparator(x: Int, role: Role = .separator) {
        let line = isASCII ? Grapheme.ascii(UInt8(ascii: "|")) : .verticalLine
        for y in 0..<size.height { put(line, at: Point(x: x, y: y), role: role) }
    }

    /// Draws a line along row `y` of the area.
    package mutating func horizontalSeparator(y: Int, role: Role = .separator) {
        let line = isASCII ? Grapheme.ascii(UInt8(ascii: "-")) : .horizontalLine
        for x in 0..<size.width { put(line, at: Point(x: x, y: y), role: role) }
    }

    /// Puts one grapheme into the area; a wide one that would cross an edge leaves blanks.
    mutating func put(_ grapheme: Grapheme, at point: Point, role: Role) {
        if isASCII, !grapheme.isASCII {
            // A wide one keeps its columns.
            for column in 0..<Int(grapheme.width) {
                put(
                    column == 0 ? grapheme.inASCII : .blank, at: Point(x: point.x + column, y: point.y),
                    role: role)
            }
            return
        }
        let (x, y) = (origin.x + point.x, origin.y + point.y)
        guard clip.y..<clip.maxY ~= y else { return }
        if grapheme.width == 2 {
            guard x >= clip.x, x + 1 < clip.maxX else {
                put(.blank, at: point, role: role)
                put(.blank, at: Point(x: point.x + 1, y: point.y), role: role)
                return
            }
            parts(at: x, y)
            parts(at: x + 2, y)
            screen.cells[index(x, y)] = Cell(grapheme, role: role)
            screen.cells[index(x + 1, y)] = .continuation(role: role)
        } else if clip.x..<clip.maxX ~= x {
            parts(at: x, y)
            parts(at: x + 1, y)
            screen.cells[index(x, y)] = Cell(grapheme, role: role)
        }
    }

    /// Puts printable ASCII characters into the area, as ``put(_:at:role:)`` does one by one.
    mutating func putPlain(
        _ bytes: UnsafeBufferPointer<UInt8>, _ first: Int, _ count: Int, at point: Point, role: Role
    ) {
        let (x, y) = (origin.x + point.x, origin.y + point.y)
        let columns = max(x, clip.x)..<max(min(x + count, clip.maxX), max(x, clip.x))
        guard clip.y..<clip.maxY ~= y, !columns.isEmpty else { return }
        parts(at: columns.lowerBound, y)
        parts(at: columns.upperBound, y)
        let (start, row) = (first - x, index(0, y))
        screen.cells.withUnsafeMutableBufferPointer { cells in
            for column in columns {
                cells[row + column] = Cell(.ascii(bytes[start + column]), role: role)
            }
        }
    }

    /// Blanks both halves of a wide grapheme that lies across the left edge of column `x`, as one of them is
    /// about to be overwritten.
    private mutating func parts(at x: Int, _ y: Int) {
        guard 0..<screen.size.width ~= x, screen.cells[index(x, y)].isContinuation else { return }
        for half in [x - 1, x] {
            screen.cells[index(half, y)] = Cell(.blank, role: screen.cells[index(half, y)].role)
        }
    }

    private func index(_ x: Int, _ y: Int) -> Int { y * screen.size.width + x }

    /// Gives the rows of the part of `rect` that may be drawn on, with their columns on the screen.
    private mutating func forEachRow(of rect: Rect, _ body: (inout Canvas, Int, Range<Int>) -> Void) {
        let place = Rect(x: origin.x + rect.x, y: origin.y + rect.y, width: rect.width, height: rect.height)
        let part = place.intersection(clip)
        guard !part.isEmpty else { return }
        for y in part.y..<part.maxY { body(&self, y, part.x..<part.maxX) }
    }
}
