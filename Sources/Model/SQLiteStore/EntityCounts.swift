import GRDB
import Resolution

/// An alias with the entity that it stands for now.
struct NumberedAlias: Hashable {
    let alias: AliasID
    let entity: EntityID
}

/// The changes that a batch makes to the totals of aliases and entities, gathered so that each row is written once
/// and in order.
struct EntityCounts {
    private struct Change {
        var articles = 0
        var mentions = 0
        /// The last article that counted.
        var article = 0
    }

    /// By number: these go up from 1, so that a place for each takes less than a table of some.
    private var aliases: [Int] = []
    private var entities: [Change] = []
    private var articles = 0

    /// Counts the mentions of an article: the article comes (`sign` 1) or goes (-1).
    mutating func count(_ mentions: some Sequence<NumberedAlias>, sign: Int) {
        articles += 1
        for mention in mentions {
            let (alias, entity) = (mention.alias.number, mention.entity.number)
            let missing = max(alias, entity) + 1 - aliases.count
            if missing > 0 {
                let more = missing + aliases.count
                aliases += repeatElement(0, count: more)
                entities += repeatElement(Change(), count: more)
            }
            aliases[alias] += sign
            entities[entity].mentions += sign
            // An article with several aliases of an entity counts once.
            if entities[entity].article != articles {
                entities[entity].article = articles
                entities[entity].articles += sign
            }
        }
    }

    func write(_ db: Database) throws {
        var updateAlias = try RowStatement("UPDATE alias SET mentions = mentions + ? WHERE id = ?", db)
        for (number, change) in aliases.enumerated() where change != 0 {
            updateAlias.bind(change)
            updateAlias.bind(number)
            try updateAlias.run()
        }
        var updateEntity = try RowStatement(
            "UPDATE entity SET articles = articles + ?, mentions = mentions + ? WHERE id = ?", db)
        for (number, change) in entities.enumerated() where change.articles != 0 || change.mentions != 0 {
            updateEntity.bind(change.articles)
            updateEntity.bind(change.mentions)
            updateEntity.bind(number)
            try updateEntity.run()
        }
    }
}
