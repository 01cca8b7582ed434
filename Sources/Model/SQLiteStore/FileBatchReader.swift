import Articles
import Dispatch
import NewsExtraction
import Store

/// Reads files and finds what is in them, a batch at a time on all cores.
///
/// It knows no index: a thread that lets go of a batch a moment after its outcomes are there holds none open.
package struct FileBatchReader: Sendable {
    /// A file that has to be read.
    struct Candidate: Sendable {
        let file: FolderWalk.File
        let known: (id: ArticleID, digest: Int)?
        /// Whether its actors and figures are of an earlier generation, so that they are extracted again in any case.
        var isOutdated = false
    }

    /// What became of a candidate.
    enum Outcome: Sendable {
        case prepared(PreparedArticle)
        case touched(ArticleID, FileStamp)
        case binary(FolderWalk.File, known: ArticleID?)
        case failed(FileProblem, known: ArticleID?)
    }

    /// The bytes of standard input, where the collection is that.
    let input: [UInt8]?
    let extractor: Extractor
    /// How many files a core takes at a time.
    private static let step = 8
    private let queue = DispatchQueue(label: "dossier.read", qos: .userInitiated)

    init(input: [UInt8]?, extractor: Extractor) {
        self.input = input
        self.extractor = extractor
    }

    /// The outcomes of a batch that is being read on other threads.
    final class PendingBatch: @unchecked Sendable {
        // Written once before the signal, read once after it.
        private var outcomes: [Outcome] = []
        private let done = DispatchSemaphore(value: 0)

        fileprivate func fulfil(_ outcomes: [Outcome]) {
            self.outcomes = outcomes
            done.signal()
        }

        func wait() -> [Outcome] {
            done.wait()
            defer { outcomes = [] }
            return outcomes
        }
    }

    /// Begins to read a batch.
    func start(_ batch: ArraySlice<Candidate>) -> PendingBatch {
        let pending = PendingBatch()
        queue.async { pending.fulfil(Array(batch).concurrentMap(step: Self.step) { self.outcome(of: $0) }) }
        return pending
    }

    private func outcome(of candidate: Candidate) -> Outcome {
        let path = candidate.file.path
        do throws(ArticleProblem) {
            let bytes =
                try path == ArticleCollection.standardInput ? input ?? [] : ArticleFile.bytes(path)
            // The stamp is that of before reading: a file written since will be found changed next time.
            let digest = ArticleFile.digest(bytes)
            let isSame = candidate.known?.digest == digest
            if let known = candidate.known, isSame, !candidate.isOutdated {
                return .touched(known.id, candidate.file.stamp)
            }
            let article = try ArticleFile.article(bytes, named: path)
            return .prepared(
                PreparedArticle(
                    path: path, stamp: candidate.file.stamp, digest: digest, article: article,
                    headline: article.headline, extraction: extractor.extract(article),
                    replaced: candidate.known?.id, isExtractedAgain: isSame))
        } catch .binary {
            return .binary(candidate.file, known: candidate.known?.id)
        } catch {
            return .failed(FileProblem(path: path, problem: error), known: candidate.known?.id)
        }
    }
}
