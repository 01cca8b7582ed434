import Foundation
import Glibc

/// A program that runs on a pseudoterminal.
final class PseudoTerminal {
    /// The program could not be started, or was silent for too long.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// The process.
    let process: pid_t
    private let descriptor: Int32
    /// All output since `forget`.
    private(set) var output: [UInt8] = []

    // Linux constants that the Glibc module does not import: TIOCSPTLCK, TIOCGPTN, POSIX_SPAWN_SETSID.
    private static let setLock: UInt = 0x4004_5431
    private static let getNumber: UInt = 0x8004_5430
    private static let ownSession: Int16 = 0x80

    /// Starts a program on a terminal of a given size.
    init(
        _ program: String, _ arguments: [String], environment: [String: String], columns: Int, rows: Int
    ) throws {
        descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var (number, locked): (Int32, Int32) = (0, 0)
        guard descriptor >= 0, ioctl(descriptor, Self.setLock, &locked) == 0,
            ioctl(descriptor, Self.getNumber, &number) == 0
        else { throw Failure(description: "no pseudo terminal: \(String(cString: strerror(errno)))") }
        let name = "/dev/pts/\(number)"
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)

        // The first terminal that a new session opens becomes its controlling terminal.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        posix_spawnattr_setflags(&attributes, Self.ownSession)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        posix_spawn_file_actions_addclose(&actions, descriptor)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        let words = ([program] + arguments).map { strdup($0) } + [nil]
        let settings = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { (words + settings).forEach { free($0) } }
        var started: pid_t = 0
        guard posix_spawn(&started, program, &actions, &attributes, words, settings) == 0 else {
            throw Failure(description: "cannot start \(program)")
        }
        process = started
    }

    deinit {
        kill(process, SIGTERM)
        var status: Int32 = 0
        waitpid(process, &status, 0)
        close(descriptor)
    }

    /// Discards the output so far.
    func forget() { output = [] }

    /// Sends keys.
    func send(_ keys: String) {
        _ = Array(keys.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    }

    /// Reads the output that arrives within a time; false if there is none.
    func read(within seconds: Double) -> Bool {
        var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&source, 1, Int32(seconds * 1000)) > 0 else { return false }
        let part = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
        }
        output += part
        return !part.isEmpty
    }

    /// Reads until the output contains a text.
    func wait(for text: String, within seconds: Double = 60) throws {
        let sought = Array(text.utf8)
        let end = Date(timeIntervalSinceNow: seconds)
        while !output.holds(sought) {
            guard Date() < end, read(within: 1) || Date() < end else {
                throw Failure(description: "'\(text)' did not appear")
            }
        }
    }

    /// Reads until the output pauses; returns the seconds until the last output, nil if there was none.
    func settle(quiet seconds: Double) -> Double? {
        let start = ContinuousClock.now
        var last: Duration?
        while read(within: seconds) { last = ContinuousClock.now - start }
        return last.map { Double($0.components.seconds) + Double($0.components.attoseconds) * 1e-18 }
    }
}

extension [UInt8] {
    fileprivate func holds(_ sought: [UInt8]) -> Bool {
        guard count >= sought.count else { return false }
        return indices.dropLast(sought.count - 1).contains { self[$0...].starts(with: sought) }
    }
}
