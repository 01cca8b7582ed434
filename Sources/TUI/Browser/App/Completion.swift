import Model

/// The ways in which a condition of the search that is being typed can go on.
struct Completion: Sendable, Equatable {
    /// What is asked of the index.
    struct Request: Sendable, Equatable {
        /// The condition that is being typed.
        let condition: QueryText.Condition
        /// The whole text of the prompt, and the number of characters before the cursor.
        let text: String
        let cursor: Int
    }

    /// One way to go on.
    struct Candidate: Sendable, Equatable {
        /// The condition as it is put into the search.
        let written: String
        /// How it is shown, and what it is.
        let name: String
        let kind: EntityKind?
        /// How often the collection mentions it.
        let mentions: Int
    }

    /// The most that are shown.
    static let most = 8

    let request: Request
    let candidates: [Candidate]
    /// The index of the one that stands in the prompt.
    var selected = 0

    /// The text of the prompt with the chosen one in it, and the number of characters before the cursor.
    var result: (text: String, cursor: Int) {
        guard candidates.indices.contains(selected) else { return (request.text, request.cursor) }
        let written = candidates[selected].written
        let before = request.text.prefix(request.condition.start)
        // A quote that closes what is typed already stands behind the cursor.
        var after = request.text.dropFirst(request.cursor)
        if after.first == "\"", written.last == "\"" { after.removeFirst() }
        return (before + written + after, before.count + written.count)
    }

    /// Chooses the next one or the one before, around the ends.
    mutating func move(_ steps: Int) {
        guard !candidates.isEmpty else { return }
        selected = (selected + steps + candidates.count) % candidates.count
    }
}

extension Completion.Request {
    /// The ways to go on that an index has.
    func candidates(in index: Index) throws -> [Completion.Candidate] {
        let field = condition.field
        if field == "kind" {
            let counts = try index.mentionsByKind()
            return EntityKind.allCases.filter { kind in
                condition.value.isEmpty || kind.name.hasPrefix(condition.value.lowercased())
            }.map { kind in
                Completion.Candidate(
                    written: QueryText.written(field, kind.name), name: kind.name, kind: nil,
                    mentions: counts[kind] ?? 0)
            }
        }
        let name = ActorName(condition.value + "*")
        let actors =
            try name.map { try index.actors(named: $0, limit: Completion.most) }
            ?? index.frequentActors(Completion.most)
        return actors.map {
            Completion.Candidate(
                written: QueryText.written(field, $0.name), name: $0.name, kind: $0.kind,
                mentions: $0.mentions)
        }
    }
}
