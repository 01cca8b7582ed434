import Foundation

/// Runs the reader's own commands in a shell.
enum Child {
    /// Runs a command line and waits for it.
    ///
    /// - Parameters:
    ///   - input: what the command reads; the terminal's keys if nil.
    ///   - argument: what `$1` stands for in the command line, so that no file name is read as a command.
    /// - Returns: its exit status, 127 where there is no shell.
    static func run(_ command: String, input: [UInt8]? = nil, argument: String? = nil) -> Int32 {
        let process = Process()
        let shell = ProcessInfo.processInfo.environment["SHELL"] ?? "/bin/sh"
        process.executableURL = URL(fileURLWithPath: command.isEmpty ? shell : "/bin/sh")
        process.arguments = command.isEmpty ? [] : ["-c", command, "dossier"] + (argument.map { [$0] } ?? [])
        let pipe = input.map { _ in Pipe() }
        if let pipe { process.standardInput = pipe }
        guard (try? process.run()) != nil else { return 127 }
        if let pipe, let input {
            // A command that does not read to the end must not take dossier with it.
            signal(SIGPIPE, SIG_IGN)
            try? pipe.fileHandleForWriting.write(contentsOf: Data(input))
            try? pipe.fileHandleForWriting.close()
        }
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Waits for Enter, so that a command's output can be read.
    static func pause() {
        FileHandle.standardError.write(Data("\npress Enter to go on ".utf8))
        _ = readLine()
    }
}
