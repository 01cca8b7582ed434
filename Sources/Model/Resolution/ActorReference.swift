import NewsExtraction

/// An actor as corrections refer to it: by name instead of ID, so that it survives a rebuild of the index.
package struct ActorReference: Sendable, Hashable {
    /// The kind that articles give it.
    package let kind: EntityKind
    /// A name that articles give it.
    package let name: String
    /// The surface form, if the reference is only to mentions with that text, split off from the others of
    /// the name.
    package let text: String?

    /// A reference to the actor that articles call `name`.
    package init(kind: EntityKind, name: String, text: String? = nil) {
        self.kind = kind
        self.name = name
        self.text = text
    }
}
