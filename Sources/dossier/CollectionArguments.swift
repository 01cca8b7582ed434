import ArgumentParser
import Articles
import Foundation
import SQLiteStore

/// The files and folders that a command works on.
struct CollectionArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files and folders of articles, '-' for standard input.", valueName: "path"))
    var paths: [String] = []

    @Flag(help: "Index a home folder or more than 100,000 files without asking.")
    var yes = false

    /// The most files that are indexed without asking.
    static let unasked = 100_000

    /// The collection that the arguments name.
    ///
    /// - Throws: `ValidationError` where they name none, or one that the reader does not want.
    func collection(_ storage: IndexStorage) throws -> ArticleCollection {
        let paths = try paths.isEmpty ? defaultPaths(storage) : paths
        let input =
            try paths.contains(ArticleCollection.standardInput)
            ? ArticleFile.contents(of: FileHandle.standardInput.fileDescriptor) : nil
        let collection = ArticleCollection(paths: paths, input: input)
        for root in collection.roots where FilePath.canonical(root.path) == nil {
            Output.error("dossier: \(Output.visible(root.given)): no such file or folder")
        }
        let exists = collection.roots.contains { FilePath.canonical($0.path) != nil }
        guard exists || input != nil else { throw ExitCode(1) }
        if !yes, !storage.knows(collection) { try confirm(collection) }
        return collection
    }

    /// The current folder if articles lie in it, else the collection opened last.
    private func defaultPaths(_ storage: IndexStorage) throws -> [String] {
        let here = FileManager.default.currentDirectoryPath
        let names = (try? FileManager.default.contentsOfDirectory(atPath: here)) ?? []
        if names.contains(where: { !$0.hasPrefix(".") && ArticleFormat.isKnown(fileNamed: $0) }) {
            return ["."]
        }
        let last = storage.lastPaths
        guard !last.isEmpty else {
            throw ValidationError("No articles lie in the current folder; name a file or folder to open.")
        }
        return last
    }

    /// Asks before a home folder or very many files are indexed.
    private func confirm(_ collection: ArticleCollection) throws {
        let home = FilePath.canonical(IndexStorage.home)
        let isHome = collection.roots.contains { $0.path == home || $0.path == "/" }
        var walk = FolderWalk(collection.roots.map(\.path))
        var count = 0
        while count <= Self.unasked, walk.next() != nil { count += 1 }
        let isMany = count > Self.unasked
        guard isHome || isMany else { return }

        let number = isMany ? "more than 100,000 files" : "\(count) files"
        let what = "\(Output.visible(collection.name)) \(isHome ? "is a home folder with" : "has") \(number)"
        guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
            throw ValidationError("\(what). Give --yes to index it.")
        }
        FileHandle.standardError.write(Data("\(what). Index it? [y/N] ".utf8))
        guard ["y", "yes", "j", "ja"].contains((readLine() ?? "").lowercased()) else { throw ExitCode(1) }
    }
}
