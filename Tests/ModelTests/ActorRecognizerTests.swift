import NewsExtraction
import NewsText
import Testing

@Suite struct ActorRecognizerTests {
    @Test(arguments: MarkedExample.load("actors.nl.txt"))
    func finds(example: MarkedExample) {
        let mentions = ActorRecognizer().mentions(in: TokenizedText(example.text.article))
        #expect(example.labels(of: mentions) == example.mentionLabels)
    }

    @Test func mentionsAreInOrderAndApart() {
        for example in MarkedExample.load("actors.nl.txt") {
            let mentions = ActorRecognizer().mentions(in: TokenizedText(example.text.article))
            for (left, right) in zip(mentions, mentions.dropFirst()) {
                #expect(left.range.end <= right.range.start)
            }
        }
    }

    /// A text that repeats one thing many times is read to its end; `benchmarks linear` measures how fast.
    @Test(
        .timeLimit(.minutes(5)),
        arguments: [
            "A ", "A-", "Jan van ", "A.", "de Raad van ", "(NAVO) ", "'s ", "Bank en ", "x-", "1", "É",
        ])
    func endsOnRepeatedText(piece: String) {
        let text = TokenizedText(Article(text: Array(String(repeating: piece, count: 20_000).utf8)))
        let ranges = ActorRecognizer().mentions(in: text).map(\.range)
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.end <= $1.start })
        #expect(ranges.last.map { $0.end <= text.article.text.count } ?? true)
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
