import Algorithms
import NewsText

extension Canvas {
    /// Draws lines of a wrapped text from `point` down, as many as there are and fit.
    ///
    /// `highlights` are in text order and do not overlap; all else gets `role`.
    package mutating func draw(
        _ wrapped: WrappedText, from first: Int, at point: Point = .zero, role: Role = .text,
        highlights: [Highlight] = []
    ) {
        let last = min(wrapped.lines.count, first + size.height - point.y)
        guard 0 <= first, first < last else { return }
        var next = Canvas.firstHighlight(in: highlights, endingAfter: wrapped.lines[first].range.start)
        for line in first..<last {
            drawLine(
                wrapped.text, wrapped.lines[line].range, at: Point(x: point.x, y: point.y + line - first),
                role: role, highlights: highlights, next: &next)
        }
    }

    /// Draws a range of UTF-8 bytes on one line from `point` on, up to the edge; gives the columns it took.
    ///
    /// Tabs go on to the next multiple of 8 columns after `point`. `highlights` are as in
    /// ``draw(_:from:at:role:highlights:)``.
    @discardableResult
    package mutating func drawText(
        _ text: [UInt8], _ range: TextRange, at point: Point, role: Role = .text, highlights: [Highlight] = []
    ) -> Int {
        var next = Canvas.firstHighlight(in: highlights, endingAfter: range.start)
        return drawLine(text, range, at: point, role: role, highlights: highlights, next: &next)
    }

    @discardableResult
    private mutating func drawLine(
        _ text: [UInt8], _ range: TextRange, at point: Point, role: Role, highlights: [Highlight],
        next: inout Int
    ) -> Int {
        text.withUnsafeBufferPointer { bytes in
            var (offset, column) = (range.start, 0)
            while offset < range.end {
                if point.x + column >= size.width { break }
                while next < highlights.count, highlights[next].range.end <= offset { next += 1 }
                // Up to where the role changes, or the pane ends.
                let highlight = next < highlights.count ? highlights[next] : nil
                let isInside = highlight.map { $0.range.start <= offset } ?? false
                let change = isInside ? highlight?.range.end : highlight?.range.start
                let end = min(range.end, change ?? range.end, offset + size.width - point.x - column)
                let plain = DisplayUnit.plainRun(bytes, at: offset, end: end, limit: range.end)
                if plain > 0 {
                    putPlain(
                        bytes, offset, plain, at: Point(x: point.x + column, y: point.y),
                        role: isInside ? highlight?.role ?? role : role)
                    column += plain
                    offset += plain
                    continue
                }
                let unit = DisplayUnit.read(bytes, at: offset, end: range.end)
                let width = unit.width(atColumn: column)
                // A unit that a highlight starts inside of takes its role too: a mark cannot be shown alone.
                let isHighlighted = next < highlights.count && highlights[next].range.start < unit.end
                put(
                    unit, width: width, at: Point(x: point.x + column, y: point.y),
                    role: isHighlighted ? highlights[next].role : role)
                column += width
                offset = unit.end
            }
            return column
        }
    }

    private static func firstHighlight(in highlights: [Highlight], endingAfter offset: Int) -> Int {
        highlights.partitioningIndex { $0.range.end > offset }
    }
}
