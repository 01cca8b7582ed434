import Foundation
import NewsExtraction

/// Prints the actors and figures of a text: that of a file, or one of its own.
///
///     swift run ActorsAndFigures [FILE [DATE]]
@main
struct ActorsAndFigures {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        var (text, date) = (sample, ArticleDate("2024-05-14"))
        if let file = arguments.first {
            text = try String(contentsOfFile: file, encoding: .utf8)
            date = arguments.dropFirst().first.flatMap { ArticleDate($0) }
        }

        let extraction = Extractor().extract(text, date: date)
        print("Actors")
        for mention in extraction.mentions {
            print("  \(text[mention.range]): \(mention.entity), \(mention.kind.name)")
        }
        print("Figures")
        for figure in extraction.figures {
            print("  \(text[figure.range]): \(figure.kind.name) \(value(of: figure))")
        }
    }

    /// The value, unit and thing counted of a figure, or its date.
    private static func value(of figure: Figure) -> String {
        if let date = figure.date { return date }
        let value = figure.value.map { "\($0)" }
        return [value, figure.unit, figure.of].compactMap { $0 }.joined(separator: " ")
    }

    private static let sample = """
        Minister Karel de Smet van Financiën trekt 2,5 miljoen euro uit voor de haven van Vlissingen. Dat zei De Smet \
        gisteren in de Tweede Kamer. Er zijn zeker achttien schepen voor nodig, meldt de NAVO.
        """
}
