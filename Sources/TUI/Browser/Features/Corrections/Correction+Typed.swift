import NewsExtraction
import SQLiteStore
import Store

package enum CorrectionEffect: Sendable, Equatable {
    case suggest(SuggestionRequest)
    case correct(Entity, CorrectionRequest)
    case undo
}

package enum CorrectionResult: Sendable {
    /// A correction was made or undone, with a description of it.
    case corrected(String)
    case suggested([String], SuggestionRequest)
}

extension CorrectionKind {
    /// The correction that a text means for an actor; an empty text means none.
    func intents(_ actor: Entity, _ text: String) -> [Intent] {
        let text = text.split(separator: " ").joined(separator: " ")
        guard !text.isEmpty else { return [] }
        func correct(_ request: CorrectionRequest) -> [Intent] {
            [.effect(.corrections(.correct(actor, request)))]
        }
        switch self {
        case .merge:
            // A kind in parentheses tells actors of one name apart.
            for kind in EntityKind.allCases where text.hasSuffix(" (\(kind.name))") {
                return correct(.merge(into: String(text.dropLast(kind.name.count + 3)), kind: kind))
            }
            return correct(.merge(into: text, kind: nil))
        case .split: return correct(.split(text: text))
        case .rename: return correct(.rename(to: text))
        case .kind:
            let kinds = EntityKind.allCases.filter { $0.name.hasPrefix(text) }
            if kinds.count == 1 { return correct(.kind(kinds[0])) }
            let names = EntityKind.allCases.map(\.name).joined(separator: ", ")
            return [.notify(Notice("\(text) is none of: \(names)", isError: true))]
        }
    }
}
