import Articles
import Glibc

/// The right to write an index: one process has it at a time, and the system takes it back when that one ends.
final class WriterLock: Sendable {
    private let descriptor: Int32

    private init(descriptor: Int32) { self.descriptor = descriptor }

    /// The lock of the index at `file`, nil where another process has it.
    ///
    /// - Throws: `FileProblem` where the lock file cannot be made.
    static func take(beside file: String) throws -> WriterLock? {
        let path = file + ".lock"
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileProblem(path: path, problem: ArticleProblem(errno: errno)) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
        return WriterLock(descriptor: descriptor)
    }

    /// Gives the lock back by name: closing is not enough while a child that was just forked still has the descriptor.
    deinit {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
