import Foundation
import Screen

/// Writes lines to the standard streams, with nothing in them that a terminal would take for a command.
enum Output {
    /// Writes a line to standard output.
    static func line(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

    /// Writes a line to standard error.
    static func error(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

    /// The text with control characters and those that turn the direction of writing made visible, on one line.
    static func visible(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control where scalar == "\n" || scalar == "\t": result += " "
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate:
                result += ScalarNotation.of(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

/// Gathers what goes to standard output, so that many lines cost one call; on a terminal each goes out at once.
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
