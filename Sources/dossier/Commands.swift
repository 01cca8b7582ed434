import ArgumentParser
import Foundation
import NewsText
import Query
import SQLiteStore
import Search
import Store

/// `dossier index`: brings the index of a collection up to date.
struct IndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: "Index a collection, or bring its index up to date.",
        discussion: """
            The index lies under $XDG_DATA_HOME/dossier; nothing is written into the collection's folders.

            EXAMPLE
              dossier index archive/
            """)

    @OptionGroup var arguments: CollectionArguments

    func run() throws {
        let began = Date()
        let current = try CurrentIndex(arguments, isQuiet: false)
        let summary = current.summary
        Output.error(
            "\(summary.articles) articles: \(summary.added) new, \(summary.changed) changed, "
                + (summary.extractedAgain > 0 ? "\(summary.extractedAgain) extracted again, " : "")
                + "\(summary.removed) gone; "
                + String(format: "%.1f s", Date().timeIntervalSince(began)))
        try current.finish()
    }
}

/// `dossier search`: lists the articles that a query asks for.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "List the articles that a query asks for.",
        discussion: """
            Words are all asked for; "a phrase", OR, -word, prefix*, title:word, date:2022, \
            date:2022-03..2023 and parentheses say more. Case and accents do not matter. actor:biden, \
            actor:"europese unie" and kind:organization ask for those who are mentioned; with:nato beside them \
            for one sentence that mentions both. Figures are asked for by what they count or measure and by value: \
            figure:militairen, figure:money>=1mld, figure:>1000, figure:length:10km..20km, figure:"18 raketten".

            Prints a line an article, newest first: path, date, title, hits and snippet with tabs between; \
            with --json an object.

            EXAMPLES
              dossier search 'stoltenberg -bachmoet' archive/
              dossier search 'luchtafweer figure:money>=100mln' archive/
              dossier search 'actor:zelensky with:navo date:2023..' archive/
              dossier search --json --sort relevance 'title:navo OR "eerste prioriteit"' archive/
            """)

    @Argument(help: "What to search for.")
    var query: String

    @OptionGroup var arguments: CollectionArguments

    @Flag(help: "Print JSON, an object a line.")
    var json = false

    @Option(help: "The order: date or relevance (BM25 over the newest 20,000 hits).")
    var sort = HitOrder.date

    @OptionGroup var length: ListArguments.Length

    func run() throws {
        let current = try CurrentIndex(arguments)
        let query = Query(query)
        for part in query.ignored {
            Output.error("dossier: passed over in the query: \(Output.visible(part))")
        }
        let search = Search(current.index)
        let finder = try search.finder(for: query)
        let found = try search.articles(query, order: sort, limit: length.limit)
        for start in stride(from: 0, to: found.count, by: 500) {
            for row in try current.index.rows(Array(found[start..<min(start + 500, found.count)])) {
                // A file that has gone since the index was brought up to date has no text to show.
                let article = (try? current.collection.read(row.path)) ?? Article(text: [])
                let mentions =
                    finder.needsMentions ? try current.index.mentions(in: row.id) : ArticleMentions()
                let figures = finder.needsFigures ? try current.index.figures(row.id) : []
                let hits = finder.hits(in: article, mentions: mentions, figures: figures)
                let titleHits = article.title.map { finder.hits(inTitle: $0).count } ?? 0
                let snippet = Snippet(of: article, hits: hits)
                let path = current.collection.shownPath(row.path)
                Output.line(line(path, row, hits: hits.count + titleHits, snippet: snippet))
            }
        }
        try current.finish()
    }

    private func line(_ path: String, _ row: ArticleRow, hits: Int, snippet: Snippet) -> String {
        let date = row.date.map { "\($0)" }
        guard json else {
            return [path, date ?? "", row.headline, String(hits), snippet.text].map(Output.visible)
                .joined(separator: "\t")
        }
        return JSON.object([
            ("path", .string(path)), ("date", JSON(date)), ("title", .string(row.headline)),
            ("hits", .integer(hits)), ("snippet", .string(snippet.text)),
        ]).text
    }
}

extension HitOrder: ExpressibleByArgument {}
