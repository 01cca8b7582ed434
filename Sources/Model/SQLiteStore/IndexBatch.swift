import Articles
import Store

/// A set of changes that are written in one transaction.
package struct IndexBatch: Sendable {
    package var added: [PreparedArticle] = []
    /// Articles whose files were removed or changed.
    package var retired: [ArticleID] = []
    /// Files with a new modification time and the same contents.
    var touched: [(id: ArticleID, stamp: FileStamp)] = []
    /// Files that are not text.
    package var binary: [FolderWalk.File] = []

    package init(
        added: [PreparedArticle] = [], retired: [ArticleID] = [],
        touched: [(id: ArticleID, stamp: FileStamp)] = [], binary: [FolderWalk.File] = []
    ) {
        self.added = added
        self.retired = retired
        self.touched = touched
        self.binary = binary
    }

    package var isEmpty: Bool { added.isEmpty && retired.isEmpty && touched.isEmpty && binary.isEmpty }
}
