import Search

/// A bar chart of a timeline in cells: which months each bar stands for, and how high it is.
struct Chart {
    /// The first month of the first bar.
    private let first: Month
    /// How many months a bar stands for.
    let months: Int
    /// The counts of the bars.
    let counts: [Int]
    /// The columns of a bar, the one left free behind it included.
    let step: Int
    /// The columns of a bar.
    let barWidth: Int

    /// The spans of a bar, in months: a month, a quarter, half a year, years and more.
    private static let grains = [1, 3, 6, 12, 24, 60, 120, 600, 1200]

    /// The chart of the months in `span` in at most `width` columns.
    init(_ timeline: Timeline, span: ClosedRange<Month>, width: Int) {
        let length = span.upperBound.number - span.lowerBound.number + 1
        months = Self.grains.first { (length + 2 * $0 - 2) / $0 <= max(1, width) } ?? Self.grains.last!
        first = Month(number: span.lowerBound.number / months * months)
        let bars = (span.upperBound.number - first.number) / months + 1
        step = min(4, max(1, width / bars))
        barWidth = step > 1 ? step - 1 : 1
        var counts = [Int](repeating: 0, count: bars)
        for (month, count) in timeline.counts {
            let bar = (month.number - first.number) / months
            if counts.indices.contains(bar) { counts[bar] += count }
        }
        self.counts = counts
    }

    /// The highest bar's count.
    var highest: Int { counts.max() ?? 0 }

    /// The bar of a month.
    func bar(of month: Month) -> Int? {
        let bar = (month.number - first.number) / months
        return month >= first && counts.indices.contains(bar) ? bar : nil
    }

    /// How a bar looks in one of `rows` rows, counted from the top: a part of the row, filled from below. What is more
    /// than nothing shows.
    func cell(of bar: Int, row: Int, of rows: Int, isASCII: Bool) -> Character {
        guard highest > 0, counts[bar] > 0 else { return " " }
        let steps = isASCII ? 2 : 8
        let height = max(1, (counts[bar] * rows * steps + highest / 2) / highest)
        let filled = min(max(height - (rows - 1 - row) * steps, 0), steps)
        return isASCII ? Array(" .#")[filled] : Array(" ▁▂▃▄▅▆▇█")[filled]
    }

    /// The years to write below the bars, with the column of each; those that do not fit are left out.
    var years: [(column: Int, year: Int)] {
        var years: [(column: Int, year: Int)] = []
        for bar in counts.indices {
            let month = Month(number: first.number + bar * months)
            let isFirst = bar == 0 || month.year != Month(number: month.number - months).year
            guard isFirst, bar * step >= (years.last.map { $0.column + 5 } ?? 0) else { continue }
            // The first bar's year may be all but over: the next one matters more.
            if bar == 0, counts.count > 1, (12 - (month.month - 1)) / months * step < 5, month.month > 1 {
                continue
            }
            years.append((bar * step, month.year))
        }
        return years
    }

    /// The span of a bar, in words.
    var grain: String {
        switch months {
        case 1: "a month"
        case 3: "a quarter"
        case 6: "half a year"
        case 12: "a year"
        default: "\(months / 12) years"
        }
    }
}
