import Journal
import NewsExtraction
import Resolution
import Store

extension CollectionSession {
    /// The entity that a name denotes.
    ///
    /// - Throws: `CorrectionProblem` if there is none, or more than one.
    package func entity(called name: String, kind: EntityKind? = nil) throws -> Entity {
        let found = try index.entities(called: name, kind: kind)
        guard let only = found.first else { throw CorrectionProblem.unknown(name: name) }
        guard found.count == 1 else { throw CorrectionProblem.ambiguous(name: name, candidates: found) }
        return only
    }

    /// Records a correction of an actor and applies it.
    ///
    /// - Returns: a description of the change, in one line.
    /// - Throws: `CorrectionProblem`; `FileProblem` if the journal cannot be written; `DatabaseError`.
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

    /// Undoes a correction: the last one, or the one with a given ID.
    ///
    /// - Returns: a description of the correction.
    /// - Throws: `CorrectionProblem`; `FileProblem` if the journal cannot be written; `DatabaseError`.
    package func undoCorrection(_ id: String? = nil) throws -> String {
        let corrections = try journal.contents().corrections
        guard let last = id == nil ? corrections.last : corrections.first(where: { $0.entry.id == id }) else {
            throw CorrectionProblem.nothingToUndo
        }
        try journal.undo(last.entry.id)
        return "taken back: \(last.correction)" + (try applyCorrections())
    }

    /// Applies the corrections in the journal, unless another process writes the index and will do so.
    private func applyCorrections() throws -> String {
        guard index.isWriter else { return "; the other dossier shows it when it looks at the files again" }
        try index.groupActors(journal.contents().corrections)
        return ""
    }
}
