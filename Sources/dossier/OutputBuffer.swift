import Foundation

/// Buffers standard output, so that many lines cost one system call; on a terminal, writes each line at once.
struct OutputBuffer {
    private var bytes = Data()
    private let limit = isatty(STDOUT_FILENO) == 1 ? 0 : 1 << 16

    mutating func write(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        if bytes.count > limit { flush() }
    }

    mutating func flush() {
        if !bytes.isEmpty { FileHandle.standardOutput.write(bytes) }
        bytes = Data()
    }
}
