import ArgumentParser
import Foundation
import Search
import Store

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
        let current = try RefreshedCollection(arguments)
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
