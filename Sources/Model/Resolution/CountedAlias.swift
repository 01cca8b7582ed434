/// An alias with its frequency in the collection.
package struct CountedAlias: Sendable {
    package let key: AliasKey
    /// The number of mentions in all articles, at least 1.
    package let mentions: Int

    package init(key: AliasKey, mentions: Int) {
        self.key = key
        self.mentions = mentions
    }
}
