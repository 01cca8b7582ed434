import Glibc

/// The reason why a file yields no article; the description is worded for the reader.
package enum ArticleProblem: Error, Equatable, Sendable {
    /// The file is not text.
    case binary
    /// The file is larger than `ArticleFile.largest`.
    case tooLarge(bytes: Int)
    /// The file does not exist (any more).
    case missing
    /// The system denies access; `reason` is its error message.
    case unreadable(reason: String)
    /// Neither a file nor a folder: a device, a socket, a pipe.
    case notAFile

    package init(errno code: Int32) {
        self = code == ENOENT ? .missing : .unreadable(reason: String(cString: strerror(code)))
    }
}

extension ArticleProblem: CustomStringConvertible {
    /// The reason, to be printed after the file's name.
    package var description: String {
        switch self {
        case .binary: "not text (binary data)"
        case .tooLarge(let bytes): "too large: \(bytes >> 20) MiB, at most \(ArticleFile.largest >> 20) MiB"
        case .missing: "no such file"
        case .unreadable(let reason): reason.prefix(1).lowercased() + reason.dropFirst()
        case .notAFile: "not a file or folder"
        }
    }
}

/// A problem with one file or folder.
package struct FileProblem: Error, Equatable, Sendable, CustomStringConvertible {
    /// The path of the file or folder.
    package let path: String
    /// The kind of problem.
    package let problem: ArticleProblem

    /// A problem with the file at `path`.
    package init(path: String, problem: ArticleProblem) {
        self.path = path
        self.problem = problem
    }

    /// `path: reason`.
    package var description: String { "\(path): \(problem)" }
}
