import Articles
import Store

/// The result of reading a candidate.
enum FileOutcome: Sendable {
    case prepared(PreparedArticle)
    case touched(ArticleID, FileStamp)
    case binary(FolderWalk.File, known: ArticleID?)
    case failed(FileProblem, known: ArticleID?)
}
