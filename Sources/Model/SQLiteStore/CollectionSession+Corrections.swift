import NewsExtraction
import Resolution
import Store

/// What a reader asks to be corrected, as it is typed.
package enum CorrectionRequest: Sendable, Equatable {
    /// The actor is another, whose name and kind stay: a name, and a kind where the name alone says too little.
    case merge(into: String, kind: EntityKind?)
    /// The mentions with this text are an actor of their own.
    case split(text: String)
    case rename(to: String)
    case kind(EntityKind)
    case hide
    case show
}

/// Why a correction cannot be made; its description says it for the reader.
package enum CorrectionProblem: Error, Equatable, Sendable, CustomStringConvertible {
    /// No actor has the name.
    case unknown(name: String)
    /// Several actors have the name.
    case ambiguous(name: String, candidates: [Entity])
    /// It is itself what it would be joined to.
    case isSame(name: String)
    /// No mention of the actor has the text, or all have it.
    case noSuchAlias(text: String, of: String, aliases: [String])
    /// A name without letters.
    case emptyName
    /// There is no correction left to take back, or none with the number given.
    case nothingToUndo

    /// The reason, in one line.
    package var description: String {
        switch self {
        case .unknown(let name): "no actor is called \(name)"
        case .ambiguous(let name, let candidates):
            "several actors are called \(name): "
                + candidates.map { "\($0.name) (\($0.kind.name), \($0.mentions))" }.joined(separator: ", ")
        case .isSame(let name): "\(name) is that already"
        case .noSuchAlias(let text, let name, let aliases):
            "\(text) cannot be split off from \(name), which is called: " + aliases.joined(separator: ", ")
        case .emptyName: "a name has letters"
        case .nothingToUndo: "no correction is left to take back"
        }
    }
}

extension CollectionSession {
    /// The entity that a name means.
    ///
    /// - Throws: `CorrectionProblem` where there is none, or more than one.
    package func entity(called name: String, kind: EntityKind? = nil) throws -> Entity {
        let found = try index.entities(called: name, kind: kind)
        guard let only = found.first else { throw CorrectionProblem.unknown(name: name) }
        guard found.count == 1 else { throw CorrectionProblem.ambiguous(name: name, candidates: found) }
        return only
    }

    /// Notes a correction of an actor and applies it.
    ///
    /// - Returns: what was done, in one line.
    /// - Throws: `CorrectionProblem`; `FileProblem` where it cannot be noted; `DatabaseError`.
    package func correct(_ entity: Entity, _ request: CorrectionRequest) throws -> String {
        guard let actor = try index.reference(to: entity.id) else {
            throw CorrectionProblem.unknown(name: entity.name)
        }
        let correction: Correction
        let done: String
        switch request {
        case .merge(let name, let kind):
            let other = try self.entity(called: name, kind: kind)
            guard other.id != entity.id, let reference = try index.reference(to: other.id) else {
                throw CorrectionProblem.isSame(name: other.name)
            }
            correction = .merge(actor, into: reference)
            done = "\(entity.name) is now \(other.name)"
        case .split(let text):
            let aliases = try index.aliases(of: entity.id).map(\.text)
            guard aliases.contains(text), aliases.count > 1 else {
                throw CorrectionProblem.noSuchAlias(text: text, of: entity.name, aliases: aliases)
            }
            correction = .split(actor, text: text)
            done = "\(text) is now apart from \(entity.name)"
        case .rename(let name):
            guard name.contains(where: \.isLetter) else { throw CorrectionProblem.emptyName }
            guard name != entity.name else { throw CorrectionProblem.isSame(name: name) }
            correction = .rename(actor, to: name)
            done = "\(entity.name) is now called \(name)"
        case .kind(let kind):
            guard kind != entity.kind else { throw CorrectionProblem.isSame(name: entity.name) }
            correction = .kind(actor, kind)
            done = "\(entity.name) is now of kind \(kind.name)"
        case .hide:
            correction = .hide(actor)
            done = "\(entity.name) is hidden"
        case .show:
            correction = .show(actor)
            done = "\(entity.name) is shown"
        }
        let note = correction.note
        try journal.append(note.verb, note.fields)
        return done + (try applyCorrections())
    }

    /// Takes back the last correction that is in force, or that of an entry.
    ///
    /// - Returns: what was taken back.
    /// - Throws: `CorrectionProblem`; `FileProblem` where it cannot be noted; `DatabaseError`.
    package func undoCorrection(_ id: String? = nil) throws -> String {
        let corrections = try journal.contents().corrections
        guard let last = id == nil ? corrections.last : corrections.first(where: { $0.entry.id == id }) else {
            throw CorrectionProblem.nothingToUndo
        }
        try journal.undo(last.entry.id)
        return "taken back: \(last.correction)" + (try applyCorrections())
    }

    /// Applies the corrections that the journal has; where another dossier writes the index, that is its task.
    private func applyCorrections() throws -> String {
        guard index.isWriter else { return "; the other dossier shows it when it looks at the files again" }
        try index.groupActors(journal.contents().corrections)
        return ""
    }
}

extension Correction: CustomStringConvertible {
    /// The correction in a few words: *merge Zelenski into Volodymyr Zelensky*.
    package var description: String {
        switch self {
        case .merge(let actor, let other): "merge \(actor) into \(other)"
        case .split(let actor, let text): "split \(text) off \(actor)"
        case .rename(let actor, let name): "rename \(actor) to \(name)"
        case .kind(let actor, let kind): "\(actor) is of kind \(kind.name)"
        case .hide(let actor): "hide \(actor)"
        case .show(let actor): "show \(actor)"
        }
    }
}

extension ActorReference: CustomStringConvertible {
    /// The name, or the text that was split off from it.
    package var description: String { text ?? name }
}
