import ArgumentParser
import Articles
import NewsExtraction
import NewsText

/// Measures extraction alone.
struct ExtractBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Find actors and figures on one core, without an index.")

    @Argument(help: ArgumentHelp("The collection.", valueName: "folder")) var folder: String
    @Option(help: "How many articles to read at most.") var articles = 2_000

    func run() throws {
        let base = Measure.peakMemory()
        let (extractor, start) = Measure.seconds { Extractor() }
        Measure.resetPeakMemory()
        let loaded = Measure.peakMemory()
        let paths = FolderWalk(ArticleCollection(paths: [folder]).roots.map(\.path)).map(\.path)
        let step = max(1, paths.count / articles)
        let texts = try stride(from: 0, to: paths.count, by: step)
            .map { TokenizedText(try ArticleFile.read(paths[$0])) }
        let tokens = texts.reduce(0) { $0 + $1.tokens.count }
        Measure.resetPeakMemory()
        let before = Measure.peakMemory()
        var found = 0
        let (_, actors) = Measure.seconds {
            for text in texts { found += extractor.mentions(in: text).count }
        }
        let (_, figures) = Measure.seconds {
            for text in texts { found += extractor.figures(in: text).count }
        }
        precondition(found > 0)

        print("\(texts.count) articles, \(tokens) tokens, \(found) mentions and figures")
        print("start-up: tables and model \(Measure.rounded(start * 1000)) ms")
        print("memory: tables \(Measure.megabytes(max(0, loaded - base))) MB,", terminator: " ")
        print("reading \(Measure.megabytes(Measure.peakMemory() - before)) MB more")
        var table = TextTable(["", "s", "tokens/s"])
        for (name, seconds) in [("actors, linked", actors), ("figures", figures), ("both", actors + figures)]
        {
            table.add([name, Measure.rounded(seconds), Measure.rounded(Double(tokens) / seconds)])
        }
        table.print()
    }
}
