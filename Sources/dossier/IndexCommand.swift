import ArgumentParser
import Foundation
import SQLiteStore

/// `dossier index`: brings the index of a collection up to date.
struct IndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: "Index a collection, or bring its index up to date.",
        discussion: """
            The index lies under $XDG_DATA_HOME/dossier; nothing is written into the collection's folders.

            EXAMPLE
              dossier index archive/
            """)

    @OptionGroup var arguments: CollectionArguments

    func run() throws {
        let began = Date()
        let current = try RefreshedCollection(arguments, isQuiet: false)
        let summary = current.summary
        Output.error(
            "\(summary.articles) articles: \(summary.added) new, \(summary.changed) changed, "
                + (summary.extractedAgain > 0 ? "\(summary.extractedAgain) extracted again, " : "")
                + "\(summary.removed) gone; "
                + String(format: "%.1f s", Date().timeIntervalSince(began)))
        try current.finish()
    }
}
