import ArgumentParser
import NewsExtraction
import NewsText
import Resolution
import Search
import Store

/// The order of actors: by mentions, by name, or by the date of the first or last mention.
enum ActorOrder: String, CaseIterable, ExpressibleByArgument {
    case mentions, name, first, last
}

/// `dossier actors`: lists the actors of a collection.
struct ActorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actors",
        abstract: "List the actors that a collection names, the most frequent first.",
        discussion: """
            Prints a line an actor: mentions, articles, kind, name, and the dates of the first and last article \
            that mention it, with tabs between; with --json an object, with --csv a row (RFC 4180) under a row of \
            names. Dates are empty where no article with a date mentions it.

            EXAMPLES
              dossier actors archive/ | head
              dossier actors archive/ --kind org --sort last --limit 20
              dossier actors archive/ --sort name --csv > actors.csv
            """)

    @OptionGroup var arguments: CollectionArguments

    @Option(
        help: "The order: mentions (most first), name, first or last (mention; earliest first, latest first)."
    )
    var sort = ActorOrder.mentions

    @Option(help: "Only this kind: person, organization, place, product, event.")
    var kind: EntityKind?

    @OptionGroup var list: ListArguments

    func run() throws {
        let current = try RefreshedCollection(arguments)
        let actors = try current.index.allEntities().filter { kind == nil || $0.kind == kind }
        let spans = try current.index.spans()
        var output = OutputBuffer()
        if list.csv { output.write(CSV.row(["name", "kind", "mentions", "articles", "first", "last"])) }
        for actor in sorted(actors, spans).prefix(list.length.limit ?? .max) {
            output.write(text(of: actor, spans[actor.id]))
        }
        output.flush()
        try current.finish()
    }

    /// Sorts the actors; ties stay in order of descending mentions.
    private func sorted(_ actors: [Entity], _ spans: [EntityID: DateSpan]) -> [Entity] {
        func ordered(_ key: (Entity) -> Int?) -> [Entity] {
            // A stable sort. Actors without a dated article come last.
            actors.enumerated().map { (key($0.element) ?? .max, $0.offset, $0.element) }
                .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
        }
        switch sort {
        case .mentions: return actors
        case .name: return actors.sorted { ($0.name.lowercased(), $0.name) < ($1.name.lowercased(), $1.name) }
        case .first: return ordered { spans[$0.id]?.first.ordinal }
        case .last: return ordered { spans[$0.id].map { -$0.last.ordinal } }
        }
    }

    private func text(of actor: Entity, _ span: DateSpan?) -> String {
        let (first, last) = (span.map { "\($0.first)" }, span.map { "\($0.last)" })
        if list.json {
            return JSON.object([
                ("name", .string(actor.name)), ("kind", .string(actor.kind.name)),
                ("mentions", .integer(actor.mentions)), ("articles", .integer(actor.articles)),
                ("first", JSON(first)), ("last", JSON(last)), ("standsFor", JSON(actor.standsFor)),
            ]).text + "\n"
        }
        let (mentions, articles) = ("\(actor.mentions)", "\(actor.articles)")
        if list.csv {
            return CSV.row([actor.name, actor.kind.name, mentions, articles, first ?? "", last ?? ""])
        }
        return [mentions, articles, actor.kind.name, Output.visible(actor.name), first ?? "", last ?? ""]
            .joined(separator: "\t") + "\n"
    }
}
