import Foundation

/// How a correction names an actor: in words, so that it holds for an index that is built anew.
public struct ActorReference: Sendable, Hashable {
    /// What the articles take it for.
    public let kind: EntityKind
    /// A name that articles give it.
    public let name: String
    /// Where only mentions with one text are meant, split off from the others of that name: that text.
    public let text: String?

    /// A reference to what articles call `name`.
    public init(kind: EntityKind, name: String, text: String? = nil) {
        self.kind = kind
        self.name = name
        self.text = text
    }
}

/// What a reader says of the actors, which wins over what the articles show.
public enum Correction: Sendable, Equatable {
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
    public var actor: ActorReference {
        switch self {
        case .merge(let actor, _), .split(let actor, _), .rename(let actor, _), .kind(let actor, _),
            .hide(let actor), .show(let actor):
            actor
        }
    }

    /// The line of a journal that notes it.
    var note: (verb: String, fields: [String]) {
        switch self {
        case .merge(let actor, let other): ("merge", Self.fields(actor) + Self.fields(other))
        case .split(let actor, let text): ("split", Self.fields(actor) + [text])
        case .rename(let actor, let name): ("rename", Self.fields(actor) + [name])
        case .kind(let actor, let kind): ("kind", Self.fields(actor) + [kind.name])
        case .hide(let actor): ("hide", Self.fields(actor))
        case .show(let actor): ("show", Self.fields(actor))
        }
    }

    /// Reads a line of a journal; nil where it notes something else.
    init?(_ entry: JournalEntry) {
        let fields = entry.fields
        guard let actor = Self.actor(fields[...]) else { return nil }
        let rest = fields.dropFirst(3)
        switch (entry.verb, rest.count) {
        case ("merge", 3):
            guard let other = Self.actor(rest) else { return nil }
            self = .merge(actor, into: other)
        case ("split", 1): self = .split(actor, text: fields[3])
        case ("rename", 1): self = .rename(actor, to: fields[3])
        case ("kind", 1):
            guard let kind = EntityKind(named: fields[3]) else { return nil }
            self = .kind(actor, kind)
        case ("hide", 0): self = .hide(actor)
        case ("show", 0): self = .show(actor)
        default: return nil
        }
    }

    /// A reference in three fields: kind, name and text, which may be empty.
    private static func fields(_ actor: ActorReference) -> [String] {
        [actor.kind.name, actor.name, actor.text ?? ""]
    }

    private static func actor(_ fields: ArraySlice<String>) -> ActorReference? {
        let fields = fields.prefix(3).map { $0.precomposedStringWithCanonicalMapping }
        guard fields.count == 3, let kind = EntityKind(named: fields[0]), !fields[1].isEmpty else {
            return nil
        }
        return ActorReference(kind: kind, name: fields[1], text: fields[2].isEmpty ? nil : fields[2])
    }
}

/// A correction as a journal has it.
public struct NotedCorrection: Sendable, Equatable {
    /// The entry that notes it.
    public let entry: JournalEntry
    /// What it says.
    public let correction: Correction
}

extension JournalContents {
    /// The corrections that nothing takes back, in the order in which they were made.
    public var corrections: [NotedCorrection] {
        inForce.compactMap { entry in
            Correction(entry).map { NotedCorrection(entry: entry, correction: $0) }
        }
    }
}
