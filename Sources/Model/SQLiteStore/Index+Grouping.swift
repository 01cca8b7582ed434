import Articles
import GRDB
import Journal
import Synchronization

// Resolution over the collection is repeated when the articles or the corrections have changed. Only the
// entities of aliases that moved, and the totals that this changes, are written.
extension Index {
    /// Groups the aliases into entities and applies a reader's corrections; does nothing if neither has
    /// changed since the last time.
    ///
    /// - Returns: whether any entity changed.
    @discardableResult
    package func groupActors(_ corrections: [NotedCorrection] = []) throws -> Bool {
        let digest = ArticleFile.digest(Array(corrections.map(\.entry.line).joined(separator: "\n").utf8))
        let isCurrent = try database.read { db in
            let grouped = try Self.counter("grouped", db)
            return try grouped == Self.counter("written", db) && Self.counter("corrections", db) == digest
        }
        if isCurrent { return false }
        return try database.write { db in
            // The cached entities of aliases become invalid.
            aliasRegistry.withLock { $0 = AliasRegistry() }
            var grouping = try ActorGrouping(db)
            let isChanged = try grouping.write(corrections.map(\.correction), db)
            try db.execute(
                sql: """
                    UPDATE counter SET value = (SELECT value FROM counter WHERE name = 'written')
                    WHERE name = 'grouped';
                    UPDATE counter SET value = ? WHERE name = 'corrections'
                    """, arguments: [digest])
            if isChanged {
                try db.execute(sql: "UPDATE counter SET value = value + 1 WHERE name = 'revision'")
            }
            return isChanged
        }
    }

}
