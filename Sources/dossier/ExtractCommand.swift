import ArgumentParser
import Articles
import Foundation
import NewsExtraction
import NewsText

/// `dossier extract`: prints the actors and figures of articles.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Print the actors and figures of articles as JSON, an object a file.",
        discussion: """
            Offsets count Unicode scalars from the start of the text, header included, end excluded. Without \
            FILE the text is standard input.

            EXAMPLES
              dossier extract article.txt
              dossier extract --lines < sentences.txt
            """)

    @Option(help: "The language of the texts: nl or en; found out for each if not given.")
    var language: Language?

    @Flag(help: "Take each line of standard input as a text.")
    var lines = false

    @Argument(help: ArgumentHelp("The files.", valueName: "file"))
    var files: [String] = []

    func validate() throws {
        if lines, !files.isEmpty {
            throw ValidationError("--lines reads standard input; give no files with it.")
        }
    }

    func run() throws {
        let extractor = Extractor()
        var hasFailed = false
        if lines {
            var number = 0
            while let line = StandardInput.line() {
                number += 1
                do throws(ArticleProblem) {
                    let article = try ArticleFile.article(line, named: "")
                    Output.line(ExtractionJSON.article(article, path: "-", language, extractor).text)
                } catch {
                    Output.error("dossier: line \(number): \(error)")
                    hasFailed = true
                }
            }
            if hasFailed { throw ExitCode(1) }
            return
        }
        for file in files.isEmpty ? [ArticleCollection.standardInput] : files {
            do throws(ArticleProblem) {
                let article =
                    try file == ArticleCollection.standardInput
                    ? ArticleFile.article(ArticleFile.contents(of: STDIN_FILENO), named: "")
                    : ArticleFile.read(file)
                Output.line(ExtractionJSON.article(article, path: file, language, extractor).text)
            } catch {
                Output.error("dossier: \(Output.visible(file)): \(error)")
                hasFailed = true
            }
        }
        if hasFailed { throw ExitCode(1) }
    }
}
