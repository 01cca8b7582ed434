import Glibc
import NewsText

/// The files and folders that are opened together, and how to name what is in them.
package struct ArticleCollection: Sendable, Equatable {
    /// A file or folder of the collection.
    package struct Root: Sendable, Equatable {
        /// The absolute path without links, under which its files are known.
        package let path: String
        /// The path as the reader wrote it, under which its files are shown.
        package let given: String
    }

    /// The name that stands for standard input among the paths.
    package static let standardInput = "-"

    /// The files and folders, none twice.
    package let roots: [Root]
    /// The text of standard input, where it is part of the collection.
    package let input: [UInt8]?

    /// The collection of the paths given. A path that does not exist is kept as it is, and found missing
    /// when the collection is read.
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

    /// The collection's name on screen: the names of its roots.
    package var name: String {
        let names = roots.map { FilePath.name($0.path) } + (input == nil ? [] : ["standard input"])
        return names.count > 3 ? "\(names[0]) and \(names.count - 1) more" : names.joined(separator: ", ")
    }

    /// A name for files that belong to this collection: the same for the same roots in any order.
    package var key: String {
        let paths = roots.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let digest = UInt(bitPattern: ArticleFile.digest(Array(paths.joined(separator: "\0").utf8)))
        let readable = (paths.first.map(FilePath.name) ?? "").unicodeScalars
            .filter { $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil) }
            .prefix(24).map(Character.init)
        return String(readable) + "-" + String(digest, radix: 16)
    }

    /// The path of a file as the reader would write it: under the root as given.
    package func shownPath(_ path: String) -> String {
        if path == Self.standardInput { return "standard input" }
        guard let root = root(of: path) else { return path }
        if FilePath.areSame(root.path, path) { return root.given }
        let slash = UInt8(ascii: "/")
        let rest = path.utf8.dropFirst(root.path.utf8.count).drop { $0 == slash }
        return root.given + (root.given.utf8.last == slash ? "" : "/") + String(decoding: rest, as: UTF8.self)
    }

    /// The path of a file from the name of its root on: `archive/2023/bachmoet.txt`.
    package func shortPath(_ path: String) -> String {
        guard let root = root(of: path) else { return shownPath(path) }
        let rest = path.utf8.dropFirst(root.path.utf8.count)
        return FilePath.name(root.path) + String(decoding: rest, as: UTF8.self)
    }

    private func root(of path: String) -> Root? {
        roots.first { FilePath.isInside(path, folder: $0.path) }
    }

    /// Reads the article with a path of this collection.
    package func read(_ path: String) throws(ArticleProblem) -> Article {
        if path == Self.standardInput, let input { return try ArticleFile.article(input, named: "") }
        return try ArticleFile.read(path)
    }
}
