/// A grid of cells: all that a terminal would show, without a terminal.
///
/// In each row the widths of the cells sum to the width of the screen, and a continuation follows each wide
/// cell and nothing else. Only ``Canvas`` writes cells, and it keeps this so.
public struct Frame: Hashable, Sendable {
    /// The extent of the grid.
    public let size: Size
    /// The cells, row after row.
    package internal(set) var cells: [Cell]
    /// Where the hardware cursor sits, nil where it is hidden.
    package internal(set) var cursor: Point?

    /// A blank screen.
    public init(_ size: Size) {
        self.size = size
        cells = Array(repeating: .blank, count: size.width * size.height)
    }

    /// The cell in column `x` of row `y`, which must lie on the screen.
    public subscript(x: Int, y: Int) -> Cell {
        precondition(Rect(size).contains(Point(x: x, y: y)))
        return cells[y * size.width + x]
    }

    /// The cells of row `y`.
    public func row(_ y: Int) -> ArraySlice<Cell> { cells[y * size.width..<(y + 1) * size.width] }

    /// The text of row `y` without trailing blanks.
    public func text(ofRow y: Int) -> String {
        var text = ""
        for cell in row(y) where !cell.isContinuation { cell.grapheme.write(to: &text) }
        return trimmed(text)
    }

    /// The letters of the roles in row `y`, a blank for a blank cell of text, without trailing blanks.
    public func roles(ofRow y: Int) -> String {
        trimmed(String(row(y).map { $0 == .blank ? " " : $0.role.code }))
    }

    /// The screen as golden files have it: size and cursor, then each row's text with its roles under it.
    ///
    ///     6×2 cursor 0,1
    ///     Kiev ×
    ///     aaaa .
    ///     naar
    ///     SSSSSS
    public func snapshot() -> String {
        let place = cursor.map { " cursor \($0.x),\($0.y)" } ?? ""
        let rows = (0..<size.height).flatMap { [text(ofRow: $0), roles(ofRow: $0)] }
        return (["\(size.width)×\(size.height)\(place)"] + rows).map { $0 + "\n" }.joined()
    }

    private func trimmed(_ text: String) -> String {
        String(text[..<(text.lastIndex { $0 != " " }.map { text.index(after: $0) } ?? text.startIndex)])
    }
}
