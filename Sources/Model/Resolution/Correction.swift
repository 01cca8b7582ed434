import NewsExtraction

/// How a correction names an actor: in words, so that it holds for an index that is built anew.
package struct ActorReference: Sendable, Hashable {
    /// What the articles take it for.
    package let kind: EntityKind
    /// A name that articles give it.
    package let name: String
    /// Where only mentions with one text are meant, split off from the others of that name: that text.
    package let text: String?

    /// A reference to what articles call `name`.
    package init(kind: EntityKind, name: String, text: String? = nil) {
        self.kind = kind
        self.name = name
        self.text = text
    }
}

/// What a reader says of the actors, which wins over what the articles show.
package enum Correction: Sendable, Equatable {
    /// The first is the second, whose name and kind stay.
    case merge(ActorReference, into: ActorReference)
    /// The mentions with a text are an actor of their own.
    case split(ActorReference, text: String)
    case rename(ActorReference, to: String)
    case kind(ActorReference, EntityKind)
    /// It is left out of lists.
    case hide(ActorReference)
    case show(ActorReference)

    /// The actor that it is about.
    package var actor: ActorReference {
        switch self {
        case .merge(let actor, _), .split(let actor, _), .rename(let actor, _), .kind(let actor, _),
            .hide(let actor), .show(let actor):
            actor
        }
    }
}
