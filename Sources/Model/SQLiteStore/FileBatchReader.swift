import Articles
import Dispatch
import NewsExtraction
import NewsText
import Store

/// Reads files and extracts their actors and figures, one batch at a time on all cores.
///
/// It holds no reference to the index, so that a thread that releases a batch late does not keep the index
/// open.
package struct FileBatchReader: Sendable {

    /// The bytes of standard input, if the collection is standard input.
    let input: [UInt8]?
    let extractor: Extractor
    /// The number of files that a core takes at a time.
    private static let step = 8
    private let queue = DispatchQueue(label: "dossier.read", qos: .userInitiated)

    init(input: [UInt8]?, extractor: Extractor) {
        self.input = input
        self.extractor = extractor
    }

    /// A batch being read on other threads.
    final class PendingBatch: @unchecked Sendable {
        // Written once before the signal, read once after it.
        private var outcomes: [FileOutcome] = []
        private let done = DispatchSemaphore(value: 0)

        fileprivate func fulfil(_ outcomes: [FileOutcome]) {
            self.outcomes = outcomes
            done.signal()
        }

        func wait() -> [FileOutcome] {
            done.wait()
            defer { outcomes = [] }
            return outcomes
        }
    }

    /// Starts reading a batch.
    func start(_ batch: ArraySlice<FileCandidate>) -> PendingBatch {
        let pending = PendingBatch()
        queue.async { pending.fulfil(Array(batch).concurrentMap(step: Self.step) { self.outcome(of: $0) }) }
        return pending
    }

    private func outcome(of candidate: FileCandidate) -> FileOutcome {
        let path = candidate.file.path
        do throws(ArticleProblem) {
            let bytes =
                try path == ArticleCollection.standardInput ? input ?? [] : ArticleFile.bytes(path)
            // The stamp was taken before reading: if the file is written meanwhile, the next refresh finds it
            // changed.
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
