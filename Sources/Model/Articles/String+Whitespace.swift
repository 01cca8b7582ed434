extension StringProtocol {
    /// The text on one line: line breaks and runs of white space become single spaces.
    package var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
