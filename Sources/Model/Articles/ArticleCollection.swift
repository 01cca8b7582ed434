import Glibc

/// The files and folders that are opened together, and how to name what is in them.
public struct ArticleCollection: Sendable, Equatable {
    /// A file or folder of the collection.
    public struct Root: Sendable, Equatable {
        /// The absolute path without links, under which its files are known.
        public let path: String
        /// The path as the reader wrote it, under which its files are shown.
        public let given: String
    }

    /// The name that stands for standard input among the paths.
    public static let standardInput = "-"

    /// The files and folders, none twice.
    public let roots: [Root]
    /// The text of standard input, where it is part of the collection.
    public let input: [UInt8]?

    /// The collection of the paths given. A path that does not exist is kept as it is, and found missing
    /// when the collection is read.
    public init(paths: [String], input: [UInt8]? = nil) {
        var roots: [Root] = []
        for given in paths where given != Self.standardInput {
            let path = FilePath.canonical(given) ?? given
            if !roots.contains(where: { $0.path == path }) { roots.append(Root(path: path, given: given)) }
        }
        self.roots = roots
        self.input = input
    }

    /// The collection's name on screen: the names of its roots.
    public var name: String {
        let names = roots.map { FilePath.name($0.path) } + (input == nil ? [] : ["standard input"])
        return names.count > 3 ? "\(names[0]) and \(names.count - 1) more" : names.joined(separator: ", ")
    }

    /// A name for files that belong to this collection: the same for the same roots in any order.
    var key: String {
        let paths = roots.map(\.path).sorted().joined(separator: "\0")
        let digest = UInt(bitPattern: ArticleFile.digest(Array(paths.utf8)))
        let readable = (roots.first.map { FilePath.name($0.path) } ?? "").unicodeScalars
            .filter { $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil) }
            .prefix(24).map(Character.init)
        return String(readable) + "-" + String(digest, radix: 16)
    }

    /// The path of a file as the reader would write it: under the root as given.
    public func shownPath(_ path: String) -> String {
        if path == Self.standardInput { return "standard input" }
        guard let root = root(of: path) else { return path }
        if root.path == path { return root.given }
        let rest = path.dropFirst(root.path.count).drop { $0 == "/" }
        return root.given.hasSuffix("/") ? root.given + rest : root.given + "/" + rest
    }

    /// The path of a file from the name of its root on: `archive/2023/bachmoet.txt`.
    public func shortPath(_ path: String) -> String {
        guard let root = root(of: path) else { return shownPath(path) }
        return FilePath.name(root.path) + path.dropFirst(root.path.count)
    }

    private func root(of path: String) -> Root? {
        roots.first { path == $0.path || path.hasPrefix($0.path.hasSuffix("/") ? $0.path : $0.path + "/") }
    }

    /// Reads the article with a path of this collection.
    public func read(_ path: String) throws(ArticleProblem) -> Article {
        if path == Self.standardInput, let input { return try ArticleFile.article(input, named: "") }
        return try ArticleFile.read(path)
    }
}
