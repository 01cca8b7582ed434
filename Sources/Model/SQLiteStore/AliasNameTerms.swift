import GRDB
import NewsText
import Query
import Resolution

/// The index of words in aliases, to find actors by name: both surface forms and canonical names.
enum AliasNameTerms {
    /// Inserts the words of aliases.
    struct Insertion {
        private var statement: RowStatement

        init(_ db: Database) throws {
            statement = try RowStatement("INSERT INTO names(rowid, text, name) VALUES (?, ?, ?)", db)
        }

        mutating func add(_ alias: AliasID, text: String, name: String) throws {
            statement.bind(alias.number)
            statement.bind(text: AliasNameTerms.line(text))
            // If both are the same, indexing the words once suffices.
            statement.bind(text: text == name ? [] : AliasNameTerms.line(name))
            try statement.run()
        }
    }

    /// Rebuilds the index from the stored aliases.
    static func rebuild(_ db: Database) throws {
        try db.execute(sql: "INSERT INTO names(names) VALUES ('delete-all')")
        var insertion = try Insertion(db)
        let aliases = try Row.fetchCursor(db, sql: "SELECT id, text, name FROM alias ORDER BY id")
        while let alias = try aliases.next() {
            try insertion.add(AliasID(number: alias[0]), text: alias[1], name: alias[2])
        }
    }

    private static func line(_ text: String) -> [UInt8] {
        var text = text
        return text.withUTF8 { FoldedWords.line(of: $0, range: 0..<$0.count) }
    }

    /// The entities that a name matches: see `ActorName`.
    static func entities(_ name: ActorName, _ db: Database) throws -> Set<EntityID> {
        let pattern = name.words.map { "\"\($0)\"" }.joined(separator: " + ") + (name.isPrefix ? " *" : "")
        let aliases = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT entity, alias.text, alias.name FROM names JOIN alias ON alias.id = names.rowid
                    WHERE names MATCH ? AND mentions > 0
                    """),
            arguments: [pattern])
        var (exact, all): (Set<EntityID>, Set<EntityID>) = ([], [])
        while let alias = try aliases.next() {
            let entity = EntityID(number: alias[0])
            all.insert(entity)
            guard !name.isPrefix, !exact.contains(entity) else { continue }
            let names: [String] = [alias[1], alias[2]]
            if names.contains(where: { FoldedWords.list(of: $0) == name.words }) { exact.insert(entity) }
        }
        let renamed = try Row.fetchCursor(db.cachedStatement(sql: "SELECT entity, name FROM renamed"))
        while let actor = try renamed.next() {
            let words = FoldedWords.list(of: actor[1])
            guard name.isPart(of: words) else { continue }
            all.insert(EntityID(number: actor[0]))
            if !name.isPrefix, words == name.words { exact.insert(EntityID(number: actor[0])) }
        }
        return exact.isEmpty ? all : exact
    }
}
