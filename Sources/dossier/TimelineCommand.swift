import ArgumentParser
import Foundation
import Search

/// `dossier timeline`: counts the mentions of an actor by month.
struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Count the mentions of an actor in each month.",
        discussion: """
            On a terminal a chart, else CSV: month, mentions, articles. The month is empty for articles of which \
            only the year is known, or nothing. The actor is given as for dossier mentions.

            EXAMPLES
              dossier timeline zelensky archive/
              dossier timeline zelensky --with biden archive/ > together.csv
            """)

    @Argument(help: "The actor's name.")
    var actor: String

    @OptionGroup var arguments: CollectionArguments

    @Option(help: ArgumentHelp("Only mentions in sentences that mention this actor too.", valueName: "actor"))
    var with: String?

    @Flag(help: "Print CSV on a terminal too.")
    var csv = false

    @Flag(help: "Print the chart into a file or pipe too.")
    var chart = false

    func validate() throws {
        if chart, csv { throw ValidationError("--chart and --csv cannot both be.") }
    }

    func run() throws {
        let current = try CurrentIndex(arguments)
        let actor = try ActorArgument.actor(named: actor, in: current.index)
        let other = try with.map { try ActorArgument.actor(named: $0, in: current.index) }
        let timeline = try current.index.timeline(of: actor.id, with: other?.id)
        if chart || (!csv && isatty(STDOUT_FILENO) == 1) {
            let chart = BarChart(timeline.mentions, width: Self.width, isASCII: Self.isASCII)
            chart.lines.forEach(Output.line)
        } else {
            printTable(timeline)
        }
        try current.finish()
    }

    private func printTable(_ timeline: ActorTimeline) {
        var output = OutputBuffer()
        output.write(CSV.row(["month", "mentions", "articles"]))
        for month in timeline.mentions.span?.months ?? [] {
            let (mentions, articles) = (timeline.mentions.counts[month], timeline.articles.counts[month])
            output.write(CSV.row(["\(month)", "\(mentions ?? 0)", "\(articles ?? 0)"]))
        }
        if timeline.articles.undated > 0 {
            output.write(CSV.row(["", "\(timeline.mentions.undated)", "\(timeline.articles.undated)"]))
        }
        output.flush()
    }

    /// The width of the terminal in columns; 80 if there is none.
    private static var width: Int {
        var size = winsize()
        let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return isKnown ? Int(size.ws_col) : 80
    }

    /// Whether the locale's character set is not UTF-8.
    private static var isASCII: Bool {
        setlocale(LC_CTYPE, "")
        return String(cString: nl_langinfo(Int32(CODESET))) != "UTF-8"
    }
}

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
