import Glibc

/// Collects the output of ncurses for one screen and sends it at once.
///
/// ncurses 6.4 writes at every move of the cursor, some eighty times for a turned page; each write wakes the
/// terminal, which costs more than all else that a key does. While `gather` runs, the descriptor that ncurses
/// writes to leads into memory.
struct OutputGatherer: ~Copyable {
    /// The descriptor that ncurses writes to, and another one of the same terminal.
    private let target: Int32
    private let terminal: Int32
    private let memory: Int32

    /// A gatherer of the output to `target`.
    init(_ target: Int32) {
        self.target = target
        terminal = fcntl(target, F_DUPFD_CLOEXEC, 0)
        memory = Curses.anonymousFile()
    }

    deinit {
        close(terminal)
        close(memory)
    }

    /// Runs `body`, then sends its output between `prefix` and `suffix`.
    func gather(prefix: String = "", suffix: String = "", _ body: () -> Void) {
        // Without memory to write to, it goes out in pieces.
        guard terminal >= 0, memory >= 0, dup2(memory, target) >= 0 else { return body() }
        body()
        dup2(terminal, target)
        _ = fcntl(target, F_SETFD, FD_CLOEXEC)
        let size = max(0, Int(lseek(memory, 0, SEEK_CUR)))
        let written = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = max(0, pread(memory, buffer.baseAddress, size, 0))
        }
        lseek(memory, 0, SEEK_SET)
        if !written.isEmpty { send(Array(prefix.utf8) + written + Array(suffix.utf8)) }
    }

    private func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR && errno != EAGAIN {
                return
            }
        }
    }
}
