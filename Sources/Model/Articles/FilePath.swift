import Glibc

/// File paths as strings. Linux allows bytes in them that are not UTF-8.
///
/// Such bytes are mapped to a private range, U+EF80...U+EFFF (the convention of MirOS OPTU-8), so that a path
/// is an ordinary string that can be stored and still opens its file. Scalars of that range that occur in a
/// name are mapped byte by byte too, to keep the mapping reversible.
package enum FilePath {
    private static let base: UInt32 = 0xEF00

    /// Byte-wise order of paths.
    static func precedes(_ left: String, _ right: String) -> Bool {
        var (left, right) = (left, right)
        return left.withUTF8 { left in right.withUTF8 { left.lexicographicallyPrecedes($0) } }
    }

    /// Converts the bytes of a path to a string.
    package static func string(_ bytes: some Collection<UInt8>) -> String {
        let bytes = Array(bytes)
        if Decoding.isValidUTF8(bytes), !bytes.contains(0xEE) {
            return String(decoding: bytes, as: UTF8.self)
        }
        var path = ""
        var rest = bytes[...]
        while let lead = rest.first {
            // A UTF-8 sequence has at most four bytes, and the shortest valid prefix is one scalar.
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

    /// Converts a path to the bytes that the system expects.
    package static func bytes(_ path: String) -> [UInt8] {
        path.unicodeScalars.flatMap { scalar -> [UInt8] in
            isByte(scalar) ? [UInt8(scalar.value - base)] : Array(String(scalar).utf8)
        }
    }

    /// Whether the scalar encodes a single byte.
    private static func isByte(_ scalar: Unicode.Scalar) -> Bool {
        (base + 0x80...base + 0xFF).contains(scalar.value)
    }

    /// Calls `body` with the path in the system's encoding.
    package static func withSystemPath<Result>(_ path: String, _ body: (UnsafePointer<CChar>) -> Result)
        -> Result
    {
        // Only scalars of the private range differ from UTF-8, and all of them start with 0xEE.
        if !path.utf8.contains(0xEE) { return path.withCString(body) }
        let bytes = bytes(path).map { CChar(bitPattern: $0) } + [0]
        return bytes.withUnsafeBufferPointer { body($0.baseAddress!) }
    }

    /// The absolute path with symbolic links resolved; nil if the file does not exist.
    package static func canonical(_ path: String) -> String? {
        withSystemPath(path) { realpath($0, nil) }.map { pointer in
            defer { free(pointer) }
            return string(
                UnsafeBufferPointer(start: pointer, count: strlen(pointer)).map { UInt8(bitPattern: $0) })
        }
    }

    /// The last component of a path.
    package static func name(_ path: String) -> String {
        // By bytes: a slash followed by a combining mark is a single Character.
        path.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { String($0) } ?? path
    }

    /// Whether `path` equals `folder` or lies below it.
    package static func isInside(_ path: String, folder: String) -> Bool {
        guard path.utf8.starts(with: folder.utf8) else { return false }
        let rest = path.utf8.dropFirst(folder.utf8.count)
        return rest.isEmpty || rest.first == UInt8(ascii: "/") || folder.utf8.last == UInt8(ascii: "/")
    }

    /// Compares paths as bytes: string equality would ignore Unicode normalization.
    static func areSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
}
