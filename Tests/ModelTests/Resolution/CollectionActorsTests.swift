import NewsExtraction
import Resolution
import Testing

/// Which names of a collection are one actor, by what its articles call them.
@Suite struct CollectionActorsTests {
    /// Aliases from lines such as `person 3 Piet Jansen`, or `person 3 Piet Jansen: Jansen` where the text differs.
    static func aliases(_ lines: [String]) -> [CountedAlias] {
        lines.map { line in
            let parts = line.split(separator: " ", maxSplits: 2)
            let names = parts[2].components(separatedBy: ": ")
            return CountedAlias(
                key: AliasKey(
                    text: names[names.count - 1], name: names[0], kind: EntityKind(named: String(parts[0]))!),
                mentions: Int(parts[1])!)
        }.sorted {
            ($0.key.name, $0.key.kind.rawValue, $0.key.text) < (
                $1.key.name, $1.key.kind.rawValue, $1.key.text
            )
        }
    }

    /// The actors of such aliases: `person Piet Jansen = Jansen + Piet Jansen`.
    private func actors(_ lines: [String]) -> [String] {
        let aliases = Self.aliases(lines)
        return CollectionActors.actors(aliases).map { actor in
            "\(actor.kind) \(actor.name) = "
                + actor.aliases.map { aliases[$0].key.text }.sorted().joined(separator: " + ")
        }.sorted()
    }

    @Test func `a family name alone is the one person who has it`() {
        #expect(
            actors(["person 2 Piet Jansen", "person 9 Jansen", "person 1 Wim Bakker"])
                == ["person Piet Jansen = Jansen + Piet Jansen", "person Wim Bakker = Wim Bakker"])
    }

    @Test func `two ministers with one family name stay apart, and so does the name alone`() {
        #expect(
            actors(["person 2 Piet Jansen", "person 9 Jansen", "person 5 Wim Jansen"])
                == [
                    "person Jansen = Jansen", "person Piet Jansen = Piet Jansen",
                    "person Wim Jansen = Wim Jansen",
                ])
    }

    @Test func `an article that names the minister in full decides for itself`() {
        #expect(
            actors([
                "person 2 Piet Jansen", "person 2 Piet Jansen: Jansen", "person 5 Wim Jansen",
                "person 1 Jansen",
            ])
                == [
                    "person Jansen = Jansen", "person Piet Jansen = Jansen + Piet Jansen",
                    "person Wim Jansen = Wim Jansen",
                ])
    }

    @Test func `initials are the one first name that fits`() {
        #expect(
            actors(["person 2 Piet Jansen", "person 9 P. Jansen", "person 3 Jansen"])
                == ["person Piet Jansen = Jansen + P. Jansen + Piet Jansen"])
        #expect(
            actors(["person 2 Piet Jansen", "person 9 P. Jansen", "person 3 Paul Jansen"]).count == 3)
        #expect(actors(["person 2 Wim Jansen", "person 9 P. Jansen"]).count == 2)
    }

    @Test func `middle names may be left out where one person has them`() {
        #expect(
            actors(["person 2 Jan Pieter Bakker", "person 3 Jan Bakker", "person 1 Bakker"])
                == ["person Jan Bakker = Bakker + Jan Bakker + Jan Pieter Bakker"])
        #expect(
            actors(["person 2 Jan Pieter Bakker", "person 3 Jan Bakker", "person 1 Jan Willem Bakker"]).count
                == 3)
    }

    @Test func `transliterations of one name are one, known names are told apart`() {
        #expect(
            actors(["person 2 Serhi Kovaltsjoek", "person 3 Serhij Kovaltsjuk", "person 1 Kovaltsjuk"])
                == ["person Serhij Kovaltsjuk = Kovaltsjuk + Serhi Kovaltsjoek + Serhij Kovaltsjuk"])
        #expect(actors(["person 1 Kovaltsjuk", "person 3 Kovaltsjoek"]).count == 1)
        #expect(actors(["person 2 Piet Jansen", "person 3 Piet Janssen"]).count == 2)
        #expect(actors(["person 2 Piet Jansen", "person 3 Janssen"]).count == 2)
    }

    @Test func `particles tell family names apart`() {
        #expect(
            actors([
                "person 2 Mark van der Hoek", "person 3 Van der Hoek", "person 1 Jan Hoek", "person 4 Hoek",
            ])
                == [
                    "person Jan Hoek = Hoek + Jan Hoek",
                    "person Mark van der Hoek = Mark van der Hoek + Van der Hoek",
                ])
    }

    @Test func `case, accents and marks make no other name`() {
        #expect(
            actors(["organization 2 Stroomnét", "organization 1 STROOMNET", "organization 1 Stroom-Net"])
                == ["organization Stroomnét = STROOMNET + Stroom-Net + Stroomnét"])
        #expect(actors(["organization 2 Stroomnet", "place 1 Stroomnet"]).count == 2)
    }

    @Test func `an acronym alone is the one long name that articles give for it`() {
        let defined = ["organization 2 Raad voor Duinzaken", "organization 2 Raad voor Duinzaken: RDZ"]
        #expect(
            actors(defined + ["organization 9 RDZ"])
                == ["organization Raad voor Duinzaken = RDZ + RDZ + Raad voor Duinzaken"])
        #expect(
            actors(defined + ["organization 9 RDZ", "organization 1 Reddingsdienst Zee: RDZ"]).count == 3)
    }

    @Test func `a full name that articles take for two kinds is of the more frequent one`() {
        #expect(
            actors(["organization 5 Stichting Open Vizier", "place 2 Stichting Open Vizier"])
                == ["organization Stichting Open Vizier = Stichting Open Vizier + Stichting Open Vizier"])
    }

    @Test func `listed names are never one, and give the name and what they stand for`() {
        #expect(
            actors([
                "person 1 Volodymyr Zelensky: Zelensky", "person 9 Volodymyr Zelensky: Volodimir Zelenski",
                "person 4 Olena Zelenska", "person 1 Zelenski",
            ]) == [
                "person Olena Zelenska = Olena Zelenska",
                "person Volodymyr Zelensky = Volodimir Zelenski + Zelenski + Zelensky",
            ])
        let aliases = Self.aliases(["organization 1 Kremlin", "place 2 Rusland"])
        let linked = CollectionActors.actors(aliases)
        #expect(linked.map(\.name) == ["Kremlin", "Rusland"])
        #expect(linked.map(\.standsFor) == ["Rusland", nil])
    }
}
