import Glibc

/// The path of a file, which Linux allows to hold bytes that are not UTF-8.
///
/// Such bytes are kept as scalars of a private range, U+EF80...U+EFFF (after the MirOS OPTU-8 convention), so
/// that a path is an ordinary string that can be stored, and still opens its file. Scalars of that range in a
/// name are kept byte by byte too, or they would come back as other bytes.
package enum FilePath {
    private static let base: UInt32 = 0xEF00

    /// Whether one path comes before another, byte by byte.
    static func precedes(_ left: String, _ right: String) -> Bool {
        var (left, right) = (left, right)
        return left.withUTF8 { left in right.withUTF8 { left.lexicographicallyPrecedes($0) } }
    }

    /// The string for the bytes of a path.
    package static func string(_ bytes: some Collection<UInt8>) -> String {
        let bytes = Array(bytes)
        if Decoding.isValidUTF8(bytes), !bytes.contains(0xEE) {
            return String(decoding: bytes, as: UTF8.self)
        }
        var path = ""
        var rest = bytes[...]
        while let lead = rest.first {
            // A sequence has at most four bytes; the shortest valid one is the scalar.
            let length = (1...4).first { $0 <= rest.count && Decoding.isValidUTF8(Array(rest.prefix($0))) }
            let scalar = length.flatMap {
                String(decoding: rest.prefix($0), as: UTF8.self).unicodeScalars.first
            }
            if let length, let scalar, !isByte(scalar) {
                path.unicodeScalars.append(scalar)
                rest = rest.dropFirst(length)
            } else {
                path.unicodeScalars.append(Unicode.Scalar(base + UInt32(lead))!)
                rest = rest.dropFirst()
            }
        }
        return path
    }

    /// The bytes of a path, for the system.
    package static func bytes(_ path: String) -> [UInt8] {
        path.unicodeScalars.flatMap { scalar -> [UInt8] in
            isByte(scalar) ? [UInt8(scalar.value - base)] : Array(String(scalar).utf8)
        }
    }

    /// Whether the scalar stands for a byte.
    private static func isByte(_ scalar: Unicode.Scalar) -> Bool {
        (base + 0x80...base + 0xFF).contains(scalar.value)
    }

    /// Calls `body` with the path as the system takes it.
    package static func withSystemPath<Result>(_ path: String, _ body: (UnsafePointer<CChar>) -> Result)
        -> Result
    {
        // Only in paths with scalars of the private range the bytes differ from UTF-8; all these begin with 0xEE.
        if !path.utf8.contains(0xEE) { return path.withCString(body) }
        let bytes = bytes(path).map { CChar(bitPattern: $0) } + [0]
        return bytes.withUnsafeBufferPointer { body($0.baseAddress!) }
    }

    /// The absolute path without symbolic links, or nil where there is no such file.
    package static func canonical(_ path: String) -> String? {
        withSystemPath(path) { realpath($0, nil) }.map { pointer in
            defer { free(pointer) }
            return string(
                UnsafeBufferPointer(start: pointer, count: strlen(pointer)).map { UInt8(bitPattern: $0) })
        }
    }

    /// The last component of a path.
    package static func name(_ path: String) -> String {
        // By bytes: a slash and a combining mark behind it are one Character.
        path.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { String($0) } ?? path
    }

    /// Whether the file at `path` is the one at `folder` or lies below it.
    package static func isInside(_ path: String, folder: String) -> Bool {
        guard path.utf8.starts(with: folder.utf8) else { return false }
        let rest = path.utf8.dropFirst(folder.utf8.count)
        return rest.isEmpty || rest.first == UInt8(ascii: "/") || folder.utf8.last == UInt8(ascii: "/")
    }

    /// Whether two paths are the same bytes; strings are equal too where only the form of an accent differs.
    static func areSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
}
