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

/// A reader's correction, which overrides resolution.
package enum Correction: Sendable, Equatable {
    /// The first actor is the second, which keeps its name and kind.
    case merge(ActorReference, into: ActorReference)
    /// The mentions with this text are a separate actor.
    case split(ActorReference, text: String)
    case rename(ActorReference, to: String)
    case kind(ActorReference, EntityKind)
    /// Hides the actor from lists.
    case hide(ActorReference)
    case show(ActorReference)

    /// The corrected actor.
    package var actor: ActorReference {
        switch self {
        case .merge(let actor, _), .split(let actor, _), .rename(let actor, _), .kind(let actor, _),
            .hide(let actor), .show(let actor):
            actor
        }
    }
}
