import ArgumentParser
import BrowserApp
import Foundation
import SQLiteStore

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

    @Flag(help: "One pane at a time, the cursor on the row you are on: for screen readers and braille.")
    var linear = false

    @Flag(
        inversion: .prefixedNo,
        help: "Draw nothing but ASCII; without it, that is done where the locale is not UTF-8.")
    var ascii: Bool?

    @Flag(help: "Begin with the mouse on: click chooses, wheel scrolls (M turns it off).")
    var mouse = false

    func run() throws {
        guard isatty(STDOUT_FILENO) == 1 else {
            throw ValidationError(
                "The browser needs a terminal, and standard output is none. "
                    + "For output into a file or pipe: dossier search, extract, actors, figures.")
        }
        let storage = IndexStorage()
        let collection = try arguments.collection(storage)
        var notices: [String] = []
        let keeper = try CollectionSession(collection, storage: storage) { notices.append($0) }
        var options = App.Options()
        (options.isLinear, options.isASCII, options.hasMouse) = (linear, ascii, mouse)
        let status = try App.run(keeper, options: options, notices: notices)
        if status != 0 { throw ExitCode(status) }
    }
}
