/// The stored attributes of an entity.
struct StoredEntity: Equatable {
    let kind: Int
    let name: String
    let anchor: Int
    let isSplitOff: Bool
    let isHidden: Bool
    let standsFor: String?
}
