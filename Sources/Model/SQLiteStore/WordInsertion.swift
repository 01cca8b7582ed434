import GRDB
import Store

/// Inserts articles into the word index.
struct WordInsertion {
    private var statement: RowStatement

    init(_ db: Database) throws {
        statement = try RowStatement(
            "INSERT INTO words(rowid, body, title, aliases, figures) VALUES (?, ?, ?, ?, ?)", db)
    }

    mutating func add(
        _ id: ArticleID, _ words: PreparedArticle.ArticleTerms, _ mentions: [AnnotationCodec.StoredMention]
    ) throws {
        statement.bind(id.number)
        statement.bind(text: words.body)
        statement.bind(text: words.title)
        statement.bind(text: MentionTerm.line(mentions))
        statement.bind(text: words.figures)
        try statement.run()
    }
}
