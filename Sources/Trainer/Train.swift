import ArgumentParser
import Evaluation
import Foundation
import NewsExtraction
import SplitMix64

/// Trains the model of names on the marked texts of the project, and compiles its tables.
@main
struct Train: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Make the model of names from marked texts.",
        discussion: """
            Prints how a model of nine tenths of the texts does on the rest, then makes the model of all. The \
            same texts and tables give the same bytes. The compiled tables are what the program reads of the \
            readable ones.

            EXAMPLES
              train Training Sources/CTables/nl --output names.model --compiled gazetteer.tables
              train Training Sources/CTables/nl --check Sources/CTables/nl/names.model
            """)

    @Argument(help: "The folder with nl/*.txt and names.tsv.") var training: String
    @Argument(help: "The folder of the tables.") var tables: String
    @Option(help: ArgumentHelp("The file to write the model to.", valueName: "file")) var output: String?
    @Option(help: ArgumentHelp("A model to compare with.", valueName: "file")) var check: String?
    @Option(
        help: ArgumentHelp(
            "The file of compiled tables, written or compared like the model.", valueName: "file"))
    var compiled: String?
    @Option(help: ArgumentHelp("Files of CoNLL-2002 to measure on too.", valueName: "file"))
    var conll: [String] = []
    @Option(help: ArgumentHelp("Files of marked text to measure on too.", valueName: "file"))
    var marked: [String] = []
    @Option(help: "How often each text is read.") var rounds = 32

    func run() throws {
        try compile()
        let files = try TrainingFiles(training, tables)
        let held = files.texts.enumerated().filter { $0.offset % 10 == 9 }.map(\.element)
        let rest = files.texts.enumerated().filter { $0.offset % 10 != 9 }.map(\.element)
        var evaluation = Evaluation()
        let trial = try extractor(of: model(of: rest, files))
        for text in held { evaluation.add(text, trial) }
        report(evaluation, "\(held.count) texts held back, of \(files.texts.count)")

        let bytes = model(of: files.texts, files)
        let extractor = try extractor(of: bytes)
        for file in conll {
            let documents = ConllText.documents(inFile: try TrainingFiles.contents(of: file))
            for bySentence in [false, true] {
                var evaluation = Evaluation()
                evaluation.add(documents, bySentence: bySentence, extractor)
                report(evaluation, "\(file), \(bySentence ? "sentence by sentence" : "whole documents")")
            }
        }
        for file in marked {
            var evaluation = Evaluation()
            for text in try TrainingFiles.texts(of: file) { evaluation.add(text, extractor) }
            report(evaluation, file)
        }
        if let output { try Data(bytes).write(to: URL(filePath: output)) }
        if let check { try compare(bytes, with: check) }
    }

    private func compile() throws {
        guard let compiled else { return }
        let bytes = GazetteerLoader().compiled(digest: Gazetteer.currentDigest)
        let file = URL(filePath: compiled)
        if check == nil {
            try Data(bytes).write(to: file)
        } else if [UInt8](try Data(contentsOf: file)) != bytes {
            print("\(compiled) is not what the tables give: run Scripts/train")
            throw ExitCode(1)
        }
    }

    private func report(_ evaluation: Evaluation, _ title: String) {
        print(title)
        EvaluationTable.lines(evaluation.scores).forEach { print($0) }
        print("")
    }

    /// Checks that a file is the model of the texts; with other tables it may differ.
    private func compare(_ bytes: [UInt8], with file: String) throws {
        let stored = [UInt8](try Data(contentsOf: URL(filePath: file)))
        if stored == bytes {
            print("\(file) is what the texts give")
        } else if let model = Self.load(stored), model.tableDigest != NameModel.currentTableDigest {
            print("\(file) was made with other tables: run Scripts/train to bring it up to date")
        } else {
            print("\(file) differs from what the texts give")
            throw ExitCode(1)
        }
    }

    private func extractor(of bytes: [UInt8]) throws -> Extractor {
        guard let model = Self.load(bytes) else {
            throw ValidationError("the model does not fit the program")
        }
        return Extractor(model: model)
    }

    /// Copies a model into memory that is never freed, as models are used for the life of the program.
    private static func load(_ bytes: [UInt8]) -> NameModel? {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
        copy.copyBytes(from: bytes)
        return NameModel(UnsafeRawBufferPointer(copy))
    }

    private func model(of texts: [MarkedText], _ files: TrainingFiles) -> [UInt8] {
        var variation = Variation(names: files.names, random: SplitMix64(seed: 1))
        var learner = Learner()
        for _ in 0..<rounds {
            var order = Array(texts.indices)
            variation.random.shuffle(&order)
            for index in order {
                for part in variation.parts(variation.varied(texts[index])) {
                    let unlisted = variation.unlisted(in: part)
                    let hidden = variation.hidden(in: part)
                    learner.learn(NameExamples(part, unlisted: unlisted, hidden: hidden))
                }
            }
        }
        return learner.file(textDigest: files.digest, tableDigest: NameModel.currentTableDigest)
    }
}
