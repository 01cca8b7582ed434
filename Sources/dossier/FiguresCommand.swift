import ArgumentParser
import Articles
import NewsExtraction
import Query
import Search
import Store

/// `dossier figures`: lists the figures of a collection.
struct FiguresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures",
        abstract: "List the figures that a collection names, newest article first.",
        discussion: """
            Prints a line a figure: path, date, kind, figure, title and sentence with tabs between; with --json an \
            object, with --csv a row (RFC 4180) under a row of names.

            Numbers are typed as in Dutch or English: 1.000, 2,5 mln, 1mld, 1e6. With a unit of measure, as in \
            '90 ton', they are compared whatever the unit that figures name; else with the number that they name. \
            --of takes words of what is counted, all of which must be there; a word may end in '*', and is not \
            looked for inside compounds. Signs: ≈ about, ≥ at least, ≤ at most, n×10 tens, 18/51 18 out of 51.

            EXAMPLES
              dossier figures archive/ --kind money --min 1mld --sort value
              dossier figures archive/ --of 'militair*' --min 1.000
              dossier figures archive/ --in 'luchtafweer date:2022..' --unit USD --json
              dossier figures archive/ --min '10 ton' --max '1 kiloton' --csv > mass.csv
            """)

    @OptionGroup var arguments: CollectionArguments

    @Option(
        help: ArgumentHelp(
            "What is measured: \(Figure.Kind.allCases.map(\.name).joined(separator: ", ")). May be given often."
        ))
    var kind: [Figure.Kind] = []

    @Option(help: ArgumentHelp("Words of what is counted, such as militairen.", valueName: "words"))
    var of: String?

    @Option(help: "The unit: USD, euro, km, metric-ton.")
    var unit: String?

    @Option(help: ArgumentHelp("The least value.", valueName: "number"))
    var min: String?

    @Option(help: ArgumentHelp("The greatest value.", valueName: "number"))
    var max: String?

    @Option(
        name: .customLong("in"),
        help: ArgumentHelp("Only in the articles that a search finds.", valueName: "query"))
    var query: String?

    @Option(help: "The order: date, or value (by kind, the greatest first).")
    var sort = FigureOrder.date

    @OptionGroup var list: ListArguments

    func validate() throws {
        _ = try filter()
    }

    /// The filter that the options describe.
    private func filter() throws -> FigureFilter {
        do throws(FigureFilter.Problem) {
            return try FigureFilter(kinds: Set(kind), of: of, unit: unit, min: min, max: max)
        } catch {
            throw ValidationError("\(error)")
        }
    }

    func run() throws {
        let current = try RefreshedCollection(arguments)
        let query = Query(query ?? "")
        for part in query.ignored {
            Output.error("dossier: passed over in the query: \(Output.visible(part))")
        }
        let ids = try FigureSearch(current.index).figures(
            filter(), in: query, order: sort, limit: list.length.limit)
        var output = OutputBuffer()
        if list.csv { output.write(CSV.row(Self.columns)) }
        var reader = FigureContextReader(collection: current.collection)
        for start in stride(from: 0, to: ids.count, by: 500) {
            for row in try current.index.figureRows(Array(ids[start..<Swift.min(start + 500, ids.count)])) {
                output.write(text(of: row, reader.read(row), current.collection))
            }
        }
        output.flush()
        try current.finish()
    }

    private static let columns = [
        "path", "date", "title", "kind", "value", "valueTo", "unit", "of", "modifiers", "per", "outOf",
        "figureDate", "text", "sentence",
    ]

    private func text(
        of row: FigureRow, _ place: FigureContextReader.FigureContext, _ collection: ArticleCollection
    )
        -> String
    {
        let path = collection.shownPath(row.article.path)
        let date = row.article.date.map { "\($0)" }
        let figure = row.figure
        if list.json {
            let members: [(String, JSON)] = [
                ("path", .string(path)), ("date", JSON(date)), ("title", .string(row.article.headline)),
                ("sentence", .string(place.sentence)), ("figure", place.json),
            ]
            return JSON.object(members).text + "\n"
        }
        if list.csv {
            func number(_ value: Double?) -> String { value.map { JSON.number($0).text } ?? "" }
            let modifiers = Figure.Modifiers.names.filter { figure.modifiers.contains($0.modifier) }.map(
                \.name)
            return CSV.row([
                path, date ?? "", row.article.headline, figure.kind.name, number(figure.value),
                number(figure.valueTo), figure.unit ?? "", figure.of ?? "", modifiers.joined(separator: " "),
                figure.per ?? "", number(figure.outOf), figure.date ?? "", place.words, place.sentence,
            ])
        }
        let shown = FigureText(figure, words: place.words, language: row.language)
        let columns = [
            path, date ?? "", figure.kind.name, shown.line, row.article.headline, place.sentence,
        ]
        return columns.map(Output.visible).joined(separator: "\t") + "\n"
    }
}
