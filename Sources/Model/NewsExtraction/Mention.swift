import NewsText

/// A place in a text where an entity is named.
public struct Mention: Sendable, Equatable {
    /// The way in which a mention names its entity. Stored by raw value, so new forms go to the end.
    public enum Form: UInt8, CaseIterable, Sendable {
        /// A proper name: *Zelensky*, *ministerie van Defensie*.
        case name
        /// Letters that stand for a longer name: *NAVO*, *VS*.
        case acronym
        /// The name inside a compound: [Patriot]-systeem.
        case compound
        /// An adjective of a place: *Oekraïense*.
        case adjective
        /// The people of a place: *Oekraïners*.
        case demonym
        /// A definite description that picks out one entity: *het bondgenootschap*.
        case role

        /// The form's name as `dossier extract` writes it: `acronym`.
        public var name: String { "\(self)" }
    }

    /// The range of the surface form, without articles and titles.
    public let range: TextRange
    /// The kind of the entity.
    public let kind: EntityKind
    /// The way the entity is named here.
    public let form: Form
    /// The entity's canonical name: the same for all mentions of one entity and kind in the text.
    public let entity: String

    /// A mention with the parts given.
    public init(range: TextRange, kind: EntityKind, form: Form, entity: String) {
        self.range = range
        self.kind = kind
        self.form = form
        self.entity = entity
    }
}
