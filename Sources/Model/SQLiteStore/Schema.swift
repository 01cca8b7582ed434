import GRDB
import Resolution
import Store

/// The tables of the index.
enum Schema {
    /// Raised with every change of the tables: an index of another version is built anew. What the extraction finds may
    /// change without it: see `Index.beginGeneration`.
    static let version = 14

    /// What marks an SQLite file as an index of dossier, in its header: "doss".
    static let application = 0x646F_7373

    static func create(_ db: Database) throws {
        try db.execute(
            sql: """
                -- One row an article. The number holds the date: see ArticleID.
                CREATE TABLE article (
                    id INTEGER PRIMARY KEY,
                    path TEXT NOT NULL UNIQUE,
                    size INTEGER NOT NULL,
                    modified INTEGER NOT NULL,
                    digest INTEGER NOT NULL,
                    date INTEGER NOT NULL,
                    headline TEXT NOT NULL,
                    -- The generation of the extraction: see Index.beginGeneration.
                    generation INTEGER NOT NULL
                );
                -- What opening an article reads besides the file: see AnnotationCodec.
                CREATE TABLE annotation (
                    article INTEGER PRIMARY KEY,
                    mentions BLOB NOT NULL,
                    figures BLOB NOT NULL,
                    sentences BLOB NOT NULL,
                    language INTEGER NOT NULL
                );
                -- What articles say: see AliasKey. All else that is stored of mentions points to these.
                CREATE TABLE alias (
                    id INTEGER PRIMARY KEY,
                    entity INTEGER NOT NULL,
                    kind INTEGER NOT NULL,
                    name TEXT NOT NULL,
                    text TEXT NOT NULL,
                    mentions INTEGER NOT NULL DEFAULT 0,
                    UNIQUE (name, kind, text)
                );
                CREATE INDEX alias_entity ON alias(entity);
                -- The words of aliases, to find actors by name: see AliasNameTerms.
                CREATE VIRTUAL TABLE names USING fts5(text, name, content='', tokenize='dossier');
                -- What aliases stand for. The number is that of one of the aliases.
                CREATE TABLE entity (
                    id INTEGER PRIMARY KEY,
                    kind INTEGER NOT NULL,
                    name TEXT NOT NULL,
                    articles INTEGER NOT NULL DEFAULT 0,
                    mentions INTEGER NOT NULL DEFAULT 0,
                    -- See CollectionActors.ResolvedActor; `anchor` is the number of an alias.
                    anchor INTEGER NOT NULL,
                    split INTEGER NOT NULL DEFAULT 0,
                    hidden INTEGER NOT NULL DEFAULT 0,
                    stands_for TEXT
                );
                CREATE INDEX entity_name ON entity(name);
                -- The names that the reader has given: no alias has their words.
                CREATE TABLE renamed (entity INTEGER PRIMARY KEY, name TEXT NOT NULL);
                -- Rows of `words` whose article has changed or gone: FTS5 without stored text cannot delete.
                CREATE TABLE retired (id INTEGER PRIMARY KEY);
                -- Files that are not text, so that they are not read again until they change.
                CREATE TABLE binary (
                    path TEXT PRIMARY KEY,
                    size INTEGER NOT NULL,
                    modified INTEGER NOT NULL
                ) WITHOUT ROWID;
                -- How many numbers the articles of each date have had.
                CREATE TABLE numbered (date INTEGER PRIMARY KEY, last INTEGER NOT NULL);
                CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
                INSERT INTO counter VALUES
                    ('revision', 0), ('unmerged', 0), ('written', 0), ('grouped', 0), ('corrections', 0),
                    ('fingerprint', 0), ('generation', 0);
                -- The words of articles, and some for each mention and each figure: see MentionTerm and FigureTerm. The
                -- body comes first: FTS5 writes two bytes more for each word of an article in any other column.
                CREATE VIRTUAL TABLE words USING
                    fts5(body, title, aliases, figures, content='', tokenize='dossier');
                """)
        try createRank(db)
        try db.execute(sql: "PRAGMA application_id = \(application)")
        try db.execute(sql: "PRAGMA user_version = \(version)")
    }

    /// Makes the index that gives the entities with most mentions; large loads do without.
    static func createRank(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE INDEX IF NOT EXISTS entity_rank
                ON entity(mentions DESC, articles DESC, name, kind)
                """)
    }

    /// The state of a database file.
    enum SchemaState: Equatable {
        case empty, current
        /// Made by another version of dossier.
        case outdated
        /// Not an index, or unreadable.
        case damaged
    }

    static func state(_ db: Database) throws -> SchemaState {
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        let owner = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        if tables == 0, owner == 0 { return .empty }
        guard owner == application else { return .damaged }
        guard try Int.fetchOne(db, sql: "PRAGMA user_version") == version else { return .outdated }
        // A look into each table finds a file that was cut off or overwritten.
        for table in [
            "article", "annotation", "alias", "entity", "retired", "binary", "numbered", "counter", "words",
            "names", "renamed",
        ] {
            _ = try Row.fetchOne(db, sql: "SELECT * FROM \(table) LIMIT 1")
        }
        return .current
    }
}
