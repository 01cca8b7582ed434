import NewsExtraction

/// A correction as the reader requests it.
package enum CorrectionRequest: Sendable, Equatable {
    /// Merge with another actor, which keeps its name and kind. The kind is needed only if the name is
    /// ambiguous.
    case merge(into: String, kind: EntityKind?)
    /// Make the mentions with this text a separate actor.
    case split(text: String)
    case rename(to: String)
    case kind(EntityKind)
    case hide
    case show
}
