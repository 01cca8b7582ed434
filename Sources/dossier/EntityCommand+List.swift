import ArgumentParser
import Journal
import NewsExtraction
import SQLiteStore
import Store

extension EntityCommand {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the actors with what articles call them, or the corrections.",
            discussion: """
                Prints a line for each text that stands for an actor: mentions, kind, name and text with tabs between.

                With --corrections a line for each correction that is in force: number, verb, and kind, name and text \
                of the actors, with tabs between; the text is there only for one that was split off.
                """)
        @Flag(help: "List the corrections that are in force.") var corrections = false
        @OptionGroup var collection: CollectionArguments

        func run() throws {
            let current = try RefreshedCollection(collection)
            if corrections {
                for noted in try current.session.journal.contents().corrections {
                    let columns = [noted.entry.id, noted.entry.verb] + noted.entry.fields
                    Output.line(columns.map(Output.visible).joined(separator: "\t"))
                }
            } else {
                for entity in try current.index.allEntities() {
                    for alias in try current.index.aliases(of: entity.id) {
                        let columns = ["\(alias.mentions)", entity.kind.name, entity.name, alias.text]
                        Output.line(columns.map(Output.visible).joined(separator: "\t"))
                    }
                }
            }
            try current.finish()
        }
    }
}
