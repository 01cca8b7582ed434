import Articles
import Foundation
import GRDB
import Journal

/// Where the indexes are kept, and which collection was opened last.
package struct IndexStorage: Sendable {
    /// The folder: `$XDG_DATA_HOME/dossier` unless another is given.
    package let folder: String

    /// The storage in a folder; nil for the folder that the XDG Base Directory Specification names.
    package init(folder: String? = nil) {
        self.folder = folder ?? (Self.path("XDG_DATA_HOME") ?? Self.home + "/.local/share") + "/dossier"
    }

    /// The home folder: `$HOME`, which Foundation passes over for some users, else what the system says.
    package static var home: String { path("HOME") ?? NSHomeDirectory() }

    /// The absolute path in a variable of the environment; the specification tells to ignore any other.
    private static func path(_ variable: String) -> String? {
        ProcessInfo.processInfo.environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }

    /// Opens the index of a collection; in memory where that cannot be, for which the notice gives the reason.
    ///
    /// - Returns: the index, and a line for the reader where it is not simply the one from before.
    package func open(_ collection: ArticleCollection) throws -> (index: Index, notice: String?) {
        guard collection.input == nil else { return (try Index(), nil) }
        do {
            try prepare()
            let (index, notice) = try Index.open(file: file(of: collection))
            // Failing to remember is no reason not to read.
            if index.isWriter { try? remember(collection) }
            return (index, notice)
        } catch {
            return (try Index(), Self.memoryNotice(folder, error))
        }
    }

    /// Opens the journal of a collection; in memory where that cannot be, for which the notice gives the reason.
    ///
    /// - Returns: the journal, and a line for the reader where it cannot be kept or not all of it be read.
    package func journal(of collection: ArticleCollection) -> (journal: Journal, notice: String?) {
        guard collection.input == nil else { return (Journal(), nil) }
        // Where the folder cannot be made the journal says so.
        try? prepare()
        let file = "\(folder)/\(collection.key).journal"
        let (journal, problem) = Journal.open(file: file)
        if let problem {
            return (journal, "notes cannot be kept in \(problem); they are kept in memory this time")
        }
        let bad = (try? journal.contents().badLines) ?? []
        guard let first = bad.first else { return (journal, nil) }
        let lines =
            bad.count == 1 ? "line \(first.number) of \(file) is" : "\(bad.count) lines of \(file) are"
        return (journal, "\(lines) passed over: damaged, and left as they stand")
    }

    /// The line that says why an index is kept in memory.
    package static func memoryNotice(_ folder: String, _ error: any Error) -> String {
        "the index cannot be kept in \(folder) (\(reason(error))); it is kept in memory this time"
    }

    private static func reason(_ error: any Error) -> String {
        switch error {
        case let problem as FileProblem: "\(problem.problem)"
        case let error as DatabaseError:
            switch error.resultCode {
            case .SQLITE_FULL: "the disk is full"
            case .SQLITE_READONLY: "it cannot be written"
            default: error.message ?? "\(error.resultCode)"
            }
        default: error.localizedDescription
        }
    }

    /// Whether the collection has been opened before.
    package func knows(_ collection: ArticleCollection) -> Bool {
        FileManager.default.fileExists(atPath: file(of: collection))
    }

    /// The file of a collection's index.
    package func file(of collection: ArticleCollection) -> String { "\(folder)/\(collection.key).sqlite" }

    private var lastFile: String { folder + "/last-collection" }

    /// The paths of the collection that was opened last; empty where there is none or it is gone.
    package var lastPaths: [String] {
        guard let data = FileManager.default.contents(atPath: lastFile) else { return [] }
        return String(decoding: data, as: UTF8.self).split(separator: "\0").map(String.init)
    }

    private func remember(_ collection: ArticleCollection) throws {
        try write(Data(collection.roots.map(\.path).joined(separator: "\0").utf8), to: lastFile)
    }

    /// Writes a file of the reader's own in one step: whoever reads it finds the old one or the new one.
    private func write(_ data: Data, to file: String) throws {
        let temporary = "\(file).\(getpid())"
        unlink(temporary)
        let made = FileManager.default.createFile(
            atPath: temporary, contents: data, attributes: [.posixPermissions: 0o600])
        guard made, rename(temporary, file) == 0 else {
            let problem = FileProblem(path: file, problem: ArticleProblem(errno: errno))
            unlink(temporary)
            throw problem
        }
    }

    private func placeFile(_ collection: ArticleCollection) -> String? {
        // What comes through a pipe is another text each time.
        collection.input == nil ? "\(folder)/\(collection.key).place" : nil
    }

    /// What was kept of where the reader was in a collection; nil where nothing was.
    package func savedPlace(in collection: ArticleCollection) -> Data? {
        placeFile(collection).flatMap { FileManager.default.contents(atPath: $0) }
    }

    /// Keeps where the reader is in a collection. Where nothing can be kept at all nothing is, without a word: the
    /// reader was told when the index was opened.
    package func savePlace(_ data: Data, in collection: ArticleCollection) throws {
        guard let file = placeFile(collection), FileManager.default.isWritableFile(atPath: folder) else {
            return
        }
        try write(data, to: file)
    }

    private func prepare() throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
}
