import ArgumentParser
import Articles
import NewsExtraction
import NewsText
import Query
import Search
import Store

/// The order of mentions: by the date of their articles, or by relevance of these to the actor.
enum MentionOrder: String, CaseIterable, ExpressibleByArgument {
    case date, oldest, relevance
}

/// `dossier mentions`: lists the mentions of an actor with their sentences.
struct MentionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mentions",
        abstract: "List the mentions of an actor, each in its sentence.",
        discussion: """
            The actor is given by any name that articles have for it, or words of one; case and accents do not \
            matter. Where several are called so it is the one with most mentions, and a line on standard error \
            names the others.

            Prints a line a mention: path, date, title and the sentence with the mention in brackets, with tabs \
            between; with --json an object, with --csv a row (RFC 4180) under a row of names. start and end are \
            offsets in Unicode scalars.

            EXAMPLES
              dossier mentions stoltenberg archive/
              dossier mentions stoltenberg --with bachmoet --sort oldest archive/
              dossier mentions 'europese unie' --csv archive/ > eu.csv
            """)

    @Argument(help: "The actor's name.")
    var actor: String

    @OptionGroup var arguments: CollectionArguments

    @Option(help: ArgumentHelp("Only in sentences that mention this actor too.", valueName: "actor"))
    var with: String?

    @Option(
        help: "The order: date (newest first), oldest, or relevance (BM25 over the newest 20,000 articles).")
    var sort = MentionOrder.date

    @OptionGroup var list: ListArguments

    func run() throws {
        let current = try RefreshedCollection(arguments)
        let index = current.index
        let actor = try ActorArgument.actor(named: actor, in: index)
        let other = try with.map { try ActorArgument.actor(named: $0, in: index) }
        let query = Query("").naming([actor, other].compactMap { $0?.id }, together: true)
        let search = Search(index)
        let found = try search.articles(query, order: sort == .relevance ? .relevance : .date)
        let finder = try search.finder(for: query)
        lazy var extractor = Extractor()

        var output = OutputBuffer()
        if list.csv { output.write(CSV.row(Self.columns)) }
        var remaining = list.length.limit ?? .max
        for id in sort == .oldest ? found.reversed() : found where remaining > 0 {
            let opened = try index.open(id, files: current.collection, extractor: extractor)
            guard let opened, opened.problem == nil else { continue }
            let hits = Set(finder.hits(in: opened))
            let mentions = opened.mentions.filter { $0.entity == actor.id && hits.contains($0.range) }
            let offsets = list.json || list.csv ? ScalarOffsets(opened.article.text) : nil
            for mention in mentions.prefix(remaining) {
                output.write(text(of: mention, in: opened, offsets, current.collection))
            }
            remaining -= min(remaining, mentions.count)
        }
        output.flush()
        try current.finish()
    }

    private static let columns = ["path", "date", "title", "mention", "form", "start", "end", "sentence"]

    private func text(
        of mention: ResolvedMention, in opened: OpenArticle, _ offsets: ScalarOffsets?,
        _ collection: ArticleCollection
    ) -> String {
        let path = collection.shownPath(opened.row.path)
        let date = opened.row.date.map { "\($0)" }
        let title = opened.row.headline
        let words = opened.article.string(mention.range)
        let passage = Passage(around: mention.range, in: opened)
        let bounds = offsets.map { [$0[mention.range.start], $0[mention.range.end]] } ?? []
        if list.json {
            return JSON.object([
                ("path", .string(path)), ("date", JSON(date)), ("title", .string(title)),
                ("mention", .string(words)), ("form", .string(mention.form.name)),
                ("start", .integer(bounds[0])), ("end", .integer(bounds[1])),
                ("sentence", .string(passage.text)),
            ]).text + "\n"
        }
        if list.csv {
            return CSV.row(
                [path, date ?? "", title, words, mention.form.name] + bounds.map { "\($0)" } + [passage.text])
        }
        return [path, date ?? "", title, passage.marked].map(Output.visible).joined(separator: "\t") + "\n"
    }
}
