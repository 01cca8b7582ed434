import ArgumentParser
import NewsExtraction
import NewsText

/// Shows that recognition takes time in proportion to the text, also where a text is made to be hard.
struct LinearBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "linear",
        abstract: "Measure recognition on single lines of 1 MB and 10 MB.",
        discussion: """
            Each line repeats one thing: digits, a number word, an open parenthesis. Ten times the text should \
            take ten times as long.
            """)

    private static let runs = [
        "1", "1.", "1 ", "miljard ", "miljard", "een ", "(", "tien van de ", "tussen 1 en ", "1-", "'9",
        "maandag ",
        "De ", "Den Haag ", "half ", "1 januari tot ", "'", "A-", "Jan van ", "de Raad van ", "(NAVO) ",
        "Bank en ",
    ]

    func run() {
        let extractor = Extractor()
        var table = TextTable(["line of", "1 MB, s", "10 MB, s", "ratio"])
        for run in Self.runs {
            let short = seconds(run, 1_000_000, extractor)
            let long = seconds(run, 10_000_000, extractor)
            table.add([
                "\"\(run)\"", Measure.rounded(short), Measure.rounded(long), Measure.rounded(long / short),
            ])
        }
        table.print()
    }

    private func seconds(_ run: String, _ size: Int, _ extractor: Extractor) -> Double {
        let unit = Array(run.utf8)
        var text: [UInt8] = []
        text.reserveCapacity(size + unit.count)
        while text.count < size { text += unit }
        let article = Article(text: text)
        return Measure.cost { _ = extractor.extract(article, language: .nl) }.cost.thread
    }
}
