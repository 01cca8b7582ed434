import Dispatch
import GRDB

/// Brings an index up to date with the files of its collection.
///
/// A file is known by its size and time of change; one that differs is read, and taken in again if its digest
/// differs too. Files are read and recognized on all cores, a batch at a time, while the batch before is
/// written. Every batch is one transaction: a refresh that ends at any moment has lost nothing, and the next
/// one goes on from there.
public struct Refresh: Sendable {
    private let collection: ArticleCollection
    private let index: Index
    private let extractor: Extractor
    private let journal: Journal
    /// The files of a batch, and the bytes: few at first, so that there is soon something to read, then twice as
    /// many each time, as each batch makes a part of the word index.
    private static let batch = (first: (files: 500, bytes: 1 << 20), last: (files: 8000, bytes: 16 << 20))
    /// From so many files on, the parts of the word index are not merged while they are written.
    private static let bulk = 5000

    /// A refresh of the index of a collection, with a reader's notes on it.
    public init(
        of index: Index, collection: ArticleCollection, extractor: Extractor, journal: Journal = Journal()
    ) {
        self.index = index
        self.collection = collection
        self.extractor = extractor
        self.journal = journal
    }

    /// A file that has to be read.
    private struct Candidate: Sendable {
        let file: FolderWalk.File
        let known: (id: ArticleID, digest: Int)?
    }

    /// Does the work, as far as `isCancelled` lets it.
    ///
    /// - Parameters:
    ///   - progress: called from time to time, on the calling thread.
    ///   - isCancelled: asked between batches.
    /// - Throws: `DatabaseError` where the index cannot be written.
    public func run(
        progress: (IndexProgress) -> Void = { _ in }, isCancelled: () -> Bool = { false }
    ) throws -> RefreshSummary {
        var summary = RefreshSummary()
        let plan = try look(&summary, progress: progress, isCancelled: isCancelled)
        guard let plan else { return summary }

        let isBulk = plan.candidates.count >= Self.bulk
        if isBulk { try index.beginBulkLoad() }
        var state = IndexProgress(phase: .reading)
        state.files = plan.candidates.count
        state.bytes = plan.candidates.reduce(0) { $0 + $1.file.stamp.size }
        progress(state)

        var retired = plan.gone[...]
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
        try index.endLoad()
        // Where the notes cannot be read the actors stay as they are.
        if let notes = try? journal.contents() {
            summary.changedActors = try index.groupActors(notes.corrections)
        }
        if try index.needsCompaction() {
            progress(state)
            try index.compact(collection)
        }
        summary.isComplete = true
        return summary
    }

    // MARK: Looking

    private struct Plan {
        var candidates: [Candidate] = []
        var gone: [ArticleID] = []
    }

    /// Compares the files with the index; nil where it was cancelled.
    private func look(
        _ summary: inout RefreshSummary, progress: (IndexProgress) -> Void, isCancelled: () -> Bool
    ) throws -> Plan? {
        var walk = FolderWalk(collection.roots.map(\.path))
        var found = 0
        var unchanged = 0
        var binary = 0
        let plan: Plan? = try index.database.read { db in
            var plan = Plan()
            var kept: Set<ArticleID> = []
            let known = try db.makeStatement(
                sql: "SELECT id, size, modified, digest FROM article WHERE path = ?")
            let passedOver = try db.makeStatement(
                sql: "SELECT 1 FROM binary WHERE path = ? AND size = ? AND modified = ?")
            func add(_ file: FolderWalk.File) throws {
                if let row = try Row.fetchOne(known, arguments: [file.path]) {
                    let id = ArticleID(number: row[0])
                    kept.insert(id)
                    if FileStamp(size: row[1], modified: row[2]) == file.stamp {
                        unchanged += 1
                    } else {
                        plan.candidates.append(Candidate(file: file, known: (id, row[3])))
                    }
                } else if try Row.fetchOne(
                    passedOver, arguments: [file.path, file.stamp.size, file.stamp.modified]) != nil
                {
                    binary += 1
                } else {
                    plan.candidates.append(Candidate(file: file, known: nil))
                }
            }
            if let input = collection.input {
                let stamp = FileStamp(size: input.count, modified: 0)
                try add(FolderWalk.File(path: ArticleCollection.standardInput, stamp: stamp))
            }
            while let file = walk.next() {
                found += 1
                if found % 1000 == 0 {
                    progress(IndexProgress(phase: .looking(found: found)))
                    if isCancelled() { return nil }
                }
                try add(file)
            }
            // What lies below a folder that cannot be read is not known to be gone.
            let unreadable =
                walk.problems.filter { $0.problem != .missing }.map(\.path)
                + collection.roots.map(\.path).filter { FileStamp.current(of: $0) == nil }
            let all = try Row.fetchCursor(db, sql: "SELECT id, path FROM article")
            while let row = try all.next() {
                let id = ArticleID(number: row[0])
                if kept.contains(id) { continue }
                let path: String = row[1]
                let isHidden = unreadable.contains { FilePath.isInside(path, folder: $0) }
                if isHidden { unchanged += 1 } else { plan.gone.append(id) }
            }
            return plan
        }
        summary.unchanged = unchanged
        summary.binary = binary
        summary.problems = walk.problems
        return plan
    }

    // MARK: Reading

    /// What became of a candidate.
    private enum Outcome: Sendable {
        case prepared(PreparedArticle)
        case touched(ArticleID, FileStamp)
        case binary(FolderWalk.File, known: ArticleID?)
        case failed(FileProblem, known: ArticleID?)
    }

    /// Reads the candidates batch by batch; false where it was cancelled.
    private func read(
        _ candidates: [Candidate], _ summary: inout RefreshSummary, _ state: inout IndexProgress,
        progress: (IndexProgress) -> Void, isCancelled: () -> Bool
    ) throws -> Bool {
        var batches = Batches(candidates)
        let reading = DispatchQueue(label: "dossier.read", qos: .userInitiated)
        func start() -> PendingBatch? {
            batches.next().map { batch in
                let pending = PendingBatch()
                reading.async { pending.fulfil(self.outcomes(of: batch)) }
                return pending
            }
        }
        var pending = start()
        while let current = pending {
            let outcomes = current.wait()
            pending = isCancelled() ? nil : start()
            let batch = Self.sort(outcomes, into: &summary)
            if !batch.isEmpty { try index.write(batch) }
            state.filesDone += outcomes.count
            state.bytesDone = batches.bytes(upTo: state.filesDone)
            progress(state)
        }
        return state.filesDone == candidates.count
    }

    /// Cuts the candidates into batches.
    private struct Batches {
        private let candidates: [Candidate]
        private var position = 0
        private var limit = Refresh.batch.first
        private var bytesDone = (files: 0, bytes: 0)

        init(_ candidates: [Candidate]) { self.candidates = candidates }

        mutating func next() -> ArraySlice<Candidate>? {
            guard position < candidates.count else { return nil }
            var (end, bytes) = (position, 0)
            repeat {
                bytes += candidates[end].file.stamp.size
                end += 1
            } while end < candidates.count && end - position < limit.files && bytes < limit.bytes
            limit.files = min(limit.files * 2, Refresh.batch.last.files)
            limit.bytes = min(limit.bytes * 2, Refresh.batch.last.bytes)
            defer { position = end }
            return candidates[position..<end]
        }

        mutating func bytes(upTo files: Int) -> Int {
            for candidate in candidates[bytesDone.files..<files] {
                bytesDone.bytes += candidate.file.stamp.size
            }
            bytesDone.files = files
            return bytesDone.bytes
        }
    }

    /// The outcomes of a batch that is being read on other threads.
    private final class PendingBatch: @unchecked Sendable {
        // Written once before the signal, read once after it.
        private var outcomes: [Outcome] = []
        private let done = DispatchSemaphore(value: 0)

        func fulfil(_ outcomes: [Outcome]) {
            self.outcomes = outcomes
            done.signal()
        }

        func wait() -> [Outcome] {
            done.wait()
            defer { outcomes = [] }
            return outcomes
        }
    }

    private func outcomes(of batch: ArraySlice<Candidate>) -> [Outcome] {
        let candidates = Array(batch)
        // A few files at a time: one by one, handing them out would cost more than reading them.
        let step = 8
        let parts = (candidates.count + step - 1) / step
        let results = Results(count: parts)
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            results.set(part, candidates[part * step..<min((part + 1) * step, candidates.count)].map(outcome))
        }
        return results.all
    }

    /// A place for the results of each part, written from several threads.
    private final class Results: @unchecked Sendable {
        private let parts: UnsafeMutableBufferPointer<[Outcome]>

        init(count: Int) {
            parts = .allocate(capacity: count)
            parts.initialize(repeating: [])
        }

        deinit {
            parts.deinitialize()
            parts.deallocate()
        }

        // Each part has its own element, and `all` is read when every thread has finished.
        func set(_ part: Int, _ outcomes: [Outcome]) { parts[part] = outcomes }
        var all: [Outcome] { parts.flatMap { $0 } }
    }

    private func outcome(of candidate: Candidate) -> Outcome {
        let path = candidate.file.path
        do throws(ArticleProblem) {
            let bytes =
                try path == ArticleCollection.standardInput
                ? collection.input ?? [] : ArticleFile.bytes(path)
            // The stamp is that of before reading: a file written since will be found changed next time.
            let digest = ArticleFile.digest(bytes)
            if let known = candidate.known, known.digest == digest {
                return .touched(known.id, candidate.file.stamp)
            }
            let article = try ArticleFile.article(bytes, named: path)
            return .prepared(
                PreparedArticle(
                    path: path, stamp: candidate.file.stamp, digest: digest, article: article,
                    headline: article.headline, extraction: extractor.extract(article),
                    replaced: candidate.known?.id))
        } catch .binary {
            return .binary(candidate.file, known: candidate.known?.id)
        } catch {
            return .failed(FileProblem(path: path, problem: error), known: candidate.known?.id)
        }
    }

    /// Makes a batch for the index of the outcomes and counts them.
    private static func sort(_ outcomes: [Outcome], into summary: inout RefreshSummary) -> IndexBatch {
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
                if article.replaced == nil { summary.added += 1 } else { summary.changed += 1 }
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
