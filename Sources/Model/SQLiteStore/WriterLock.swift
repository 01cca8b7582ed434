import Articles
import Glibc

/// The exclusive right to write an index. The system releases it when the process ends.
final class WriterLock: Sendable {
    private let descriptor: Int32

    private init(descriptor: Int32) { self.descriptor = descriptor }

    /// Takes the lock of the index at `file`; nil if another process has it.
    ///
    /// - Throws: `FileProblem` if the lock file cannot be created.
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

    /// Unlocks explicitly: closing is not enough while a child that was just forked still holds the
    /// descriptor.
    deinit {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
