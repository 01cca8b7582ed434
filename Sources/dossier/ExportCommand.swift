import ArgumentParser
import Articles
import Foundation
import Journal
import SQLiteStore

/// `dossier export`: prints what the reader has noted, with its sources.
struct ExportCommand: ParsableCommand {
    /// How it is written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case markdown, csv, json
    }

    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Print bookmarks, notes and their passages with headline, date and path.",
        discussion: """
            What was noted in the browser comes out by article, in the order of the paths. Passages are given as they \
            stand in the files now; where they no longer do, as they stood when they were noted. CSV is that of \
            RFC 4180, JSON an object a line.

            EXAMPLES
              dossier export archive/ > notes.md
              dossier export --format csv archive/
            """)

    @OptionGroup var arguments: CollectionArguments

    @Option(help: "markdown, csv or json.")
    var format = Format.markdown

    func run() throws {
        let storage = IndexStorage()
        let collection = try arguments.collection(storage)
        let (journal, notice) = storage.journal(of: collection)
        if let notice { Output.error("dossier: \(Output.visible(notice))") }
        let notebook = Notebook(try journal.contents())
        var output = OutputBuffer()
        if format == .csv {
            output.write(CSV.row(["path", "date", "title", "tags", "kind", "passage", "note"]))
        }
        var isFirst = true
        for path in notebook.paths {
            let article = NotedArticle(path, of: collection, notebook)
            switch format {
            case .markdown: output.write((isFirst ? "" : "\n") + article.markdown + "\n")
            case .csv: for row in article.rows { output.write(CSV.row(row)) }
            case .json: for line in article.json { output.write(line + "\n") }
            }
            isFirst = false
        }
        output.flush()
    }
}

/// An article with what the reader has noted on it.
private struct NotedArticle {
    let path: String
    let date: String?
    let headline: String
    let tags: [String]
    let items: [(item: Notebook.Item, passage: String)]

    init(_ path: String, of collection: ArticleCollection, _ notebook: Notebook) {
        let article = try? collection.read(path)
        let noted = notebook.items(of: path)
        self.path = collection.shownPath(path)
        date = article?.date.map { "\($0)" }
        headline = article?.title ?? noted.last?.headline ?? ""
        tags = notebook.tags(of: path)
        items = noted.map { item in
            guard let quote = item.quote else { return (item, "") }
            let found = article.map { ($0, quote.find(in: $0.text)) }
            let text = found.flatMap { $0.1.isSame ? $0.0.string($0.1.range) : nil } ?? quote.text
            return (item, text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        }
    }

    var markdown: String {
        let source = [date, "`\(path)`", tags.map { "#\($0)" }.joined(separator: " ")].compactMap { $0 }
        var lines = [
            "## \(headline.isEmpty ? path : headline)", "",
            source.filter { !$0.isEmpty }.joined(separator: " · "),
        ]
        for (item, passage) in items {
            if !passage.isEmpty { lines += ["", "> \(passage)"] }
            if let note = item.note {
                lines += ["", note]
            } else if passage.isEmpty {
                lines += ["", "(bookmarked)"]
            }
        }
        return lines.map(Output.visible).joined(separator: "\n")
    }

    private func kind(_ item: Notebook.Item) -> String { item.note == nil ? "bookmark" : "note" }

    /// A row of a table for each bookmark or note; one for an article that only has tags.
    var rows: [[String]] {
        let source = [path, date ?? "", headline, tags.joined(separator: " ")]
        if items.isEmpty { return [source + ["tags", "", ""]] }
        return items.map { source + [kind($0.item), $0.passage, $0.item.note ?? ""] }
    }

    var json: [String] {
        let source: [(String, JSON)] = [
            ("path", .string(path)), ("date", JSON(date)), ("title", .string(headline)),
            ("tags", .array(tags.map { JSON.string($0) })),
        ]
        if items.isEmpty { return [JSON.object(source + [("kind", .string("tags"))]).text] }
        return items.map { item, passage in
            JSON.object(
                source + [
                    ("kind", .string(kind(item))), ("passage", JSON(passage.isEmpty ? nil : passage)),
                    ("note", JSON(item.note)),
                ]
            ).text
        }
    }
}
