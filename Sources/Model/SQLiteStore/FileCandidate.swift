import Articles
import Store

/// A file to be read.
struct FileCandidate: Sendable {
    let file: FolderWalk.File
    let known: (id: ArticleID, digest: Int)?
    /// Whether its extraction is of an earlier generation, so that it is repeated in any case.
    var isOutdated = false
}
