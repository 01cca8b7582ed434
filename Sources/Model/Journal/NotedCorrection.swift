import Foundation
import NewsExtraction
import Resolution

// Encoding of corrections as journal entries.
extension Correction {
    /// The verb and fields of the journal entry.
    package var note: (verb: String, fields: [String]) {
        switch self {
        case .merge(let actor, let other): ("merge", Self.fields(actor) + Self.fields(other))
        case .split(let actor, let text): ("split", Self.fields(actor) + [text])
        case .rename(let actor, let name): ("rename", Self.fields(actor) + [name])
        case .kind(let actor, let kind): ("kind", Self.fields(actor) + [kind.name])
        case .hide(let actor): ("hide", Self.fields(actor))
        case .show(let actor): ("show", Self.fields(actor))
        }
    }

    /// Decodes a journal entry; nil if it is not a correction.
    package init?(_ entry: JournalEntry) {
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

    /// A reference as three fields: kind, name and text (empty for none).
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

/// A correction with its journal entry.
package struct NotedCorrection: Sendable, Equatable {
    /// The journal entry.
    package let entry: JournalEntry
    /// The correction.
    package let correction: Correction
}

extension JournalContents {
    /// The corrections that have not been undone, in chronological order.
    package var corrections: [NotedCorrection] {
        inForce.compactMap { entry in
            Correction(entry).map { NotedCorrection(entry: entry, correction: $0) }
        }
    }
}
