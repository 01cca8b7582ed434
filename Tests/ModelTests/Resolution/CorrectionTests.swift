import Journal
import Resolution
import Testing

/// What a reader's corrections do to the actors, and how they are noted.
@Suite struct CorrectionTests {
    private static let lines = [
        "person 2 Piet Jansen", "person 3 Piet Jansen: Jansen", "person 4 Wim Jansen", "person 1 P.J.",
        "organization 2 Stroomnet", "organization 1 Stroomnet: net",
    ]

    private func actors(_ corrections: [Correction], _ lines: [String] = lines) -> [String] {
        let aliases = CollectionActorsTests.aliases(lines)
        return CollectionActors.actors(aliases, corrections: corrections).map { actor in
            let texts = actor.aliases.map { aliases[$0].key.text }.sorted().joined(separator: " + ")
            return "\(actor.isHidden ? "hidden " : "")\(actor.kind) \(actor.name) = \(texts)"
        }.sorted()
    }

    private let piet = ActorReference(kind: .person, name: "Piet Jansen")
    private let wim = ActorReference(kind: .person, name: "Wim Jansen")
    private let grid = ActorReference(kind: .organization, name: "Stroomnet")

    @Test func `merge joins an actor to another`() {
        #expect(
            actors([.merge(ActorReference(kind: .person, name: "P.J."), into: piet)])
                == [
                    "organization Stroomnet = Stroomnet + net",
                    "person Piet Jansen = Jansen + P.J. + Piet Jansen",
                    "person Wim Jansen = Wim Jansen",
                ])
    }

    @Test func `split takes a text off, and what is taken off can be corrected in turn`() {
        let split = Correction.split(piet, text: "Jansen")
        #expect(actors([split]).contains("person Jansen = Jansen"))
        let jansen = ActorReference(kind: .person, name: "Piet Jansen", text: "Jansen")
        #expect(
            actors([split, .merge(jansen, into: wim)]).contains("person Wim Jansen = Jansen + Wim Jansen"))
        #expect(actors([split, .rename(jansen, to: "J.")]).contains("person J. = Jansen"))
        #expect(actors([split, .hide(piet)]).contains("hidden person Piet Jansen = Piet Jansen"))
    }

    @Test func `rename, kind, hide and show change what they say`() {
        #expect(actors([.rename(grid, to: "Het Net")]).contains("organization Het Net = Stroomnet + net"))
        #expect(
            actors([.rename(grid, to: "Het Net"), .kind(grid, .product)]).contains(
                "product Het Net = Stroomnet + net"))
        #expect(actors([.hide(grid)]).contains("hidden organization Stroomnet = Stroomnet + net"))
        #expect(actors([.hide(grid), .show(grid)]) == actors([]))
    }

    @Test func `corrections of what the collection does not name wait until it does`() {
        let corrections: [Correction] = [.merge(ActorReference(kind: .person, name: "P.J."), into: piet)]
        let fewer = Self.lines.filter { !$0.contains("P.J.") }
        #expect(actors(corrections, fewer) == actors([], fewer))
        #expect(actors(corrections).contains("person Piet Jansen = Jansen + P.J. + Piet Jansen"))
    }

    @Test func `corrections hold when later articles change what an actor is called`() {
        // With more articles the fullest name of the same man is another.
        let more = Self.lines.filter { !$0.contains("Wim") } + ["person 99 Piet Henk Jansen"]
        #expect(
            actors([], more).contains("person Piet Henk Jansen = Jansen + Piet Henk Jansen + Piet Jansen"))
        #expect(
            actors([.hide(piet)], more).contains(
                "hidden person Piet Henk Jansen = Jansen + Piet Henk Jansen + Piet Jansen"))
    }

    @Test func `corrections are noted in a journal and read again`() throws {
        let corrections: [Correction] = [
            .merge(piet, into: wim), .split(piet, text: "Jansen\tX"), .rename(grid, to: "Het \\ Net"),
            .kind(grid, .product),
            .hide(ActorReference(kind: .person, name: "Piet Jansen", text: "Jansen")), .show(wim),
        ]
        let journal = Journal()
        for correction in corrections { try journal.append(correction.note.verb, correction.note.fields) }
        try journal.append("bookmark", ["person", "iets anders", ""])
        try journal.append("merge", ["person"])
        #expect(try journal.contents().corrections.map(\.correction) == corrections)
        try journal.undo(try journal.contents().entries[1].id)
        #expect(try journal.contents().corrections.count == corrections.count - 1)
    }
}
