import GRDB
import NewsText
import Query
import Resolution

/// The words of aliases, by which actors are found by name: both what articles say and the name that they give it.
enum AliasNameTerms {
    /// Adds the words of aliases.
    struct Insertion {
        private var statement: RowStatement

        init(_ db: Database) throws {
            statement = try RowStatement("INSERT INTO names(rowid, text, name) VALUES (?, ?, ?)", db)
        }

        mutating func add(_ alias: AliasID, text: String, name: String) throws {
            statement.bind(alias.number)
            statement.bind(text: AliasNameTerms.line(text))
            // The same words are found as well when they stand there once.
            statement.bind(text: text == name ? [] : AliasNameTerms.line(name))
            try statement.run()
        }
    }

    /// Makes the words anew from the aliases that there are.
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

    /// The entities that a name stands for, each once: see `ActorName`.
    static func entities(_ name: ActorName, _ db: Database) throws -> Set<EntityID> {
        let pattern = name.words.map { "\"\($0)\"" }.joined(separator: " + ") + (name.goesOn ? " *" : "")
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
            guard !name.goesOn, !exact.contains(entity) else { continue }
            let names: [String] = [alias[1], alias[2]]
            if names.contains(where: { FoldedWords.list(of: $0) == name.words }) { exact.insert(entity) }
        }
        let renamed = try Row.fetchCursor(db.cachedStatement(sql: "SELECT entity, name FROM renamed"))
        while let actor = try renamed.next() {
            let words = FoldedWords.list(of: actor[1])
            guard name.isPart(of: words) else { continue }
            all.insert(EntityID(number: actor[0]))
            if !name.goesOn, words == name.words { exact.insert(EntityID(number: actor[0])) }
        }
        return exact.isEmpty ? all : exact
    }
}
