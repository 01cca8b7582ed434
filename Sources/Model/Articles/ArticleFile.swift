import Glibc
import NewsText

/// Reads articles from files.
package enum ArticleFile {
    /// The maximum file size, in bytes.
    package static let largest = 64 << 20

    /// Reads the article in the file at `path`.
    package static func read(_ path: String) throws(ArticleProblem) -> Article {
        try article(bytes(path), named: path)
    }

    /// Decodes and parses the bytes of a file; the format follows from its name.
    ///
    /// - Throws: `ArticleProblem.tooLarge` or `.binary`.
    package static func article(_ bytes: [UInt8], named name: String) throws(ArticleProblem) -> Article {
        guard bytes.count <= largest else { throw .tooLarge(bytes: bytes.count) }
        guard let text = Decoding.text(bytes) else { throw .binary }
        // Decoding UTF-16 or Windows-1252 can enlarge the text, to three times the size at most.
        return ArticleFormat.forFile(named: name).read(text)
    }

    /// The contents of the file at `path`.
    package static func bytes(_ path: String) throws(ArticleProblem) -> [UInt8] {
        // O_NONBLOCK: if a pipe has replaced the file, opening it must not block.
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

    /// Reads a descriptor to its end.
    ///
    /// - Throws: `tooLarge` as soon as there are more than `largest` bytes.
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

    /// A 64-bit digest: FNV-1a over words of eight bytes, with the high half of each product folded into the
    /// low half.
    package static func digest(_ bytes: [UInt8]) -> Int {
        let hash = bytes.withUnsafeBytes { bytes in
            // Spreads the length over all bits, so that it cannot cancel out a difference in another byte.
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
