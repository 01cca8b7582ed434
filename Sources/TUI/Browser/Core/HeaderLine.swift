import Screen

/// The line at the top: the collection, the search, and how many articles there are.
enum HeaderLine {
    static func draw(_ state: BrowserState, on canvas: inout Canvas) {
        canvas.fill(role: .header)
        let list = state.list
        let number = list.isSearching && list.ids.isEmpty ? "…" : grouped(list.ids.count)
        let count = "\(number) \(list.ids.count == 1 ? "article" : "articles") "
        let right = canvas.size.width - Width.columns(of: count)
        canvas.drawRight(count, endingAt: canvas.size.width, y: 0, role: .header)
        let used = canvas.drawTrimmed(
            " dossier · \(state.collection.name)", at: .zero, role: .header, maxWidth: max(0, right - 1))
        let actors = list.actors.map { "+\($0.name)" }.joined(separator: " ")
        guard !list.text.isEmpty || !actors.isEmpty, right - used > 8 else { return }
        let order = list.order == .relevance ? " by relevance" : ""
        let text = list.text.isEmpty ? "" : "/\(list.text)\(order)"
        canvas.drawTrimmed(
            [text, actors].filter { !$0.isEmpty }.joined(separator: "   "), at: Point(x: used + 3, y: 0),
            role: .prompt,
            maxWidth: max(0, right - used - 5))
    }
}
