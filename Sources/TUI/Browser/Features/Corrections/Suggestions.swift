import NewsExtraction
import Resolution
import Store

/// The part of an actor that a correction changes.
package enum CorrectionKind: Sendable, Equatable {
    case merge, split, rename, kind
}

/// A request for texts that the reader may type.
package enum SuggestionRequest: Sendable, Equatable {
    /// The names of actors that begin so.
    case actors(beginning: String)
    /// The texts that stand for an actor.
    case aliases(EntityID)
}

/// The texts that a correction in the prompt can take.
package struct Suggestions: Sendable, Equatable {
    package private(set) var texts: [String] = []
    /// Whether the first text is to be put into the line as soon as there is one.
    private var isWaiting = false

    mutating func stopWaiting() { isWaiting = false }

    /// Asks for suggestions for a text, or offers them where they are known.
    mutating func request(
        _ kind: CorrectionKind, _ actor: Entity, _ text: String, _ line: inout LineEditor
    ) -> [PromptIntent] {
        switch kind {
        case .merge:
            // Those for fewer letters are out of date.
            texts = []
            return text.isEmpty ? [] : [.suggest(.actors(beginning: text))]
        case .split: return text.isEmpty ? [.suggest(.aliases(actor.id))] : []
        case .rename: return []
        case .kind:
            let kinds = EntityKind.allCases.map(\.name)
            return show(kinds.filter { $0.hasPrefix(text) && $0 != actor.kind.name }, &line)
        }
    }

    /// Takes the texts requested, if they still fit the text typed.
    mutating func offer(
        _ texts: [String], _ request: SuggestionRequest, _ kind: CorrectionKind, _ actor: Entity,
        _ line: inout LineEditor
    ) -> [PromptIntent] {
        switch (kind, request) {
        case (.merge, .actors(let text)) where text == line.text:
            return show(texts.filter { $0 != actor.name }, &line)
        case (.split, .aliases(actor.id)): return show(texts, &line)
        default: return []
        }
    }

    private mutating func show(_ texts: [String], _ line: inout LineEditor) -> [PromptIntent] {
        self.texts = texts
        var intents: [PromptIntent] = texts.isEmpty ? [] : [.notify(notice)]
        // Tab was faster than the index.
        if isWaiting {
            isWaiting = false
            intents += cycle(1, &line)
        }
        return intents
    }

    /// Puts the next text into the line, or the one before.
    mutating func cycle(_ steps: Int, _ line: inout LineEditor) -> [PromptIntent] {
        guard !texts.isEmpty else {
            isWaiting = steps > 0
            return []
        }
        let current = texts.firstIndex(of: line.text)
        let next =
            current.map { ($0 + steps + texts.count) % texts.count } ?? (steps > 0 ? 0 : texts.count - 1)
        line.replace(texts[next])
        return [.notify(notice)]
    }

    private var notice: Notice { Notice(texts.joined(separator: "  ")) }
}
