import ArgumentParser
import Foundation
import NewsExtraction
import NewsText
import Synchronization

/// Runs the recognizers on mutated texts and checks their spans.
struct FuzzBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fuzz",
        abstract: "Recognize random and mutated texts, and check every span.",
        discussion: """
            The texts are made from the lines of FILE and from random characters. Each span must lie inside its \
            text, begin and end between characters, and overlap none of its kind. The first that does not ends \
            the run, with the seed and number that make it again.

            EXAMPLES
              benchmarks fuzz --count 2000000 Tests/ModelTests/Examples/*.txt
              benchmarks fuzz --seed 7 --from 51234 --count 1 Tests/ModelTests/Examples/*.txt
            """)

    @Option(help: "How many texts to try.") var count = 2_000_000
    @Option(help: "Another seed makes other texts.") var seed = 1
    @Option(help: "The number of the first text.") var from = 0
    @Argument(help: ArgumentHelp("Files whose lines are mutated.", valueName: "file")) var files: [String]

    func run() throws {
        let lines = try files.flatMap {
            try String(contentsOfFile: $0, encoding: .utf8).split(separator: "\n")
        }
        let makers = TextMaker(lines: lines.map { Array($0.unicodeScalars) }, seed: seed)
        let extractor = Extractor()
        let failure = Mutex<String?>(nil)
        let found = Atomic<Int>(0)
        let chunk = 1_000
        let (first, end) = (from, from + count)
        let name = seed
        let seconds = Measure.seconds {
            DispatchQueue.concurrentPerform(iterations: (end - first + chunk - 1) / chunk) { part in
                guard failure.withLock({ $0 == nil }) else { return }
                for number in first + part * chunk..<min(end, first + (part + 1) * chunk) {
                    let text = makers.text(number)
                    let language: Language = number % 3 == 0 ? .en : .nl
                    let extraction = extractor.extract(
                        Article(text: text, date: Self.date), language: language)
                    found.add(extraction.mentions.count + extraction.figures.count, ordering: .relaxed)
                    let mentions = SpanCheck.problem(extraction.mentions.map(\.range), in: text)
                    let figures = SpanCheck.problem(extraction.figures.map(\.range), in: text)
                    guard
                        let problem = mentions.map({ "mentions: " + $0 }) ?? figures.map({ "figures: " + $0 })
                    else { continue }
                    let shown = String(decoding: text, as: UTF8.self)
                    failure.withLock {
                        $0 = "--seed \(name) --from \(number) --count 1: \(problem)\n\(shown)"
                    }
                    return
                }
            }
        }.seconds
        if let failure = failure.withLock({ $0 }) {
            print(failure)
            throw ExitCode(1)
        }
        print(
            "\(count) texts, seed \(seed), \(found.load(ordering: .relaxed)) spans: all inside their texts, none "
                + "overlap; \(Measure.rounded(seconds)) s")
    }

    private static let date = ArticleDate(year: 2022, month: 1, day: 30)
}
