import Articles
import Foundation
import SQLiteStore
import Store

/// A collection in a folder of its own and its index in memory, filled without the recognizers.
final class Desk: Sendable {
    let folder: String
    let session: CollectionSession

    init(_ fixtures: [Fixture] = Fixture.archive) throws {
        let base = FileManager.default.temporaryDirectory.appendingPathComponent(
            "dossier-\(UUID().uuidString)")
        folder = base.path + "/archief"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        // No folder can lie inside a device: the index stays in memory.
        session = try CollectionSession(
            ArticleCollection(paths: [folder]), storage: IndexStorage(folder: "/dev/null/dossier"),
            notify: { _ in })
        // One by one in reverse: among articles of one date the last one in is listed first.
        for fixture in fixtures.reversed() { try put(fixture) }
    }

    deinit { try? FileManager.default.removeItem(atPath: (folder as NSString).deletingLastPathComponent) }

    /// The path under which an article is known.
    func path(_ fixture: Fixture) -> String { session.collection.roots[0].path + "/" + fixture.name }

    /// The number of an article, nil where the index has none.
    func id(_ fixture: Fixture) throws -> ArticleID? { try session.index.row(path: path(fixture))?.id }

    /// Writes the file, and takes it into the index in place of what was known of it.
    func put(_ fixture: Fixture) throws {
        let path = path(fixture)
        let (bytes, article, found) = try fixture.prepared(path: path)
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let prepared = PreparedArticle(
            path: path, stamp: FileStamp.current(of: path)!, digest: ArticleFile.digest(bytes),
            article: article,
            headline: fixture.title ?? fixture.headline, extraction: found, replaced: try id(fixture))
        try session.index.write(IndexBatch(added: [prepared]))
    }

    /// Deletes the file, and takes the article out of the index unless that is to find out later.
    func remove(_ fixture: Fixture, keepsIndex: Bool = false) throws {
        try FileManager.default.removeItem(atPath: path(fixture))
        if !keepsIndex, let id = try id(fixture) { try session.index.write(IndexBatch(retired: [id])) }
    }
}
