import Foundation

/// Reads standard input line by line, as bytes: each line may have a different encoding.
enum StandardInput {
    private static let stream = FileStream(pointer: fdopen(STDIN_FILENO, "r"))

    // Only the main thread reads it.
    private struct FileStream: @unchecked Sendable {
        let pointer: UnsafeMutablePointer<FILE>?
    }

    /// The next line without its terminator; nil at the end.
    static func line() -> [UInt8]? {
        guard let stream = stream.pointer else { return nil }
        var start: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer { free(start) }
        let count = getline(&start, &capacity, stream)
        guard count >= 0, let start else { return nil }
        var line = UnsafeBufferPointer(start: start, count: count).map(UInt8.init(bitPattern:))
        if line.last == 0x0A { line.removeLast() }
        if line.last == 0x0D { line.removeLast() }
        return line
    }
}
