import NewsExtraction
import Query

/// A request for the completions of a condition in the search that is being typed.
package struct CompletionRequest: Sendable, Equatable {
    /// The condition at the cursor.
    let condition: QueryText.Condition
    /// The whole text of the prompt, and the number of characters before the cursor.
    let text: String
    let cursor: Int
}

/// One completion of a condition.
struct CompletionCandidate: Sendable, Equatable {
    /// The condition as the search has it.
    let written: String
    /// Its name on the screen, and its kind where it is an actor.
    let name: String
    let kind: EntityKind?
    /// Its number of mentions in the collection.
    let mentions: Int
}

/// The completions of a condition in the search that is being typed.
package struct Completion: Sendable, Equatable {
    /// The most candidates shown.
    static let most = 8

    let request: CompletionRequest
    let candidates: [CompletionCandidate]
    /// The selection: the candidate in the prompt.
    private(set) var selection: ScrollingSelection

    init(request: CompletionRequest, candidates: [CompletionCandidate]) {
        self.request = request
        self.candidates = candidates
        selection = ScrollingSelection(count: candidates.count)
    }

    /// The text of the prompt with the selected candidate in it, and the number of characters before the cursor.
    var result: (text: String, cursor: Int) {
        guard candidates.indices.contains(selection.index) else { return (request.text, request.cursor) }
        let written = candidates[selection.index].written
        let before = request.text.prefix(request.condition.start)
        // A quote that closes the condition already stands behind the cursor.
        var after = request.text.dropFirst(request.cursor)
        if after.first == "\"", written.last == "\"" { after.removeFirst() }
        return (before + written + after, before.count + written.count)
    }

    /// Selects the next candidate or the one before, around the ends.
    mutating func move(_ steps: Int) { selection.cycle(steps) }
}
