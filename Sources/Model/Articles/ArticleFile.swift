import Glibc
import NewsText

/// Why a file gives no article; its description says it in words for the reader.
package enum ArticleProblem: Error, Equatable, Sendable {
    /// The file is not text.
    case binary
    /// The file is larger than `ArticleFile.largest`.
    case tooLarge(bytes: Int)
    /// There is no such file, or no longer.
    case missing
    /// The system does not let it be read; `reason` is the system's own.
    case unreadable(reason: String)
    /// Neither a file nor a folder: a device, a socket, a pipe.
    case notAFile

    package init(errno code: Int32) {
        self = code == ENOENT ? .missing : .unreadable(reason: String(cString: strerror(code)))
    }
}

extension ArticleProblem: CustomStringConvertible {
    /// The reason as a message gives it behind the file's name.
    package var description: String {
        switch self {
        case .binary: "not text (binary data)"
        case .tooLarge(let bytes): "too large: \(bytes >> 20) MiB, at most \(ArticleFile.largest >> 20) MiB"
        case .missing: "no such file"
        case .unreadable(let reason): reason.prefix(1).lowercased() + reason.dropFirst()
        case .notAFile: "not a file or folder"
        }
    }
}

/// A problem with the file or folder it names.
package struct FileProblem: Error, Equatable, Sendable, CustomStringConvertible {
    /// The path of the file or folder.
    package let path: String
    /// What is wrong with it.
    package let problem: ArticleProblem

    /// A problem of the file at `path`.
    package init(path: String, problem: ArticleProblem) {
        self.path = path
        self.problem = problem
    }

    /// `path: reason`.
    package var description: String { "\(path): \(problem)" }
}

/// What tells that a file is still the one that was read: its size and time of change.
package struct FileStamp: Equatable, Sendable {
    /// The size in bytes.
    package let size: Int
    /// The time of the last change, in nanoseconds since 1970.
    package let modified: Int

    package init(size: Int, modified: Int) {
        self.size = size
        self.modified = modified
    }

    package init(_ status: stat) {
        size = Int(status.st_size)
        modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    }

    /// The stamp of the file at `path` as it is now, nil where there is none.
    package static func current(of path: String) -> FileStamp? {
        var status = stat()
        return FilePath.withSystemPath(path) { stat($0, &status) } == 0 ? FileStamp(status) : nil
    }
}

/// Reads articles from files.
package enum ArticleFile {
    /// The largest file that is read, in bytes.
    package static let largest = 64 << 20

    /// Reads the article in the file at `path`.
    package static func read(_ path: String) throws(ArticleProblem) -> Article {
        try article(bytes(path), named: path)
    }

    /// The article in the bytes of a file with the name given.
    package static func article(_ bytes: [UInt8], named name: String) throws(ArticleProblem) -> Article {
        guard bytes.count <= largest else { throw .tooLarge(bytes: bytes.count) }
        guard let text = Decoding.text(bytes) else { throw .binary }
        // UTF-16 and Windows-1252 may grow when decoded, to three times the size at most.
        return ArticleFormat.forFile(named: name).read(text)
    }

    /// The bytes of the file at `path`.
    package static func bytes(_ path: String) throws(ArticleProblem) -> [UInt8] {
        // A pipe must not block the reader, were one to take the place of a file.
        let descriptor = FilePath.withSystemPath(path) { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
        guard descriptor >= 0 else { throw ArticleProblem(errno: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw ArticleProblem(errno: errno) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw ArticleProblem(errno: EISDIR) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        guard status.st_size <= largest else { throw .tooLarge(bytes: Int(status.st_size)) }
        return try contents(of: descriptor, expecting: Int(status.st_size))
    }

    /// All bytes that a descriptor gives until its end.
    ///
    /// - Throws: `tooLarge` as soon as there are more than `largest`.
    package static func contents(
        of descriptor: Int32, expecting size: Int = 0
    ) throws(ArticleProblem) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = max(size + 1, 4096)
        while true {
            var failure: Int32 = 0
            let part = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
                let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                if got < 0 { failure = errno }
                count = max(got, 0)
            }
            if failure == EINTR { continue }
            guard failure == 0 else { throw ArticleProblem(errno: failure) }
            if part.isEmpty { return bytes }
            if bytes.isEmpty { bytes = part } else { bytes += part }
            guard bytes.count <= largest else { throw .tooLarge(bytes: bytes.count) }
            chunk = max(4096, size + 1 - bytes.count)
        }
    }

    /// A number that differs, in all likelihood, when the contents differ: FNV-1a over eight bytes at a time, 64 bits, in
    /// which the high half of each product goes into the low one.
    package static func digest(_ bytes: [UInt8]) -> Int {
        let hash = bytes.withUnsafeBytes { bytes in
            // The length is spread over all bits, so that it cannot make up for another byte.
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ (UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15)
            func add(_ word: UInt64) {
                hash = (hash ^ word) &* 0x100_0000_01B3
                hash ^= hash >> 32
            }
            let whole = bytes.count & ~7
            for offset in stride(from: 0, to: whole, by: 8) {
                add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            }
            add(bytes[whole...].reversed().reduce(0) { $0 << 8 | UInt64($1) })
            return hash
        }
        return Int(bitPattern: UInt(hash))
    }
}
