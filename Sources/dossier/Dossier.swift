import ArgumentParser
import Articles
import Glibc

/// The command line of dossier.
struct Dossier: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier",
        abstract: "A reading room for news in the terminal.",
        discussion: """
            Without a command the browser opens on the files and folders given; without these on the current \
            folder if articles lie in it, else on the collection that was opened last.

            EXAMPLES
              dossier archive/              browse a folder of articles
              dossier search 'luchtafweer* date:2022..2023' archive/
              dossier mentions stoltenberg archive/
              dossier extract article.txt   actors and figures as JSON
            """,
        version: "0.1.0",
        subcommands: [
            BrowseCommand.self, IndexCommand.self, SearchCommand.self, ExtractCommand.self,
            ActorsCommand.self, MentionsCommand.self, TimelineCommand.self, EntityCommand.self,
            FiguresCommand.self, ExportCommand.self, EvaluateCommand.self,
        ],
        defaultSubcommand: BrowseCommand.self)
}

@main
enum Main {
    /// The command line arguments in the encoding of `FilePath`, as they may name files that are not valid
    /// UTF-8.
    private static var arguments: [String] {
        (1..<max(1, Int(CommandLine.argc))).compactMap { index in
            CommandLine.unsafeArgv[index].map { argument in
                FilePath.string(
                    UnsafeBufferPointer(start: argument, count: strlen(argument)).map(UInt8.init(bitPattern:))
                )
            }
        }
    }

    /// Runs the command. The exit status is 0 for success, 1 if a part failed, and 2 for invalid arguments.
    static func main() {
        signal(SIGPIPE, SIG_DFL)
        do {
            var command = try Dossier.parseAsRoot(arguments)
            try command.run()
        } catch {
            let code = Dossier.exitCode(for: error)
            if code == .validationFailure {
                Output.error(Dossier.fullMessage(for: error))
                exit(2)
            }
            if let status = error as? ExitCode { exit(status.rawValue) }
            if code == .success { Dossier.exit(withError: error) }
            Output.error("dossier: \(Output.visible("\(error)"))")
            exit(1)
        }
    }
}
