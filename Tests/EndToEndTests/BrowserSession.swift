import Foundation
import Testing

/// A shell in a terminal, in which the program runs as a user would run it.
///
/// The terminal is a tmux server without configuration. Its socket, home, data and collection are in a folder
/// that is deleted with the session.
final class BrowserSession {
    /// A timeout, with the contents of the screen.
    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    /// The folder of the session and working directory of the shell.
    let folder: URL
    private let socket: String
    /// The owner of the folder, which is kept alive; nil if this session owns it.
    private let owner: BrowserSession?

    /// The built program, beside the tests.
    static let program: String = {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("dossier").path
    }()

    /// The timeout in seconds, generous because the machine may be busy.
    static let patience = 30.0

    /// Whether tmux is installed.
    static let isPossible = (try? output(["tmux", "-V"])) != nil

    /// Starts a shell in a terminal of a given size.
    ///
    /// - Parameter other: a session whose folder to share.
    init(
        width: Int = 100, height: Int = 30, environment: [String: String] = [:],
        sharing other: BrowserSession? = nil
    ) throws {
        owner = other
        let own = FileManager.default.temporaryDirectory
            .appendingPathComponent("dossier-session-\(UUID().uuidString)")
        folder = other?.folder ?? own
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        socket = folder.path + "/tmux-\(UInt32.random(in: 0...UInt32.max))"
        var variables = [
            "HOME": folder.path, "XDG_DATA_HOME": folder.path + "/data", "PATH": "/usr/bin:/bin",
            "LANG": "C.UTF-8", "TERM": "screen-256color", "PS1": "ready> ", "D": Self.program,
            "HISTFILE": "/dev/null",
            // If installed, it would print a long report of a crash and wait for a key.
            "SWIFT_BACKTRACE": "enable=no",
        ]
        variables.merge(environment) { $1 }
        let settings = variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let shell = ["env", "-i"] + settings + ["bash", "--norc", "--noprofile", "-i"]
        let start = ["-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)"]
        try tmux(start + ["-c", folder.path] + shell)
        try tmux(["set", "-g", "status", "off"])
        try tmux(["set", "-g", "escape-time", "0"])
        try resize(width, height)
        try wait(for: "ready>")
    }

    deinit {
        _ = try? tmux(["kill-server"])
        if owner == nil { try? FileManager.default.removeItem(at: folder) }
    }

    // MARK: Files

    /// Writes a file in the session's folder.
    func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    func write(_ name: String, _ text: String) throws { try write(name, text.utf8) }

    /// Writes two short articles that mention the same actor, and an older, long one.
    func writeArchive() throws {
        try write(
            "archief/a.md", "---\ntitle: De eerste\ndate: 2024-01-02\n---\nPresident Zelensky was in Kiev.\n")
        try write(
            "archief/b.md",
            "---\ntitle: De tweede\ndate: 2023-01-02\n---\nPresident Zelensky sprak in Parijs.\n")
        let lines = (1...60).map { "Regel \($0) van een lang stuk over dekens.\n" }.joined()
        try write("archief/c.md", "---\ntitle: De lange\ndate: 2022-01-02\n---\n" + lines)
    }

    // MARK: Keys

    /// Types a command line in the shell and presses Enter.
    func run(_ command: String) throws {
        try type(command)
        try press("Enter")
    }

    /// Runs the program such that ``signal(_:)`` finds it, then prints `status` and the exit status.
    func open(_ arguments: String) throws {
        try run("clear; sh -c 'echo $$ > pid; exec $D \(arguments)'; echo status $?")
    }

    func type(_ text: String) throws { try tmux(["send-keys", "-l", "--", text]) }

    /// Presses keys by their tmux names: `Enter`, `Escape`, `C-z`, `j`.
    func press(_ keys: String...) throws {
        for key in keys { try tmux(["send-keys", "--", key]) }
    }

    /// Presses keys so fast that the program reads all of them before it responds to the first.
    func pressAtOnce(_ keys: String...) throws { try tmux(["send-keys", "--"] + keys) }

    /// Sends a signal to the program started by ``open(_:)``.
    func signal(_ number: Int32) throws {
        let process = try #require(pid)
        try #require(process > 1 && kill(process, number) == 0)
    }

    func resize(_ width: Int, _ height: Int) throws {
        try tmux(["resize-window", "-x", "\(width)", "-y", "\(height)"])
    }

    // MARK: Screen

    /// The screen as text.
    func screen() throws -> String { try tmux(["capture-pane", "-p"]) }

    /// The screen with its colours and attributes as escape sequences.
    func coloredScreen() throws -> String { try tmux(["capture-pane", "-p", "-e"]) }

    /// The screen row of the hardware cursor.
    func cursorRow() throws -> Int {
        Int(try tmux(["display", "-p", "#{cursor_y}"]).trimmingCharacters(in: .newlines)) ?? -1
    }

    /// Whether the program has enabled the mouse, in the mode without a limit on columns.
    func hasMouse() throws -> Bool {
        let flags = try tmux(["display", "-p", "#{mouse_standard_flag} #{mouse_sgr_flag}"])
        return flags.trimmingCharacters(in: .newlines) == "1 1"
    }

    /// Waits until the screen contains a text; returns the screen.
    @discardableResult
    func wait(for text: String, timeout: Double = patience) throws -> String {
        try wait(for: "“\(text)”", timeout: timeout) { $0.contains(text) }
    }

    /// Waits until the screen satisfies a condition; returns the screen.
    @discardableResult
    func wait(for what: String, timeout: Double = patience, _ condition: (String) -> Bool) throws -> String {
        let end = Date(timeIntervalSinceNow: timeout)
        while true {
            let screen = try screen()
            if condition(screen) { return screen }
            guard Date() < end else { throw Missing(description: "no \(what) on the screen:\n\(screen)") }
            usleep(30_000)
        }
    }

    /// Waits until the program started by ``open(_:)`` is idle and the screen has been stable for a while;
    /// returns the screen.
    func settled() throws -> String {
        var (last, since) = ("", Date())
        return try wait(for: "rest") { screen in
            if screen != last || !isAsleep { (last, since) = (screen, Date()) }
            return Date().timeIntervalSince(since) > 0.3
        }
    }

    /// Whether all threads of the program are sleeping; true if ``open(_:)`` started none.
    private var isAsleep: Bool {
        guard let pid else { return true }
        let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task")) ?? []
        return threads.allSatisfy { thread in
            let path = "/proc/\(pid)/task/\(thread)/stat"
            // The state follows the name, which is in parentheses.
            let stat = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ") S"
            return stat.split(separator: ")").last?.hasPrefix(" S") ?? false
        }
    }

    /// The process ID of the program started by ``open(_:)``.
    private var pid: Int32? {
        let text = try? String(contentsOf: folder.appendingPathComponent("pid"), encoding: .utf8)
        return text.flatMap { Int32($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
    }

    /// Starts recording all output to the terminal.
    func record() throws { try tmux(["pipe-pane", "cat >> '\(folder.path)/sent'"]) }

    /// The output since ``record()``, up to at least a text that has appeared on the screen.
    func sent(until text: String) throws -> [UInt8] {
        let file = folder.appendingPathComponent("sent")
        var sent = Data()
        try wait(for: "“\(text)” in the record") { _ in
            sent = (try? Data(contentsOf: file)) ?? Data()
            return sent.range(of: Data(text.utf8)) != nil
        }
        return Array(sent)
    }

    /// Expects the shell to have its terminal in the original state.
    func expectRestored(location: SourceLocation = #_sourceLocation) throws {
        let state = try tmux(["display", "-p", "#{alternate_on} #{cursor_flag} #{keypad_flag}"])
        #expect(
            state.trimmingCharacters(in: .newlines) == "0 1 0", "alternate screen, cursor",
            sourceLocation: location)
        try run("clear; stty -a; echo don''e")
        let modes = try wait(for: "done").split(whereSeparator: \.isWhitespace)
        for mode in ["echo", "icanon", "isig", "icrnl", "opost"] {
            #expect(modes.contains(Substring(mode)), sourceLocation: location)
        }
    }

    @discardableResult
    private func tmux(_ arguments: [String]) throws -> String {
        try Self.output(["tmux", "-u", "-S", socket] + arguments)
    }

    /// The output of a command.
    ///
    /// It inherits no descriptors: a server that it leaves behind would keep open a pipe whose end others
    /// wait for.
    private static func output(_ command: [String]) throws -> String {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("dossier-output-\(UUID().uuidString)").path
        defer { unlink(file) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, file, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        for descriptor in 3..<256 { posix_spawn_file_actions_addclose(&actions, Int32(descriptor)) }
        // The test's thread blocks signals that the shell and the program must receive.
        var (attributes, none) = (posix_spawnattr_t(), sigset_t())
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let variables = ["PATH=/usr/bin:/bin", "LANG=C.UTF-8", "TERM=dumb"]
        let arguments = command.map { strdup($0) } + [nil]
        let environment = variables.map { strdup($0) } + [nil]
        defer { for pointer in arguments + environment { free(pointer) } }

        var (child, status): (pid_t, Int32) = (0, 0)
        let failure = posix_spawnp(&child, command[0], &actions, &attributes, arguments, environment)
        guard failure == 0 else {
            throw Missing(description: "\(command[0]): \(String(cString: strerror(failure)))")
        }
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        let text = String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
        guard status == 0 else { throw Missing(description: "\(command.joined(separator: " ")): \(text)") }
        return text
    }
}
