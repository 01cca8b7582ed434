import ArgumentParser
import SQLiteStore

extension EntityCommand {
    struct Undo: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take back the last correction, or the one with a number that list --corrections gives."
        )
        @Option(help: "The number of a correction.") var id: String?
        @OptionGroup var collection: CollectionArguments

        func run() throws {
            let current = try RefreshedCollection(collection)
            Output.line(Output.visible(try current.session.undoCorrection(id)))
            try current.finish()
        }
    }
}
