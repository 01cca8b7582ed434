import ArgumentParser
import Articles
import Foundation
import NewsExtraction
import NewsText
import Query
import Search

/// The order of mentions: by the date of their articles, or by how much these are about the actor.
enum MentionOrder: String, CaseIterable, ExpressibleByArgument {
    case date, oldest, relevance
}

/// `dossier mentions`: lists the mentions of an actor in their sentences.
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
        let current = try CurrentIndex(arguments)
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
        var left = list.length.limit ?? .max
        for id in sort == .oldest ? found.reversed() : found where left > 0 {
            let opened = try index.open(id, files: current.collection, extractor: extractor)
            guard let opened, opened.problem == nil else { continue }
            let hits = Set(finder.hits(in: opened))
            let mentions = opened.mentions.filter { $0.entity == actor.id && hits.contains($0.range) }
            let offsets = list.json || list.csv ? ScalarOffsets(opened.article.text) : nil
            for mention in mentions.prefix(left) {
                output.write(text(of: mention, in: opened, offsets, current.collection))
            }
            left -= min(left, mentions.count)
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
        let places = offsets.map { [$0[mention.range.start], $0[mention.range.end]] } ?? []
        if list.json {
            return JSON.object([
                ("path", .string(path)), ("date", JSON(date)), ("title", .string(title)),
                ("mention", .string(words)), ("form", .string(mention.form.name)),
                ("start", .integer(places[0])), ("end", .integer(places[1])),
                ("sentence", .string(passage.text)),
            ]).text + "\n"
        }
        if list.csv {
            return CSV.row(
                [path, date ?? "", title, words, mention.form.name] + places.map { "\($0)" } + [passage.text])
        }
        return [path, date ?? "", title, passage.marked].map(Output.visible).joined(separator: "\t") + "\n"
    }
}

/// The sentence around a mention on one line; of a very long one the part around it.
private struct Passage {
    /// The sentence.
    let text: String
    /// The sentence with the mention in brackets.
    let marked: String

    /// So many bytes are kept on either side.
    private static let reach = 600

    init(around range: TextRange, in opened: OpenArticle) {
        let article = opened.article
        let sentence = opened.sentences.sentence(around: range, in: article)
        var start = max(sentence.start, range.start - Self.reach)
        while start < range.start, article.text[start] & 0xC0 == 0x80 { start += 1 }
        var end = min(sentence.end, range.end + Self.reach)
        while end > range.end, end < article.text.count, article.text[end] & 0xC0 == 0x80 { end -= 1 }
        let before = (start > sentence.start ? "…" : "") + article.string(TextRange(start, range.start))
        let after = article.string(TextRange(range.end, end)) + (end < sentence.end ? "…" : "")
        let words = article.string(range)
        text = Self.line(before + words + after)
        marked = Self.line(before + "[" + words + "]" + after)
    }

    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
