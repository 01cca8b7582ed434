/// A page of lines in place of the panes, such as help.
enum SheetPane {
    static func draw(_ sheet: Sheet, on canvas: inout Canvas) {
        let width = canvas.size.width
        canvas.draw(sheet.title, at: Point(x: 1, y: 0), role: .headerFocused, maxWidth: width - 2)
        let lines = sheet.lines
        let typed = sheet.filter.isEmpty ? "type to narrow, Esc closes" : "narrowed to: \(sheet.filter)"
        if width > Width.columns(of: sheet.title) + Width.columns(of: typed) + 4 {
            canvas.drawRight(typed, endingAt: width - 1, y: 0, role: .dim)
        }
        let keyWidth = min(width / 2, lines.map { Width.columns(of: $0.key) }.max() ?? 0)
        for (offset, line) in lines.dropFirst(sheet.top).prefix(max(0, canvas.size.height - 1)).enumerated() {
            let y = offset + 1
            canvas.drawTrimmed(line.key, at: Point(x: 2, y: y), role: .key, maxWidth: keyWidth)
            canvas.drawTrimmed(line.text, at: Point(x: keyWidth + 4, y: y), maxWidth: width - keyWidth - 5)
        }
        if lines.isEmpty { canvas.draw("nothing", at: Point(x: 2, y: 1), role: .dim) }
        canvas.placeCursor(at: Point(x: 0, y: min(1, canvas.size.height - 1)))
    }
}
