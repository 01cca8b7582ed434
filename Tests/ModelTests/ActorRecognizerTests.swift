import Foundation
import Testing

@testable import Model

@Suite struct ActorRecognizerTests {
    @Test(arguments: MarkedText.examples(in: "actors.nl.txt"))
    func finds(example: MarkedText) {
        let text = TokenizedText(PlainText.article(Array(example.text.utf8)))
        let mentions = ActorRecognizer().mentions(in: text)
        #expect(example.marking(mentions) == example.marked)
    }

    @Test func mentionsAreInOrderAndApart() {
        for example in MarkedText.examples(in: "actors.nl.txt") {
            let mentions = ActorRecognizer().mentions(
                in: TokenizedText(Article(text: Array(example.text.utf8))))
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

/// A text with its mentions marked, as the head of the examples file tells.
struct MarkedText: Sendable, CustomTestStringConvertible {
    /// A mention as it is marked; what the example does not tell is nil.
    struct Mark: Sendable, Equatable {
        let range: Range<Int>
        let kind: String
        let form: String
        let entity: String?
    }

    let source: String
    let text: String
    let marks: [Mark]

    var testDescription: String { source }

    /// The marks as text, one a line, to compare.
    var marked: [String] { marks.map { describe($0) } }

    /// The mentions as the example would mark them; the entity only where the example tells it.
    func marking(_ mentions: [Mention]) -> [String] {
        mentions.map { mention in
            let told = marks.first { $0.range == mention.range.bytes }?.entity != nil
            return describe(
                Mark(
                    range: mention.range.bytes, kind: mention.kind.name, form: mention.form.name,
                    entity: told ? mention.entity : nil))
        }
    }

    private func describe(_ mark: Mark) -> String {
        let surface = String(decoding: Array(text.utf8)[mark.range], as: UTF8.self)
        return "[\(surface)|\(mark.kind) \(mark.form)\(mark.entity.map { " =\($0)" } ?? "")]"
    }

    /// The examples of a file beside this one.
    static func examples(in name: String) -> [MarkedText] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Examples/\(name)")
        guard let content = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return content.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { MarkedText($0) }
    }

    init(_ line: Substring) {
        var line = line[...]
        var text = ""
        if line.hasPrefix("@") {
            text = " date \(line.dropFirst().prefix { $0 != " " }) "
            line = line.drop { $0 != " " }.dropFirst()
        }
        source = String(line)
        var marks: [Mark] = []
        for (index, piece) in line.replacing(" ¶ ", with: "\n\n").split(
            separator: "[", omittingEmptySubsequences: false
        )
        .enumerated() {
            guard index > 0, let close = piece.firstIndex(of: "]") else {
                text += piece
                continue
            }
            let parts = piece[..<close].split(separator: "|")
            let words = parts[1].split(separator: "=")
            let labels = words[0].split(separator: " ")
            let start = text.utf8.count
            text += parts[0]
            marks.append(
                Mark(
                    range: start..<text.utf8.count, kind: String(labels[0]),
                    form: labels.count > 1 ? String(labels[1]) : "name",
                    entity: words.count > 1 ? String(words[1]) : nil))
            text += piece[piece.index(after: close)...]
        }
        self.text = text
        self.marks = marks
    }
}
