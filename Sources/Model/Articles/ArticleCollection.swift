import Glibc
import NewsText

/// A set of files and folders opened together, and the names under which their files are shown.
package struct ArticleCollection: Sendable, Equatable {
    /// A file or folder of the collection.
    package struct Root: Sendable, Equatable {
        /// The absolute path with symbolic links resolved; the identity of the root.
        package let path: String
        /// The path as the reader typed it, used for display.
        package let given: String
    }

    /// The path argument that means standard input.
    package static let standardInput = "-"

    /// The files and folders, without duplicates.
    package let roots: [Root]
    /// The text of standard input if it belongs to the collection.
    package let input: [UInt8]?

    /// Makes a collection from paths. A path that does not exist is kept; reading the collection reports it
    /// as missing.
    package init(paths: [String], input: [UInt8]? = nil) {
        var roots: [Root] = []
        for given in paths where given != Self.standardInput {
            let path = FilePath.canonical(given) ?? given
            if roots.contains(where: { FilePath.areSame($0.path, path) }) { continue }
            roots.append(Root(path: path, given: given))
        }
        self.roots = roots
        self.input = input
    }

    /// The name shown on screen: the names of the roots.
    package var name: String {
        let names = roots.map { FilePath.name($0.path) } + (input == nil ? [] : ["standard input"])
        return names.count > 3 ? "\(names[0]) and \(names.count - 1) more" : names.joined(separator: ", ")
    }

    /// A file name stem for data about this collection: independent of the order of the roots.
    package var key: String {
        let paths = roots.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let digest = UInt(bitPattern: ArticleFile.digest(Array(paths.joined(separator: "\0").utf8)))
        let readable = (paths.first.map(FilePath.name) ?? "").unicodeScalars
            .filter { $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil) }
            .prefix(24).map(Character.init)
        return String(readable) + "-" + String(digest, radix: 16)
    }

    /// The path for display: relative to the root as the reader typed it.
    package func shownPath(_ path: String) -> String {
        if path == Self.standardInput { return "standard input" }
        guard let root = root(of: path) else { return path }
        if FilePath.areSame(root.path, path) { return root.given }
        let slash = UInt8(ascii: "/")
        let rest = path.utf8.dropFirst(root.path.utf8.count).drop { $0 == slash }
        return root.given + (root.given.utf8.last == slash ? "" : "/") + String(decoding: rest, as: UTF8.self)
    }

    /// The path starting at the name of its root: `archive/2023/bachmoet.txt`.
    package func shortPath(_ path: String) -> String {
        guard let root = root(of: path) else { return shownPath(path) }
        let rest = path.utf8.dropFirst(root.path.utf8.count)
        return FilePath.name(root.path) + String(decoding: rest, as: UTF8.self)
    }

    private func root(of path: String) -> Root? {
        roots.first { FilePath.isInside(path, folder: $0.path) }
    }

    /// Reads the article at a path of this collection.
    package func read(_ path: String) throws(ArticleProblem) -> Article {
        if path == Self.standardInput, let input { return try ArticleFile.article(input, named: "") }
        return try ArticleFile.read(path)
    }
}
