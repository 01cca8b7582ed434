import NewsText

/// A file format for articles.
///
/// To add one, write its parser in a file of its own and add a row to `all`.
package struct ArticleFormat: Sendable {
    /// The name used in messages.
    package let name: String
    /// The file name extensions, in lower case and without the dot.
    package let extensions: [String]
    /// Parses decoded text into an article.
    package let read: @Sendable ([UInt8]) -> Article

    /// The supported formats; the first one is the default.
    package static let all: [ArticleFormat] = [
        ArticleFormat(name: "plain text", extensions: ["txt", "text"], read: PlainText.article),
        ArticleFormat(name: "Markdown", extensions: ["md", "markdown"], read: Markdown.article),
    ]

    /// The format of a file by its extension; plain text if the extension is unknown or missing.
    package static func forFile(named name: String) -> ArticleFormat {
        guard let dot = name.lastIndex(of: ".") else { return all[0] }
        let ending = name[name.index(after: dot)...].lowercased()
        return all.first { $0.extensions.contains(ending) } ?? all[0]
    }

    /// Whether the file name has the extension of a supported format.
    package static func isKnown(fileNamed name: String) -> Bool {
        guard let dot = name.lastIndex(of: ".") else { return false }
        let ending = name[name.index(after: dot)...].lowercased()
        return all.contains { $0.extensions.contains(ending) }
    }
}
