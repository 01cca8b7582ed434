import Screen

/// The ways in which a condition can go on, above the line in which it is typed.
enum CompletionPane {
    /// The columns that it takes at most, with the line that parts it from the panes beside it.
    static let width = 74

    /// The rows that it takes of a screen of some height.
    static func height(_ completion: Completion, on size: Size) -> Int {
        min(max(1, completion.candidates.count), max(0, size.height - 3))
    }

    static func draw(_ completion: Completion, on canvas: inout Canvas) {
        canvas.fill()
        let isApart = canvas.size.width == Self.width
        if isApart { canvas.verticalSeparator(x: Self.width - 1) }
        let width = isApart ? Self.width - 1 : canvas.size.width
        guard !completion.candidates.isEmpty else {
            let what = completion.request.condition.field == "kind" ? "no kind" : "no actor"
            canvas.drawTrimmed(
                "\(what) is called so", at: Point(x: 1, y: 0), role: .dim, maxWidth: max(0, width - 2))
            return
        }
        // The chosen one stays in view on a low screen.
        let top = max(0, completion.selection.index - canvas.size.height + 1)
        for (y, candidate) in completion.candidates.dropFirst(top).prefix(canvas.size.height).enumerated() {
            let count = grouped(candidate.mentions)
            var end = width - 1 - canvas.drawRight(count, endingAt: width - 1, y: y, role: .count) - 2
            if let kind = candidate.kind, width > 40 {
                end -= canvas.drawRight(kind.name, endingAt: end, y: y, role: .dim) + 1
            }
            let role = candidate.kind.map(ReaderPane.role(of:)) ?? .text
            canvas.drawTrimmed(candidate.name, at: Point(x: 1, y: y), role: role, maxWidth: max(0, end - 1))
            guard top + y == completion.selection.index else { continue }
            canvas.paint(.selection, over: Rect(x: 0, y: y, width: width, height: 1))
        }
    }
}
