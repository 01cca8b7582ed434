import ArgumentParser
import Evaluation
import Foundation
import NewsExtraction

/// The sources of the model, read from the project's files.
struct TrainingFiles {
    let texts: [MarkedText]
    let names: Names
    /// `NameModel.digest` of the files, in the order of their names.
    let digest: UInt64

    /// Parses the folder `Training` and the table of places.
    init(_ training: String, _ tables: String) throws {
        let folder = "\(training)/nl"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".txt") }.sorted().map { "\(folder)/\($0)" }
        texts = try files.flatMap { try Self.texts(of: $0) }
        let table = "\(training)/names.tsv"
        names = Names(
            names: try Self.contents(of: table), places: try Self.contents(of: "\(tables)/places.tsv"))
        digest = NameModel.digest(
            try (files + [table]).map { [UInt8](try Data(contentsOf: URL(filePath: $0))) })
    }

    static func texts(of file: String) throws -> [MarkedText] {
        let text = try contents(of: file)
        do throws(MarkProblem) {
            return try MarkedText.texts(inFile: text)
        } catch {
            throw ValidationError("\(file): \(error)")
        }
    }

    static func contents(of file: String) throws -> String {
        try String(contentsOf: URL(filePath: file), encoding: .utf8)
    }
}
