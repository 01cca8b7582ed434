import ArgumentParser
import Articles
import Foundation
import NewsExtraction
import SQLiteStore

/// Opens a collection for a command that prints: its index is brought up to date first.
struct CurrentIndex {
    let collection: ArticleCollection
    let keeper: CollectionSession
    let index: Index
    let summary: RefreshSummary

    init(_ arguments: CollectionArguments, isQuiet: Bool = true) throws {
        let storage = IndexStorage()
        let collection = try arguments.collection(storage)
        let notify: (String) -> Void = { Output.error("dossier: \(Output.visible($0))") }
        let keeper = try CollectionSession(collection, storage: storage, notify: notify)
        var bar = ProgressBar()
        if keeper.index.isWriter {
            var outdated = 0
            summary = try keeper.refresh(with: Extractor(), notify: notify) { progress in
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
        // A root that is missing has been told of before.
        for problem in summary.problems where !missing.contains(problem) {
            let path = collection.shownPath(problem.path)
            Output.error("dossier: \(Output.visible(path)): \(problem.problem)")
        }
        if summary.binary > 0, !isQuiet {
            Output.error("dossier: \(summary.binary) files that are not text were passed over")
        }
        self.collection = collection
        self.keeper = keeper
        index = keeper.index
    }

    /// Ends the command with status 1 if a file could not be read.
    func finish() throws {
        if !summary.problems.isEmpty { throw ExitCode(1) }
    }
}
