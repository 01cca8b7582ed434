import Glibc

/// Finds the files under the roots of a collection, one at a time, sorted by name.
///
/// Skips hidden files and folders (a leading dot) and each folder's `README`, except for the roots
/// themselves. Follows symbolic links; a folder or file that is reached a second time, through a link or an
/// overlapping root, is skipped, which also ends loops.
package struct FolderWalk: Sequence, IteratorProtocol {
    /// A file that the walk found.
    package struct File: Sendable, Equatable {
        /// The path: the root followed by the names below it.
        package let path: String
        /// Its size and modification time.
        package let stamp: FileStamp

        package init(path: String, stamp: FileStamp) {
            self.path = path
            self.stamp = stamp
        }
    }

    private struct Identity: Hashable {
        let device: UInt
        let inode: UInt
    }

    /// The stack of paths to visit, the next one last.
    private var pending: [(path: String, isRoot: Bool)]
    private var seen: Set<Identity> = []
    /// The files and folders that could not be read so far.
    package private(set) var problems: [FileProblem] = []

    /// A walk over the roots in the given order.
    package init(_ roots: [String]) {
        pending = roots.reversed().map { ($0, true) }
    }

    /// The next file; nil at the end.
    package mutating func next() -> File? {
        while let (path, isRoot) = pending.popLast() {
            var status = stat()
            guard FilePath.withSystemPath(path, { stat($0, &status) }) == 0 else {
                problems.append(FileProblem(path: path, problem: ArticleProblem(errno: errno)))
                continue
            }
            let type = status.st_mode & S_IFMT
            guard type == S_IFREG || type == S_IFDIR else {
                if isRoot { problems.append(FileProblem(path: path, problem: .notAFile)) }
                continue
            }
            let identity = Identity(device: UInt(status.st_dev), inode: UInt(status.st_ino))
            guard seen.insert(identity).inserted else { continue }
            if type == S_IFREG { return File(path: path, stamp: FileStamp(status)) }
            push(folder: path)
        }
        return nil
    }

    private mutating func push(folder path: String) {
        guard let folder = FilePath.withSystemPath(path, { opendir($0) }) else {
            problems.append(FileProblem(path: path, problem: ArticleProblem(errno: errno)))
            return
        }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { name in
                    FilePath.string(UnsafeBufferPointer(start: name, count: strlen(pointer.pointer)))
                }
            }
            if !name.hasPrefix("."), !Self.isReadMe(name) { names.append(name) }
        }
        let prefix = path.hasSuffix("/") ? path : path + "/"
        // As bytes, so that the order does not depend on the locale.
        names.sort(by: FilePath.precedes)
        pending += names.reversed().map { (prefix + $0, false) }
    }

    /// A `README` describes its folder and is not an article.
    private static func isReadMe(_ name: String) -> Bool {
        let bytes = name.utf8
        return bytes.starts(with: "README".utf8, by: { $0 & 0xDF == $1 })
            && (bytes.count == 6 || bytes.dropFirst(6).first == UInt8(ascii: "."))
    }
}

extension UnsafePointer {
    /// The same address as a C string.
    fileprivate var pointer: UnsafePointer<CChar> {
        UnsafeRawPointer(self).assumingMemoryBound(to: CChar.self)
    }
}
