import ArgumentParser
import NewsExtraction
import SQLiteStore

/// `dossier entity`: corrects which names are one actor.
struct EntityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entity",
        abstract: "Correct which names are one actor, what it is called and what it is.",
        discussion: """
            Corrections win over what the articles show. They lie beside the index, one a line, in a text file of \
            their own that outlives it; the lines of two such files together are the corrections of both.

            An actor is given by its name or by any text that articles have for it; --kind tells apart those of one \
            name.

            EXAMPLES
              dossier entity merge Zelenski 'Volodymyr Zelensky' archive/
              dossier entity split 'Jan Jansen' J.Jansen archive/
              dossier entity kind --kind person Wagner organization archive/
              dossier entity list --corrections archive/
              dossier entity undo archive/
            """,
        subcommands: [
            Merge.self, Split.self, Rename.self, ChangeKind.self, Hide.self, Show.self, Undo.self, List.self,
        ])

    /// The actor that a correction is about.
    struct ActorOptions: ParsableArguments {
        @Argument(help: ArgumentHelp("The actor.", valueName: "actor")) var name: String
        @Option(help: "What the actor is now: person, organization, place, product or event.")
        var kind: EntityKind?

        func correct(_ request: CorrectionRequest, _ collection: CollectionArguments) throws {
            let current = try CurrentIndex(collection)
            let entity = try current.keeper.entity(called: name, kind: kind)
            Output.line(Output.visible(try current.keeper.correct(entity, request)))
            try current.finish()
        }
    }

    struct Merge: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make an actor the same as another, whose name and kind stay.")
        @OptionGroup var actor: ActorOptions
        @Argument(help: ArgumentHelp("The other actor.", valueName: "other")) var other: String
        @Option(help: "What the other actor is.") var otherKind: EntityKind?
        @OptionGroup var collection: CollectionArguments

        func run() throws { try actor.correct(.merge(into: other, kind: otherKind), collection) }
    }

    struct Split: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make the mentions of an actor that have one text an actor of their own.")
        @OptionGroup var actor: ActorOptions
        @Argument(help: "The text as it stands in the articles.") var text: String
        @OptionGroup var collection: CollectionArguments

        func run() throws { try actor.correct(.split(text: text), collection) }
    }

    struct Rename: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Give an actor another name.")
        @OptionGroup var actor: ActorOptions
        @Argument(help: ArgumentHelp("The new name.", valueName: "new-name")) var newName: String
        @OptionGroup var collection: CollectionArguments

        func run() throws { try actor.correct(.rename(to: newName), collection) }
    }

    struct ChangeKind: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "kind", abstract: "Say what an actor is.")
        @OptionGroup var actor: ActorOptions
        @Argument(help: ArgumentHelp("What it is.", valueName: "new-kind")) var newKind: EntityKind
        @OptionGroup var collection: CollectionArguments

        func run() throws { try actor.correct(.kind(newKind), collection) }
    }

    struct Hide: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Leave an actor out of lists.")
        @OptionGroup var actor: ActorOptions
        @OptionGroup var collection: CollectionArguments

        func run() throws { try actor.correct(.hide, collection) }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List an actor again.")
        @OptionGroup var actor: ActorOptions
        @OptionGroup var collection: CollectionArguments

        func run() throws { try actor.correct(.show, collection) }
    }

    struct Undo: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take back the last correction, or the one with a number that list --corrections gives."
        )
        @Option(help: "The number of a correction.") var id: String?
        @OptionGroup var collection: CollectionArguments

        func run() throws {
            let current = try CurrentIndex(collection)
            Output.line(Output.visible(try current.keeper.undoCorrection(id)))
            try current.finish()
        }
    }

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
            let current = try CurrentIndex(collection)
            if corrections {
                for noted in try current.keeper.journal.contents().corrections {
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
