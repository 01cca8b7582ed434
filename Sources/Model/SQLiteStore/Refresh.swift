import Articles
import GRDB
import Journal
import NewsExtraction
import Store

/// Brings an index up to date with the files of its collection.
///
/// A file is known by its size and time of change; one that differs is read, and taken in again if its digest
/// differs too. Files are read and recognized on all cores, a batch at a time, while the batch before is
/// written. Every batch is one transaction: a refresh that ends at any moment has lost nothing, and the next
/// one goes on from there.
package struct Refresh: Sendable {
    private let collection: ArticleCollection
    private let index: Index
    private let extractor: Extractor
    private let journal: Journal
    private let fingerprint: UInt64
    /// The files of a batch, and the bytes: few at first, so that there is soon something to read, then four times as
    /// many each time, as each batch makes a part of the word index. Towards the end they become smaller again: what has
    /// been read when all is read is written on one core.
    private static let batch = (first: (files: 500, bytes: 1 << 20), most: (files: 8000, bytes: 16 << 20))
    private static let last = (part: 4, bytes: 1 << 20)
    /// From so many files on, the parts of the word index are not merged while they are written.
    private static let bulk = 5000

    /// A refresh of the index of a collection, with a reader's notes on it.
    ///
    /// - Parameter fingerprint: that of the extractor: articles extracted with another are extracted again.
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

    typealias Candidate = FileBatchReader.Candidate

    /// Does the work, as far as `isCancelled` lets it.
    ///
    /// - Parameters:
    ///   - progress: called from time to time, on the calling thread.
    ///   - isCancelled: asked between batches.
    /// - Throws: `DatabaseError` where the index cannot be written.
    package func run(
        progress: (IndexProgress) -> Void = { _ in }, isCancelled: () -> Bool = { false }
    ) throws -> RefreshSummary {
        var summary = RefreshSummary()
        let generation = try index.beginGeneration(fingerprint)
        let plan = try look(&summary, generation, progress: progress, isCancelled: isCancelled)
        guard let plan else { return summary }

        let isBulk = plan.candidates.count >= Self.bulk
        if isBulk { try index.beginBulkLoad() }
        var state = IndexProgress(phase: .reading)
        state.files = plan.candidates.count
        state.outdated = plan.outdated
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
        // Before the load ends, which makes the index of entities by rank. Where the notes cannot be read the actors stay as
        // they are.
        if let notes = try? journal.contents() {
            summary.changedActors = try index.groupActors(notes.corrections)
        }
        try index.endLoad()
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
        /// How many of the candidates are the same as before and of an earlier generation; they come last.
        var outdated = 0
    }

    /// Compares the files with the index; nil where it was cancelled.
    private func look(
        _ summary: inout RefreshSummary, _ generation: Int, progress: (IndexProgress) -> Void,
        isCancelled: () -> Bool
    ) throws -> Plan? {
        var walk = FolderWalk(collection.roots.map(\.path))
        var found = 0
        var unchanged = 0
        var binary = 0
        let plan: Plan? = try index.database.read { db in
            var plan = Plan()
            var kept: Set<ArticleID> = []
            let known = try db.makeStatement(
                sql: "SELECT id, size, modified, digest, generation FROM article WHERE path = ?")
            let passedOver = try db.makeStatement(
                sql: "SELECT 1 FROM binary WHERE path = ? AND size = ? AND modified = ?")
            let isEmpty =
                try Bool.fetchOne(
                    db,
                    sql: "SELECT NOT EXISTS (SELECT 1 FROM article) AND NOT EXISTS (SELECT 1 FROM binary)")
                ?? false
            var outdated: [Candidate] = []
            func add(_ file: FolderWalk.File) throws {
                if isEmpty {
                    plan.candidates.append(Candidate(file: file, known: nil))
                } else if let row = try Row.fetchOne(known, arguments: [file.path]) {
                    let id = ArticleID(number: row[0])
                    kept.insert(id)
                    let isSame = FileStamp(size: row[1], modified: row[2]) == file.stamp
                    let isOutdated = row[4] != generation
                    let candidate = Candidate(file: file, known: (id, row[3]), isOutdated: isOutdated)
                    switch (isSame, isOutdated) {
                    case (true, false): unchanged += 1
                    case (true, true): outdated.append(candidate)
                    case (false, _): plan.candidates.append(candidate)
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
            plan.outdated = outdated.count
            plan.candidates += outdated
            return plan
        }
        summary.unchanged = unchanged
        summary.binary = binary
        summary.problems = walk.problems
        return plan
    }

    // MARK: Reading

    /// Reads the candidates batch by batch; false where it was cancelled.
    private func read(
        _ candidates: [Candidate], _ summary: inout RefreshSummary, _ state: inout IndexProgress,
        progress: (IndexProgress) -> Void, isCancelled: () -> Bool
    ) throws -> Bool {
        var batches = Batches(candidates)
        let reader = FileBatchReader(input: collection.input, extractor: extractor)
        func start() -> FileBatchReader.PendingBatch? { batches.next().map(reader.start) }
        // Two batches ahead: a batch that takes longer to write than the next to read leaves no core idle.
        var pending = [start(), start()].compactMap(\.self)
        while !pending.isEmpty {
            let outcomes = pending.removeFirst().wait()
            if isCancelled() { pending = [] } else if let next = start() { pending.append(next) }
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
        private var bytesLeft: Int

        init(_ candidates: [Candidate]) {
            self.candidates = candidates
            bytesLeft = candidates.reduce(0) { $0 + $1.file.stamp.size }
        }

        mutating func next() -> ArraySlice<Candidate>? {
            guard position < candidates.count else { return nil }
            var (end, bytes) = (position, 0)
            let limit = (
                files: limit.files,
                bytes: min(limit.bytes, max(bytesLeft / Refresh.last.part, Refresh.last.bytes))
            )
            repeat {
                bytes += candidates[end].file.stamp.size
                end += 1
            } while end < candidates.count && end - position < limit.files && bytes < limit.bytes
            bytesLeft -= bytes
            self.limit.files = min(limit.files * 4, Refresh.batch.most.files)
            self.limit.bytes = min(self.limit.bytes * 4, Refresh.batch.most.bytes)
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

    /// Makes a batch for the index of the outcomes and counts them.
    private static func sort(
        _ outcomes: [FileBatchReader.Outcome], into summary: inout RefreshSummary
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
