import ArgumentParser
import Articles
import Evaluation
import Foundation
import NewsExtraction
import NewsText
import Store

/// `dossier evaluate`: scores the recognizers on marked texts.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure the recognition of actors on marked texts.",
        discussion: """
            Prints precision, recall and F1 for each kind. A span counts if both its ends are right; "span \
            alone" leaves the kind out. Files of CoNLL-2002 (a token and its tag a line) are read as whole \
            documents and again sentence by sentence, as extract --lines would. Marked texts have their \
            mentions in brackets, [surface|kind form =Entity], and --- between articles; where entities are \
            told, B-cubed says how well mentions are linked.

            EXAMPLES
              dossier evaluate --conll ned.testa
              dossier evaluate --errors --marked Training/nl/*.txt
            """)

    @Option(parsing: .upToNextOption, help: ArgumentHelp("Files of CoNLL-2002.", valueName: "file"))
    var conll: [String] = []

    @Option(parsing: .upToNextOption, help: ArgumentHelp("Files of marked text.", valueName: "file"))
    var marked: [String] = []

    @Flag(help: "List what is wrong, a line each: marked, found, the span in its context.")
    var errors = false

    func validate() throws {
        if conll.isEmpty, marked.isEmpty {
            throw ValidationError("Name files with --conll or --marked.")
        }
    }

    func run() throws {
        let extractor = Extractor()
        var hasFailed = false
        func contents(_ file: String) -> String? {
            do throws(ArticleProblem) {
                return String(decoding: try ArticleFile.read(file).text, as: UTF8.self)
            } catch {
                Output.error("dossier: \(Output.visible(file)): \(error)")
                hasFailed = true
                return nil
            }
        }
        for file in conll {
            guard let text = contents(file) else { continue }
            let documents = ConllText.documents(inFile: text)
            for bySentence in [false, true] {
                var evaluation = Evaluation()
                evaluation.add(documents, bySentence: bySentence, extractor)
                report(evaluation, "\(file), \(bySentence ? "sentence by sentence" : "whole documents")")
            }
        }
        var total = Evaluation()
        for file in marked {
            guard let text = contents(file) else { continue }
            do throws(MarkProblem) {
                for marked in try MarkedText.texts(inFile: text) { total.add(marked, extractor) }
            } catch {
                Output.error("dossier: \(Output.visible(file)): \(error)")
                hasFailed = true
            }
        }
        if total.texts > 0 { report(total, "marked texts") }
        if hasFailed { throw ExitCode(1) }
    }

    private func report(_ evaluation: Evaluation, _ title: String) {
        Output.line("\(Output.visible(title)): \(evaluation.texts) texts, \(evaluation.tokens) tokens")
        EvaluationTable.lines(evaluation.scores).forEach(Output.line)
        let clusters = evaluation.clusters
        if clusters.mentions > 0 {
            Output.line(
                String(
                    format: "B-cubed %29.3f %9.3f %9.3f   %d mentions with their entity, %d found",
                    clusters.precision, clusters.recall, clusters.f1, clusters.mentions, clusters.found))
        }
        Output.line("")
        guard errors else { return }
        for error in evaluation.errors {
            let columns = [error.marked ?? "-", error.found ?? "-", error.surface, error.context]
            Output.line(columns.map(Output.visible).joined(separator: "\t"))
        }
        Output.line("")
    }
}
