import ArgumentParser
import Articles
import NewsExtraction
import SQLiteStore

/// An opened and refreshed collection, for commands that print.
struct RefreshedCollection {
    let collection: ArticleCollection
    let session: CollectionSession
    let index: Index
    let summary: RefreshSummary

    init(_ arguments: CollectionArguments, isQuiet: Bool = true) throws {
        let storage = IndexStorage()
        let collection = try arguments.collection(storage)
        let notify: (String) -> Void = { Output.error("dossier: \(Output.visible($0))") }
        let session = try CollectionSession(collection, storage: storage, notify: notify)
        var bar = ProgressBar()
        if session.index.isWriter {
            var outdated = 0
            summary = try session.refresh(with: Extractor(), notify: notify) { progress in
                if progress.outdated > 0, outdated == 0, let notice = progress.outdatedNotice {
                    notify(notice)
                }
                outdated = progress.outdated
                bar.show(progress)
            }
        } else {
            notify("another dossier is indexing this collection; what it has so far is used")
            summary = RefreshSummary()
        }
        bar.clear()
        let missing = collection.roots.map { FileProblem(path: $0.path, problem: .missing) }
        // Missing roots have been reported already.
        for problem in summary.problems where !missing.contains(problem) {
            let path = collection.shownPath(problem.path)
            Output.error("dossier: \(Output.visible(path)): \(problem.problem)")
        }
        if summary.binary > 0, !isQuiet {
            Output.error("dossier: \(summary.binary) files that are not text were passed over")
        }
        self.collection = collection
        self.session = session
        index = session.index
    }

    /// Exits with status 1 if a file could not be read.
    func finish() throws {
        if !summary.problems.isEmpty { throw ExitCode(1) }
    }
}
