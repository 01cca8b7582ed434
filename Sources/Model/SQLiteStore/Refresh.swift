import Articles
import Journal
import NewsExtraction
import Store

/// Brings an index up to date with the files of its collection.
///
/// A file whose size or modification time differs is read, and indexed again if its digest differs too. Files
/// are read and extracted on all cores, one batch at a time, while the previous batch is written. Each batch
/// is one transaction: an interrupted refresh loses nothing, and the next one continues.
package struct Refresh: Sendable {
    let collection: ArticleCollection
    let index: Index
    private let extractor: Extractor
    private let journal: Journal
    private let fingerprint: UInt64
    /// The number of files from which on a refresh is a bulk load.
    private static let bulkLoadSize = 5000

    /// A refresh of an index, with the reader's journal.
    ///
    /// - Parameter fingerprint: the fingerprint of the extractor; articles with another one are extracted
    ///   again.
    package init(
        of index: Index, collection: ArticleCollection, extractor: Extractor, journal: Journal = Journal(),
        fingerprint: UInt64 = Extractor.fingerprint
    ) {
        self.index = index
        self.collection = collection
        self.extractor = extractor
        self.journal = journal
        self.fingerprint = fingerprint
    }

    /// Runs the refresh until it is complete or cancelled.
    ///
    /// - Parameters:
    ///   - progress: called from time to time, on the calling thread.
    ///   - isCancelled: called between batches.
    /// - Throws: `DatabaseError` if the index cannot be written.
    package func run(
        progress: (IndexProgress) -> Void = { _ in }, isCancelled: () -> Bool = { false }
    ) throws -> RefreshSummary {
        var summary = RefreshSummary()
        let generation = try index.beginGeneration(fingerprint)
        let plan = try compare(&summary, generation, progress: progress, isCancelled: isCancelled)
        guard let plan else { return summary }

        let isBulk = plan.candidates.count >= Self.bulkLoadSize
        if isBulk { try index.beginBulkLoad() }
        var state = IndexProgress(phase: .reading)
        state.files = plan.candidates.count
        state.outdated = plan.outdated
        state.bytes = plan.candidates.reduce(0) { $0 + $1.file.stamp.size }
        progress(state)

        var retired = plan.removed[...]
        summary.removed = retired.count
        while !retired.isEmpty {
            try index.write(IndexBatch(retired: Array(retired.prefix(1000))))
            retired = retired.dropFirst(1000)
        }
        let finished = try read(
            plan.candidates, &summary, &state, progress: progress, isCancelled: isCancelled)
        guard finished else { return summary }

        state.phase = .merging
        if isBulk { progress(state) }
        // Before the load ends, which creates the index of entities by rank. If the journal cannot be read,
        // the actors stay as they are.
        if let notes = try? journal.contents() {
            summary.changedActors = try index.groupActors(notes.corrections)
        }
        try index.endBulkLoad()
        if try index.needsCompaction() {
            progress(state)
            try index.compact(collection)
        }
        summary.isComplete = true
        return summary
    }

    // MARK: Reading

    /// Reads the candidates batch by batch; false if cancelled.
    private func read(
        _ candidates: [FileCandidate], _ summary: inout RefreshSummary, _ state: inout IndexProgress,
        progress: (IndexProgress) -> Void, isCancelled: () -> Bool
    ) throws -> Bool {
        var batches = RefreshBatches(candidates)
        let reader = FileBatchReader(input: collection.input, extractor: extractor)
        func start() -> FileBatchReader.PendingBatch? { batches.next().map(reader.start) }
        // Two batches ahead, so that no core is idle if writing a batch takes longer than reading the next.
        var pending = [start(), start()].compactMap(\.self)
        while !pending.isEmpty {
            let outcomes = pending.removeFirst().wait()
            if isCancelled() { pending = [] } else if let next = start() { pending.append(next) }
            let batch = Self.batch(of: outcomes, &summary)
            if !batch.isEmpty { try index.write(batch) }
            state.filesDone += outcomes.count
            state.bytesDone = batches.bytes(upTo: state.filesDone)
            progress(state)
        }
        return state.filesDone == candidates.count
    }

    /// Turns the outcomes into a batch of changes and counts them.
    private static func batch(
        of outcomes: [FileOutcome], _ summary: inout RefreshSummary
    ) -> IndexBatch {
        var batch = IndexBatch()
        func retire(_ known: ArticleID?) {
            guard let known else { return }
            batch.retired.append(known)
            summary.removed += 1
        }
        for outcome in outcomes {
            switch outcome {
            case .prepared(let article):
                batch.added.append(article)
                if article.replaced == nil {
                    summary.added += 1
                } else if article.isExtractedAgain {
                    summary.extractedAgain += 1
                } else {
                    summary.changed += 1
                }
            case .touched(let id, let stamp):
                batch.touched.append((id, stamp))
                summary.unchanged += 1
            case .binary(let file, let known):
                batch.binary.append(file)
                summary.binary += 1
                retire(known)
            case .failed(let problem, let known):
                summary.problems.append(problem)
                retire(known)
            }
        }
        return batch
    }
}
