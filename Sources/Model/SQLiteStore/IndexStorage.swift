import Articles
import Foundation
import GRDB
import Journal

/// The folder with the indexes and journals of all collections.
package struct IndexStorage: Sendable {
    /// The folder: `$XDG_DATA_HOME/dossier` by default.
    package let folder: String

    /// The storage in a folder; nil for the default of the XDG Base Directory Specification.
    package init(folder: String? = nil) {
        self.folder = folder ?? (Self.path("XDG_DATA_HOME") ?? Self.home + "/.local/share") + "/dossier"
    }

    /// The home folder: `$HOME`, which Foundation ignores for some users, else the system's answer.
    package static var home: String { path("HOME") ?? NSHomeDirectory() }

    /// The absolute path in an environment variable; the specification says to ignore relative ones.
    private static func path(_ variable: String) -> String? {
        ProcessInfo.processInfo.environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }

    /// Opens the index of a collection; in memory if the folder cannot be used.
    ///
    /// - Returns: the index, and a notice if it is new in place of an old one or in memory.
    package func open(_ collection: ArticleCollection) throws -> (index: Index, notice: String?) {
        guard collection.input == nil else { return (try Index(), nil) }
        do {
            try prepare()
            let (index, notice) = try Index.open(file: file(of: collection))
            // Reading works even if the collection cannot be remembered.
            if index.isWriter { try? remember(collection) }
            return (index, notice)
        } catch {
            return (try Index(), Self.memoryNotice(folder, error))
        }
    }

    /// Opens the journal of a collection; in memory if the folder cannot be used.
    ///
    /// - Returns: the journal, and a notice if it cannot be written or has damaged lines.
    package func journal(of collection: ArticleCollection) -> (journal: Journal, notice: String?) {
        guard collection.input == nil else { return (Journal(), nil) }
        // If the folder cannot be created, opening the journal reports it.
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

    /// The notice that explains why an index is kept in memory.
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
    package func hasIndex(of collection: ArticleCollection) -> Bool {
        FileManager.default.fileExists(atPath: file(of: collection))
    }

    /// The file of a collection's index.
    package func file(of collection: ArticleCollection) -> String { "\(folder)/\(collection.key).sqlite" }

    private var lastFile: String { folder + "/last-collection" }

    /// The paths of the last opened collection; empty if there is none.
    package var lastPaths: [String] {
        guard let data = FileManager.default.contents(atPath: lastFile) else { return [] }
        return String(decoding: data, as: UTF8.self).split(separator: "\0").map(String.init)
    }

    private func remember(_ collection: ArticleCollection) throws {
        try write(Data(collection.roots.map(\.path).joined(separator: "\0").utf8), to: lastFile)
    }

    /// Writes a file atomically.
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
        // Standard input has different contents each time.
        collection.input == nil ? "\(folder)/\(collection.key).place" : nil
    }

    /// The reader's saved position in a collection; nil if there is none.
    package func savedState(in collection: ArticleCollection) -> Data? {
        placeFile(collection).flatMap { FileManager.default.contents(atPath: $0) }
    }

    /// Saves the reader's position in a collection. Does nothing if the folder cannot be written, of which
    /// the reader was told when the index was opened.
    package func saveState(_ data: Data, in collection: ArticleCollection) throws {
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
