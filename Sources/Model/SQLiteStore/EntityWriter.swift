import GRDB

/// Writes entities and the assignment of aliases to them.
struct EntityWriter {
    private var assignment: RowStatement
    private var upsert: RowStatement

    init(_ db: Database) throws {
        assignment = try RowStatement("UPDATE alias SET entity = ? WHERE id = ?", db)
        upsert = try RowStatement(
            """
            INSERT INTO entity(id, kind, name, anchor, split, hidden, stands_for) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name,
                anchor = excluded.anchor, split = excluded.split, hidden = excluded.hidden,
                stands_for = excluded.stands_for
            """, db)
    }

    mutating func move(alias: Int, to entity: Int) throws {
        assignment.bind(entity)
        assignment.bind(alias)
        try assignment.run()
    }

    mutating func put(_ entity: StoredEntity, _ number: Int) throws {
        upsert.bind(number)
        upsert.bind(entity.kind)
        upsert.bind(entity.name)
        upsert.bind(entity.anchor)
        upsert.bind(entity.isSplitOff ? 1 : 0)
        upsert.bind(entity.isHidden ? 1 : 0)
        upsert.bind(entity.standsFor)
        try upsert.run()
    }
}
