import ArgumentParser
import NewsExtraction
import SQLiteStore

extension EntityCommand {
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
}
