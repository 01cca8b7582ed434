import ArgumentParser
import NewsExtraction
import SQLiteStore

/// `dossier entity`: corrects the resolution of names to actors.
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

    /// The actor to correct.
    struct ActorOptions: ParsableArguments {
        @Argument(help: ArgumentHelp("The actor.", valueName: "actor")) var name: String
        @Option(help: "What the actor is now: person, organization, place, product or event.")
        var kind: EntityKind?

        func correct(_ request: CorrectionRequest, _ collection: CollectionArguments) throws {
            let current = try RefreshedCollection(collection)
            let entity = try current.session.entity(called: name, kind: kind)
            Output.line(Output.visible(try current.session.correct(entity, request)))
            try current.finish()
        }
    }

}
