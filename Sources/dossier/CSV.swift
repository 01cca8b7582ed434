/// Rows of comma-separated values (RFC 4180): quotes fields with a comma, quote or line break; ends rows in
/// CRLF.
enum CSV {
    /// Formats a row; control characters become visible.
    static func row(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") + "\r\n" }

    private static func field(_ text: String) -> String {
        let text = Output.visible(text)
        guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
    }
}
