import Search

/// A bar chart of monthly counts.
struct BarChart {
    /// The lines of the chart.
    let lines: [String]

    /// The chart of a timeline.
    ///
    /// - Parameters:
    ///   - width: the maximum length of a line, in columns.
    ///   - isASCII: whether to draw bars with `#`; otherwise with block elements, in eighths of a column.
    init(_ timeline: Timeline, width: Int, isASCII: Bool) {
        let months = timeline.span?.months ?? []
        var rows = months.map { ("\($0)", timeline.counts[$0] ?? 0) }
        if timeline.undated > 0 { rows.append(("no month", timeline.undated)) }
        let most = rows.map(\.1).max() ?? 0
        let labels = rows.map(\.0.count).max() ?? 0
        let numbers = String(most).count
        let room = max(1, width - labels - numbers - 2)
        lines = rows.map { label, count in
            let padded = label + String(repeating: " ", count: labels - label.count)
            let number = String(repeating: " ", count: numbers - String(count).count) + String(count)
            let bar = Self.bar(count, of: most, room: room, isASCII: isASCII)
            return bar.isEmpty ? "\(padded) \(number)" : "\(padded) \(number) \(bar)"
        }
    }

    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    private static func bar(_ count: Int, of most: Int, room: Int, isASCII: Bool) -> String {
        guard count > 0 else { return "" }
        // At least one eighth, so that small counts stay visible.
        let length = max(isASCII ? 8 : 1, Int((Double(count) / Double(most) * Double(room) * 8).rounded()))
        if isASCII { return String(repeating: "#", count: length / 8) }
        return String(repeating: "█", count: length / 8) + eighths[length % 8]
    }
}
