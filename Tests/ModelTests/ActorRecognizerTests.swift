import Articles
import Evaluation
import Foundation
import NewsExtraction
import NewsText
import Testing

@Suite struct ActorRecognizerTests {
    @Test(arguments: MarkedExample.examples(in: "actors.nl.txt"))
    func finds(example: MarkedExample) {
        let text = TokenizedText(PlainText.article(example.marked.text))
        let mentions = ActorRecognizer().mentions(in: text)
        #expect(example.marking(mentions) == example.marks)
    }

    @Test func mentionsAreInOrderAndApart() {
        for example in MarkedExample.examples(in: "actors.nl.txt") {
            let mentions = ActorRecognizer().mentions(
                in: TokenizedText(Article(text: example.marked.text)))
            for (left, right) in zip(mentions, mentions.dropFirst()) {
                #expect(left.range.end <= right.range.start)
            }
        }
    }

    /// Whatever the input, the time grows with its length.
    @Test(arguments: [
        "A ", "A-", "Jan van ", "A.", "de Raad van ", "(NAVO) ", "'s ", "Bank en ", "x-", "1", "É",
    ])
    func takesLinearTime(piece: String) {
        let text = TokenizedText(Article(text: Array(String(repeating: piece, count: 20_000).utf8)))
        let time = ContinuousClock().measure { _ = ActorRecognizer().mentions(in: text) }
        #expect(time < .seconds(3))
    }
}

@Suite struct PersonNameTests {
    @Test(arguments: [
        ("Zelensky", "Zelenskyy"), ("Zelensky", "Zelenski"), ("Loekasjenko", "Lukashenko"),
        ("Sjojgoe", "Shoigu"), ("Tsjajkovski", "Chaikovsky"), ("Medvedjev", "Medvedev"),
        ("Volodymyr Zelensky", "Volodimir Zelenskyj"), ("J. Zelensky", "Joris Zelensky"),
        ("Poetin", "Vladimir Putin"),
    ])
    func agrees(left: String, right: String) {
        #expect(PersonName(left).agrees(with: PersonName(right)))
    }

    @Test(arguments: [
        ("Jan Jansen", "Piet Jansen"), ("Joe Biden", "Hunter Biden"), ("Bakker", "Mulder"),
        ("J. Jansen", "Piet Jansen"), ("Karel II", "Filips II"),
    ])
    func disagrees(left: String, right: String) {
        #expect(!PersonName(left).agrees(with: PersonName(right)))
    }
}

/// An example of the file: a marked text on one line, as the head of the file tells.
struct MarkedExample: Sendable, CustomTestStringConvertible {
    let source: String
    let marked: MarkedText

    var testDescription: String { source }

    /// The marks as text, one a line, to compare.
    var marks: [String] { marked.marks.map { describe($0.range, $0.kind, $0.form, $0.entity) } }

    /// The mentions as the example would mark them; the entity only where the example tells it.
    func marking(_ mentions: [Mention]) -> [String] {
        mentions.map { mention in
            let told = marked.marks.first { $0.range == mention.range }?.entity != nil
            return describe(mention.range, mention.kind, mention.form, told ? mention.entity : nil)
        }
    }

    private func describe(
        _ range: TextRange, _ kind: EntityKind, _ form: Mention.Form, _ entity: String?
    ) -> String {
        let surface = String(decoding: marked.text[range.bytes], as: UTF8.self)
        return "[\(surface)|\(kind.name) \(form.name)\(entity.map { " =\($0)" } ?? "")]"
    }

    /// The examples of a file beside this one.
    static func examples(in name: String) -> [MarkedExample] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Examples/\(name)")
        guard let content = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return content.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { MarkedExample($0) }
    }

    private init?(_ line: Substring) {
        source = String(line)
        var body = line
        var header = ""
        if line.hasPrefix("@") {
            header = " date \(line.dropFirst().prefix { $0 != " " }) "
            body = line.drop { $0 != " " }.dropFirst()
        }
        guard let marked = try? MarkedText(header + body.replacing(" ¶ ", with: "\n\n")) else { return nil }
        self.marked = marked
    }
}
