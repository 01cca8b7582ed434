import Articles
import Glibc
import Synchronization

/// The reader's notes on one collection, such as corrections: an append-only text file.
///
/// It is separate from the index, so that rebuilding the index loses no notes. Invalid lines are left in
/// place. Several processes may append to one journal, and concatenating two journals merges them.
/// Thread-safe.
package final class Journal: Sendable {
    /// The file; nil if the entries are kept in memory only.
    package let file: String?

    private let state: Mutex<JournalState>

    private struct JournalState {
        var contents = JournalContents()
        /// The state of the file when it was last read: its identity, its size and its last bytes.
        var device = UInt64(0)
        var node = UInt64(0)
        var size = 0
        var tail: [UInt8] = []
    }

    /// The first line of a journal.
    private static let header = "# Notes on a collection, made by dossier. Lines are only ever added.\n"

    /// An empty journal in memory.
    package convenience init() { self.init(file: nil, JournalState()) }

    private init(file: String?, _ state: JournalState) {
        self.file = file
        self.state = Mutex(state)
    }

    /// Opens the journal in a file; the first entry creates the file.
    ///
    /// - Returns: the journal; if the file cannot be written, a journal in memory with the contents of the
    ///   file, and the problem.
    package static func open(file: String) -> (journal: Journal, problem: FileProblem?) {
        let folder = file.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(file[..<$0]) } ?? "."
        let exists = access(file, F_OK) == 0
        let isWritable = access(exists ? file : folder, exists ? R_OK | W_OK : W_OK | X_OK) == 0
        let reason = errno
        var state = JournalState()
        do throws(FileProblem) {
            try readNew(of: file, &state)
        } catch {
            return (Journal(), error)
        }
        if isWritable { return (Journal(file: file, state), nil) }
        return (Journal(file: nil, state), FileProblem(path: file, problem: ArticleProblem(errno: reason)))
    }

    /// The contents, including entries that other processes have added.
    ///
    /// - Throws: `FileProblem` if the file can no longer be read.
    package func contents() throws(FileProblem) -> JournalContents {
        try state.withLock { state throws(FileProblem) in
            if let file { try Self.readNew(of: file, &state) }
            return state.contents
        }
    }

    /// Appends an entry.
    ///
    /// - Throws: `FileProblem` if the file cannot be written, such as on a full disk; the journal is then
    ///   unchanged.
    @discardableResult
    package func append(_ verb: String, _ fields: [String] = []) throws(FileProblem) -> JournalEntry {
        try state.withLock { state throws(FileProblem) in
            guard let file else {
                let entry = JournalEntry(verb: verb, fields: fields, after: state.contents.lastTime)
                state.contents.add(entry)
                return entry
            }
            let descriptor = try Self.lock(file)
            // Closing does not release the lock while a child that was just forked still holds the
            // descriptor.
            defer {
                flock(descriptor, LOCK_UN)
                close(descriptor)
            }
            try Self.readNew(descriptor, file, &state)
            let entry = JournalEntry(verb: verb, fields: fields, after: state.contents.lastTime)
            var bytes = Array((entry.line + "\n").utf8)
            if state.size == 0 { bytes = Array(Self.header.utf8) + bytes }
            // Terminates an incomplete last line, so that it does not absorb this one.
            if let last = state.tail.last, last != 0x0A { bytes.insert(0x0A, at: 0) }
            try Self.write(bytes, descriptor, file, from: state.size)
            try Self.readNew(descriptor, file, &state)
            return entry
        }
    }

    /// Undoes an entry. Undoing the returned entry redoes it.
    @discardableResult
    package func undo(_ id: String) throws(FileProblem) -> JournalEntry {
        try append(JournalContents.undo, [id])
    }

    // MARK: The file

    private static func problem(_ file: String, _ code: Int32 = errno) -> FileProblem {
        FileProblem(path: file, problem: ArticleProblem(errno: code))
    }

    /// Opens the file with an exclusive lock.
    private static func lock(_ file: String) throws(FileProblem) -> Int32 {
        let descriptor = Glibc.open(file, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw problem(file) }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else {
                let failure = problem(file)
                close(descriptor)
                throw failure
            }
        }
        return descriptor
    }

    /// Appends all of the bytes to the file, or none.
    private static func write(
        _ bytes: [UInt8], _ descriptor: Int32, _ file: String, from size: Int
    ) throws(FileProblem) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno != EINTR {
                let failure = problem(file)
                ftruncate(descriptor, size)
                throw failure
            }
        }
        guard fsync(descriptor) == 0 else {
            let failure = problem(file)
            ftruncate(descriptor, size)
            throw failure
        }
    }

    private static func readNew(of file: String, _ state: inout JournalState) throws(FileProblem) {
        let descriptor = Glibc.open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            guard errno == ENOENT || errno == ENOTDIR else { throw problem(file) }
            state = JournalState()
            return
        }
        defer { close(descriptor) }
        try readNew(descriptor, file, &state)
    }

    /// Reads the entries added since the last read; rereads the whole file if it was changed in another way.
    private static func readNew(_ descriptor: Int32, _ file: String, _ state: inout JournalState)
        throws(FileProblem)
    {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw problem(file) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileProblem(path: file, problem: .notAFile) }
        let size = Int(status.st_size)
        let isSame = UInt64(status.st_dev) == state.device && UInt64(status.st_ino) == state.node
        var isGrown = isSame && size >= state.size
        if isGrown {
            isGrown = try read(descriptor, file, state.size - state.tail.count..<state.size) == state.tail
        }
        if !isGrown { state = JournalState(device: UInt64(status.st_dev), node: UInt64(status.st_ino)) }
        guard size > state.size else { return }
        // An unterminated line is still being written, or was cut off: it counts once it is complete.
        let added = try read(descriptor, file, state.size..<size)
        var whole = state.tail.last.map { $0 == 0x0A } ?? true ? [] : state.tail
        whole += added
        let end = whole.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        state.contents.add(lines: whole[..<end])
        state.size = size
        state.tail = Array(whole[end...].isEmpty ? whole.suffix(64)[...] : whole[end...])
    }

    private static func read(
        _ descriptor: Int32, _ file: String, _ range: Range<Int>
    ) throws(FileProblem) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: range.count)
        var done = 0
        while done < bytes.count {
            let got = bytes.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress! + done, $0.count - done, range.lowerBound + done)
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw problem(file) }
            if got == 0 { break }
            done += got
        }
        return Array(bytes.prefix(done))
    }
}
