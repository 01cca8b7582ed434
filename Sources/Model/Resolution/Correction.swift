import NewsExtraction

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
