/// A table with aligned columns under a row of headings.
struct TextTable {
    private var rows: [[String]]

    init(_ heading: [String]) { rows = [heading] }

    mutating func add(_ row: [String]) { rows.append(row) }

    func print() {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        for row in rows {
            let cells = zip(row, widths).enumerated().map { number, cell in
                let blanks = String(repeating: " ", count: cell.1 - cell.0.count)
                return number == 0 ? cell.0 + blanks : blanks + cell.0
            }
            Swift.print(cells.joined(separator: "  "))
        }
    }
}
