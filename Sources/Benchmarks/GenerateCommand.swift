import ArgumentParser

/// Generates a collection.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Make a collection of articles that look like Dutch news.")

    @Option(help: "How many articles to make.") var articles: Int
    @Option(help: ArgumentHelp("The folder to make them in.", valueName: "folder")) var out: String
    @Option(help: "Another seed makes other articles.") var seed = 1

    func run() throws {
        let (bytes, seconds) = try Measure.seconds { try Generator(seed: seed).write(articles, to: out) }
        print("\(articles) articles, \(Measure.megabytes(bytes)) MB, in \(Measure.rounded(seconds)) s")
    }
}
