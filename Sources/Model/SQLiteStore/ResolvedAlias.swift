import Resolution

/// An alias with the entity that it currently denotes.
struct ResolvedAlias: Hashable {
    let alias: AliasID
    let entity: EntityID
}
