import NewsExtraction
import Screen

/// Draws figures under each other.
enum FigureLine {
    /// Draws a figure between two columns, its number so that the decimal mark stands `leadWidth` columns in.
    static func draw(
        _ text: FigureText, leadWidth: Int, from start: Int, to end: Int, y: Int, on canvas: inout Canvas
    ) {
        let x = drawQuantity(text, leadWidth: leadWidth, from: start, to: end, y: y, on: &canvas)
        guard !text.thing.isEmpty else { return }
        canvas.drawTrimmed(text.thing, at: Point(x: x + 1, y: y), maxWidth: end - x - 1)
    }

    /// Draws a figure without the thing that it counts; gives the column after it.
    static func drawQuantity(
        _ text: FigureText, leadWidth: Int, from start: Int, to end: Int, y: Int, on canvas: inout Canvas
    ) -> Int {
        let text = canvas.isASCII ? text.inASCII : text
        let x = start + max(0, leadWidth - Width.columns(of: text.lead))
        return x + canvas.drawTrimmed(text.quantity, at: Point(x: x, y: y), role: .figure, maxWidth: end - x)
    }

    /// Draws a date between two columns: its words, and at the right the date that they mean.
    static func drawDate(_ text: FigureText, from start: Int, to end: Int, y: Int, on canvas: inout Canvas) {
        var end = end
        if !text.lead.isEmpty, !text.thing.isEmpty {
            let date = Width.columns(of: text.lead)
            if end - start > date + 4 {
                canvas.drawRight(text.lead, endingAt: end, y: y, role: .date)
                end -= date + 1
            }
        }
        let words = text.thing.isEmpty ? text.lead : text.thing
        canvas.drawTrimmed(words, at: Point(x: start, y: y), role: .figure, maxWidth: end - start)
    }
}
