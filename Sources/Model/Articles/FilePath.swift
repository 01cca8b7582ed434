import Glibc

/// The path of a file, which Linux allows to hold bytes that are not UTF-8.
///
/// Such bytes are kept as scalars of a private range, U+EF80...U+EFFF (after the MirOS OPTU-8 convention), so
/// that a path is an ordinary string that can be stored and compared, and still opens its file.
public enum FilePath {
    private static let base: UInt32 = 0xEF00

    /// The string for the bytes of a path.
    static func string(_ bytes: some Collection<UInt8>) -> String {
        let bytes = Array(bytes)
        if Decoding.isValidUTF8(bytes) { return String(decoding: bytes, as: UTF8.self) }
        var path = ""
        var rest = bytes[...]
        while let lead = rest.first {
            // A sequence has at most four bytes; the shortest valid one is the scalar.
            if let length = (1...4).first(where: { $0 <= rest.count && Decoding.isValidUTF8(Array(rest.prefix($0))) }) {
                path += String(decoding: rest.prefix(length), as: UTF8.self)
                rest = rest.dropFirst(length)
            } else {
                path.unicodeScalars.append(Unicode.Scalar(base + UInt32(lead))!)
                rest = rest.dropFirst()
            }
        }
        return path
    }

    /// The bytes of a path, for the system.
    static func bytes(_ path: String) -> [UInt8] {
        path.unicodeScalars.flatMap { scalar -> [UInt8] in
            (base + 0x80...base + 0xFF).contains(scalar.value)
                ? [UInt8(scalar.value - base)] : Array(String(scalar).utf8)
        }
    }

    /// Calls `body` with the path as the system takes it.
    static func withSystemPath<Result>(_ path: String, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
        // Only in paths with scalars of the private range the bytes differ from UTF-8; all these begin with 0xEE.
        if !path.utf8.contains(0xEE) { return path.withCString(body) }
        let bytes = bytes(path).map { CChar(bitPattern: $0) } + [0]
        return bytes.withUnsafeBufferPointer { body($0.baseAddress!) }
    }

    /// The absolute path without symbolic links, or nil where there is no such file.
    public static func canonical(_ path: String) -> String? {
        withSystemPath(path) { realpath($0, nil) }.map { pointer in
            defer { free(pointer) }
            return string(UnsafeBufferPointer(start: pointer, count: strlen(pointer)).map { UInt8(bitPattern: $0) })
        }
    }

    /// The last component of a path.
    public static func name(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
