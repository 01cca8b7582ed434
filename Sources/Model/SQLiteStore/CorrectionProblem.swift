import NewsExtraction
import Store

/// The reason why a correction is impossible; the description is worded for the reader.
package enum CorrectionProblem: Error, Equatable, Sendable, CustomStringConvertible {
    /// No actor has the name.
    case unknown(name: String)
    /// Several actors have the name.
    case ambiguous(name: String, candidates: [Entity])
    /// The actor would be merged with itself, or already has this name or kind.
    case isSame(name: String)
    /// No mention of the actor has the text, or all of them do.
    case noSuchAlias(text: String, of: String, aliases: [String])
    /// The name has no letters.
    case emptyName
    /// There is no correction to undo, or none with the given ID.
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
