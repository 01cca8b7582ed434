import ArgumentParser
import Model

/// `dossier browse`, the default: opens the browser.
struct BrowseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "browse",
        abstract: "Browse a collection (this is what dossier does without a command).",
        discussion: """
            EXAMPLES
              dossier archive/ more/article.txt
              some-command | dossier -
            """)

    @OptionGroup var arguments: CollectionArguments

    func run() throws {
    }
}
