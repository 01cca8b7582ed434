/// The words before a numeral that say how exact it is.
enum FigureModifiers {
    /// The modifiers that stand before the token at `start`, nearest first.
    static func before(_ start: Int, in view: SentenceView) -> (modifiers: Figure.Modifiers, start: Int) {
        var found: Figure.Modifiers = []
        var index = start
        // *naar schatting zeker de 200*: at most three.
        for _ in 0..<3 {
            var end = index
            if isArticle(view.key(end - 1)) { end -= 1 }
            guard let match = match(view, endingAt: end) ?? match(view, endingAt: index) else { break }
            found.formUnion(match.modifier)
            index = match.start
        }
        return (found, index)
    }

    /// *of meer*, *of minder* behind a numeral or its noun.
    static func after(_ end: Int, in view: SentenceView) -> Figure.Modifiers {
        guard view.key(end) == Key.of else { return [] }
        switch view.key(end + 1) {
        case Key.meer: return .atLeast
        case Key.minder: return .atMost
        default: return []
        }
    }

    /// Whether the word says by itself that a number is about right: *ongeveer*.
    static func isHedge(_ key: UInt64) -> Bool {
        table[key]?.contains { $0.words.count == 1 && $0.modifier == .approx } ?? false
    }

    private static func isArticle(_ key: UInt64) -> Bool { key == Key.de || key == Key.het || key == Key.er }

    private static func match(
        _ view: SentenceView, endingAt end: Int
    ) -> (modifier: Figure.Modifiers, start: Int)? {
        guard end > view.range.lowerBound, let phrases = table[view.key(end - 1)] else { return nil }
        for phrase in phrases {
            let start = end - phrase.words.count
            guard start >= view.range.lowerBound else { continue }
            guard zip(start..., phrase.words).allSatisfy({ view.matches($0, $1) }) else { continue }
            if phrase.words == [Key.tot], !isLimit(view, start) { continue }
            return (phrase.modifier, start)
        }
        return nil
    }

    /// Whether *tot* sets a limit; behind *veroordeeld* or *leidde* it does not.
    private static func isLimit(_ view: SentenceView, _ index: Int) -> Bool {
        !targets.contains(view.key(index - 1)) && view.kind(index - 1) != .number
    }

    private static let targets = WordTable<Void>(
        words: """
            veroordeeld veroordeelt leidt leidde leidden geleid leiden opgelopen gestegen
            gedaald stijgt steeg daalt daalde verhoogd verhoogt verlaagd uitgebreid teruggebracht beperkt
            steeg groeide groeit gegroeid
            """)

    private struct Phrase: Sendable {
        let words: [UInt64]
        let modifier: Figure.Modifiers
    }

    /// The phrases by their last word, the longest first.
    private static let table: WordTable<[Phrase]> = {
        var table = WordTable<[Phrase]>()
        for (modifier, lines) in phrases {
            for line in lines.split(separator: ",") {
                let words = line.split(whereSeparator: \.isWhitespace).map { Token.key(of: $0) }
                let phrase = Phrase(words: words, modifier: modifier)
                let others = table[words.last!] ?? []
                table[words.last!] = (others + [phrase]).sorted { $0.words.count > $1.words.count }
            }
        }
        return table
    }()

    private static let phrases: [(Figure.Modifiers, String)] = [
        (
            .approx,
            """
            zo ' n, ongeveer, circa, ca, ca ., plusminus, bijna, rond, rondom, naar schatting, geschat op,
            pakweg, grofweg, nagenoeg, vrijwel, zowat, omstreeks, om en nabij, om en bij, een stuk of, een
            kleine, een slordige, een goede, een dikke, geschatte, ruwweg, om en rond, in de buurt van,
            richting, zo ongeveer, niet ver van, een krappe, krap, net geen, amper, ~, ±, about, around,
            roughly, approximately, nearly, almost, some, an estimated
            """
        ),
        (
            .atLeast,
            """
            zeker, minstens, minimaal, meer dan, ruim, tenminste, ten minste, op zijn minst, op z ' n
            minst, niet minder dan, boven, méér dan, hoger dan, groter dan, meer als, dik, minimum, >, at
            least, more than, over, no less than, no fewer than, upwards of
            """
        ),
        (
            .atMost,
            """
            hooguit, hoogstens, maximaal, minder dan, tot, ten hoogste, niet meer dan, nog geen, tot wel,
            tot aan, lager dan, kleiner dan, op zijn hoogst, maximum, maximaal tot, <, at most, less than,
            fewer than, up to, no more than
            """
        ),
    ]
}

extension SentenceView {
    /// Whether the token is the word or mark with the key; the two apostrophes are one.
    fileprivate func matches(_ index: Int, _ expected: UInt64) -> Bool {
        let key = key(index)
        return key == expected || expected == Self.apostrophe && Self.curly.contains(key)
    }

    private static let apostrophe = Token.key(of: "'")
    private static let curly = [Token.key(of: "’"), Token.key(of: "‘"), Token.key(of: "`")]
}
