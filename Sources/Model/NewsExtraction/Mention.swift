import NewsText

/// A place in a text where an entity is named.
package struct Mention: Sendable, Equatable {
    /// The way in which a mention names its entity.
    package enum Form: UInt8, CaseIterable, Sendable {
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

        /// The form's name as `dossier extract` writes it.
        package var name: String { "\(self)" }
    }

    /// Where the name stands in the text, without articles and titles.
    package let range: TextRange
    /// What the entity is.
    package let kind: EntityKind
    /// How it is named here.
    package let form: Form
    /// The entity's canonical name; the same for all mentions of one entity and kind.
    package let entity: String

    /// A mention with the parts given.
    package init(range: TextRange, kind: EntityKind, form: Form, entity: String) {
        self.range = range
        self.kind = kind
        self.form = form
        self.entity = entity
    }
}
