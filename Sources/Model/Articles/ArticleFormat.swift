import NewsText

/// A file format that articles come in.
///
/// To add one, write its reader in a file of its own and give it a row in `all`.
package struct ArticleFormat: Sendable {
    /// The format's name, as messages give it.
    package let name: String
    /// The file name extensions that mark it, in lower case and without the dot.
    package let extensions: [String]
    /// Reads decoded text into an article.
    package let read: @Sendable ([UInt8]) -> Article

    /// The formats known, the first being the one for files without a known extension.
    package static let all: [ArticleFormat] = [
        ArticleFormat(name: "plain text", extensions: ["txt", "text"], read: PlainText.article),
        ArticleFormat(name: "Markdown", extensions: ["md", "markdown"], read: Markdown.article),
    ]

    /// The format for a file name: by its extension, plain text where it has no known one.
    package static func forFile(named name: String) -> ArticleFormat {
        guard let dot = name.lastIndex(of: ".") else { return all[0] }
        let ending = name[name.index(after: dot)...].lowercased()
        return all.first { $0.extensions.contains(ending) } ?? all[0]
    }

    /// Whether the file name has the extension of a known format.
    package static func isKnown(fileNamed name: String) -> Bool {
        guard let dot = name.lastIndex(of: ".") else { return false }
        let ending = name[name.index(after: dot)...].lowercased()
        return all.contains { $0.extensions.contains(ending) }
    }
}
