import Foundation

/// Runs the reader's own commands in a shell.
///
/// Not with Foundation's `Process`: it puts a command into a process group of its own, which may not read from
/// the terminal, and waits for all that the command leaves running.
enum Child {
    /// Runs a command line on the terminal and waits for it, or the reader's shell if it is empty.
    ///
    /// - Parameters:
    ///   - input: the standard input of the command; the terminal's keys if nil.
    ///   - argument: the value of `$1` in the command line, so that no file name is read as a command.
    /// - Returns: its exit status, 127 where there is no shell.
    static func run(_ command: String, input: [UInt8]? = nil, argument: String? = nil) -> Int32 {
        let own = ProcessInfo.processInfo.environment["SHELL"] ?? "/bin/sh"
        let line =
            command.isEmpty ? [own] : ["/bin/sh", "-c", command, "dossier"] + (argument.map { [$0] } ?? [])
        var ends: [Int32] = [-1, -1]
        if input != nil {
            guard pipe(&ends) == 0 else { return 127 }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        }
        let keys = terminal()
        defer { if keys != STDIN_FILENO { close(keys) } }

        return obeyingTerminal { defaults in
            var child: pid_t = 0
            let isRunning = spawn(line, input: input == nil ? keys : ends[0], defaults: defaults, &child)
            if let input {
                close(ends[0])
                if isRunning { write(input, to: ends[1]) }
                close(ends[1])
            }
            return isRunning ? wait(for: child) : 127
        }
    }

    /// Waits for Enter, so that a command's output can be read.
    static func pause() {
        FileHandle.standardOutput.write(Data("\npress Enter to go on ".utf8))
        let keys = terminal()
        var byte: UInt8 = 0
        while read(keys, &byte, 1) == 1, byte != UInt8(ascii: "\n") {}
        if keys != STDIN_FILENO { close(keys) }
    }

    /// Where keys come from: standard input may be a text that was read.
    private static func terminal() -> Int32 {
        if isatty(STDIN_FILENO) == 1 { return STDIN_FILENO }
        let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
        return terminal < 0 ? STDIN_FILENO : terminal
    }

    /// Lets the keys that interrupt and stop go to a command: as with system(3) they do not end this program, but
    /// it stops together with the command. `body` is given the signals that the command has to obey.
    private static func obeyingTerminal(_ body: (sigset_t) -> Int32) -> Int32 {
        let answers = [(SIGINT, SIG_IGN), (SIGQUIT, SIG_IGN), (SIGTSTP, SIG_DFL), (SIGPIPE, SIG_IGN)]
        var defaults = sigset_t()
        sigemptyset(&defaults)
        let before = answers.map { number, answer in
            var (action, old) = (sigaction(), sigaction())
            action.__sigaction_handler.sa_handler = answer
            sigaction(number, &action, &old)
            sigaddset(&defaults, number)
            return (number, old)
        }
        defer {
            for (number, action) in before {
                var action = action
                sigaction(number, &action, nil)
            }
        }
        return body(defaults)
    }

    private static func spawn(
        _ line: [String], input: Int32, defaults: sigset_t, _ child: inout pid_t
    ) -> Bool {
        var (actions, attributes, defaults) = (posix_spawn_file_actions_t(), posix_spawnattr_t(), defaults)
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        // Standard error is kept off the terminal while the browser has it: see CSignals.
        posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        let arguments = line.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        let variables = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for variable in variables { free(variable) } }
        return posix_spawn(&child, line[0], &actions, &attributes, arguments, variables) == 0
    }

    /// Writes all, as far as the command reads it.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 { rest = rest.dropFirst(written) } else if errno != EINTR { return }
        }
    }

    /// The exit status of a child, by convention 128 and the number of the signal that ended it.
    private static func wait(for child: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 { if errno != EINTR { return 127 } }
        let signal = status & 0x7F
        return signal == 0 ? status >> 8 & 0xFF : 128 + signal
    }
}
