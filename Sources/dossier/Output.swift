import Foundation
import Screen

/// Writes lines to the standard streams, and makes text safe for terminals.
enum Output {
    /// Writes a line to standard output.
    static func line(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

    /// Writes a line to standard error.
    static func error(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

    /// The text on one line with visible control, format and bidirectional characters.
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
