import Glibc

/// The size and modification time of a file, to detect changes without reading it.
package struct FileStamp: Equatable, Sendable {
    /// The size in bytes.
    package let size: Int
    /// The modification time in nanoseconds since 1970.
    package let modified: Int

    package init(size: Int, modified: Int) {
        self.size = size
        self.modified = modified
    }

    package init(_ status: stat) {
        size = Int(status.st_size)
        modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    }

    /// The current stamp of the file at `path`; nil if it does not exist.
    package static func current(of path: String) -> FileStamp? {
        var status = stat()
        return FilePath.withSystemPath(path) { stat($0, &status) } == 0 ? FileStamp(status) : nil
    }
}
