import Screen

/// A page of lines in place of the panes, such as help, of which one can be chosen.
enum SheetPane {
    static func draw(_ sheet: Sheet, on canvas: inout Canvas) {
        let typed = sheet.filter.isEmpty ? "type to narrow, Esc closes" : "narrowed to: \(sheet.filter)"
        draw(sheet.title, typed, sheet.choices, takesCursor: true, on: &canvas)
    }

    /// - Parameter takesCursor: whether the cursor sits on the selected line, or is left to the prompt.
    static func draw(_ palette: Palette, takesCursor: Bool, on canvas: inout Canvas) {
        let hint = "type to narrow, Tab completes, Enter runs"
        draw("COMMANDS", hint, palette.choices, takesCursor: takesCursor, on: &canvas)
    }

    private static func draw(
        _ title: String, _ hint: String, _ choices: ChoiceList, takesCursor: Bool, on canvas: inout Canvas
    ) {
        let size = canvas.size
        canvas.draw(title, at: Point(x: 1, y: 0), role: .headerFocused, maxWidth: size.width - 2)
        if size.width > Width.columns(of: title) + Width.columns(of: hint) + 4 {
            canvas.drawRight(hint, endingAt: size.width - 1, y: 0, role: .dim)
        }
        let longest = choices.lines.map { Width.columns(of: $0.key) }.max() ?? 0
        let keyWidth = min(size.width * 2 / 5, longest)
        let longestNote = choices.lines.map { Width.columns(of: $0.note) }.max() ?? 0
        // On a narrow screen the explanation matters more.
        let mostNote = size.width >= 80 ? size.width / 4 : size.width >= 50 ? size.width / 5 : 0
        let noteWidth = min(longestNote, mostNote)
        // The columns stand together on a wide screen too: the eye has to cross from one to the next.
        let start = keyWidth + 4
        let longestText = choices.lines.map { Width.columns(of: $0.text) }.max() ?? 0
        let gap = noteWidth > 0 ? noteWidth + 2 : 0
        let end = min(size.width - 1, start + longestText + gap)
        let textEnd = end - gap
        for (offset, line) in choices.lines.dropFirst(choices.selection.top).prefix(max(0, size.height - 1))
            .enumerated()
        {
            let y = offset + 1
            canvas.drawTrimmed(line.key, at: Point(x: 2, y: y), role: .key, maxWidth: keyWidth)
            canvas.drawTrimmed(line.text, at: Point(x: start, y: y), maxWidth: textEnd - start)
            if noteWidth > 0 {
                canvas.drawRight(line.note, endingAt: end, y: y, role: .dim, maxWidth: noteWidth)
            }
            guard choices.selection.top + offset == choices.selection.index else { continue }
            canvas.paint(.selection, over: Rect(x: 0, y: y, width: size.width, height: 1))
            if takesCursor { canvas.placeCursor(at: Point(x: 0, y: y)) }
        }
        guard choices.lines.isEmpty else { return }
        canvas.draw("nothing", at: Point(x: 2, y: 1), role: .dim)
        if takesCursor { canvas.placeCursor(at: Point(x: 0, y: min(1, size.height - 1))) }
    }
}
