import ArgumentParser

/// Measures the speed of dossier on generated collections.
@main
struct Benchmarks: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmarks",
        abstract: "Measure how fast dossier is.",
        discussion: """
            Compare the ratios within one run: the times depend on the machine and on what else it does.

            EXAMPLES
              benchmarks generate --articles 100000 --out /tmp/articles
              benchmarks extract /tmp/articles
              benchmarks index /tmp/articles
              benchmarks query /tmp/articles
              benchmarks keys /tmp/articles
              benchmarks linear
              benchmarks fuzz --count 2000000 Tests/ModelTests/Examples/*.txt
              benchmarks follow /tmp/articles
            """,
        subcommands: [
            GenerateCommand.self, ExtractBenchmark.self, IndexBenchmark.self, QueryBenchmark.self,
            KeysBenchmark.self,
            FollowBenchmark.self, LinearBenchmark.self, FuzzBenchmark.self, AnswerBenchmark.self,
        ])
}
