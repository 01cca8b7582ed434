import Articles
import GRDB
import Store

extension Refresh {
    struct Plan {
        var candidates: [FileCandidate] = []
        var removed: [ArticleID] = []
        /// The number of candidates at the end that are unchanged but of an earlier generation.
        var outdated = 0
    }

    /// Compares the files with the index; nil if cancelled.
    func compare(
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
            let knownBinary = try db.makeStatement(
                sql: "SELECT 1 FROM binary WHERE path = ? AND size = ? AND modified = ?")
            let isEmpty =
                try Bool.fetchOne(
                    db,
                    sql: "SELECT NOT EXISTS (SELECT 1 FROM article) AND NOT EXISTS (SELECT 1 FROM binary)")
                ?? false
            var outdated: [FileCandidate] = []
            func add(_ file: FolderWalk.File) throws {
                if isEmpty {
                    plan.candidates.append(FileCandidate(file: file, known: nil))
                } else if let row = try Row.fetchOne(known, arguments: [file.path]) {
                    let id = ArticleID(number: row[0])
                    kept.insert(id)
                    let isSame = FileStamp(size: row[1], modified: row[2]) == file.stamp
                    let isOutdated = row[4] != generation
                    let candidate = FileCandidate(file: file, known: (id, row[3]), isOutdated: isOutdated)
                    switch (isSame, isOutdated) {
                    case (true, false): unchanged += 1
                    case (true, true): outdated.append(candidate)
                    case (false, _): plan.candidates.append(candidate)
                    }
                } else if try Row.fetchOne(
                    knownBinary, arguments: [file.path, file.stamp.size, file.stamp.modified]) != nil
                {
                    binary += 1
                } else {
                    plan.candidates.append(FileCandidate(file: file, known: nil))
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
            // Files below an unreadable folder may still exist.
            let unreadable =
                walk.problems.filter { $0.problem != .missing }.map(\.path)
                + collection.roots.map(\.path).filter { FileStamp.current(of: $0) == nil }
            let all = try Row.fetchCursor(db, sql: "SELECT id, path FROM article")
            while let row = try all.next() {
                let id = ArticleID(number: row[0])
                if kept.contains(id) { continue }
                let path: String = row[1]
                let isHidden = unreadable.contains { FilePath.isInside(path, folder: $0) }
                if isHidden { unchanged += 1 } else { plan.removed.append(id) }
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
}
