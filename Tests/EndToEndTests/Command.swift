import Foundation

/// Runs the command as a user does, with its own home and data folder.
final class Command: Sendable {
    /// The result of a run.
    struct Result {
        let status: Int32
        let output: String
        let errors: String

        var lines: [String] { output.split(separator: "\n").map(String.init) }
    }

    /// The folder with the collection and all other files of a test.
    let folder: String

    /// The built command, beside the tests.
    static let program: String = {
        let tests = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        var folder = tests.deletingLastPathComponent()
        while folder.path != "/" {
            let program = folder.appendingPathComponent("dossier").path
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: program, isDirectory: &isFolder), !isFolder.boolValue {
                return program
            }
            folder.deleteLastPathComponent()
        }
        return "dossier"
    }()

    /// The project's own sample articles.
    static let seeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("seeds").path

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "dossier-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        self.folder = folder.path
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func path(_ name: String) -> String { folder + "/" + name }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        let file = URL(fileURLWithPath: path(name))
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

    /// Starts the command in the test's folder, with its output redirected to files.
    ///
    /// - Parameter data: the name of the data folder, to isolate a run from the others.
    func start(
        _ arguments: [String], input: [UInt8] = [], data: String = "data", program: String = Command.program
    ) throws -> (process: Process, output: String, errors: String) {
        let name = path("run-" + UUID().uuidString)
        for (ending, bytes) in [(".in", input), (".out", []), (".err", [])] {
            try Data(bytes).write(to: URL(fileURLWithPath: name + ending))
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = [
            "PATH": "/usr/bin:/bin", "LC_ALL": "C", "TERM": "xterm-256color", "HOME": path("home"),
            "XDG_DATA_HOME": path(data), "DOSSIER": Command.program,
        ]
        process.standardInput = FileHandle(forReadingAtPath: name + ".in")
        process.standardOutput = FileHandle(forWritingAtPath: name + ".out")
        process.standardError = FileHandle(forWritingAtPath: name + ".err")
        try process.run()
        return (process, name + ".out", name + ".err")
    }

    /// Runs the command to completion.
    func run(
        _ arguments: [String], input: [UInt8] = [], data: String = "data", program: String = Command.program
    ) throws -> Result {
        let run = try start(arguments, input: input, data: data, program: program)
        run.process.waitUntilExit()
        func text(_ path: String) throws -> String {
            String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
        }
        return try Result(
            status: run.process.terminationStatus, output: text(run.output), errors: text(run.errors))
    }

    /// Runs the command to completion.
    func run(
        _ arguments: String..., input: String = "", data: String = "data", program: String = Command.program
    ) throws -> Result {
        try run(arguments, input: Array(input.utf8), data: data, program: program)
    }
}
