import NewsText

/// A prefilter: tells the tokens that can begin a figure, or an idiom to skip, from those that cannot, so that most
/// tokens cost no more than this test.
///
/// It has false positives but no false negatives.
final class FigurePrefilter: Sendable {
    /// The words for which `FigureParser.word(at:)` has a rule.
    private let words = WordFilter(
        NumberWords.allKeys + DateWords.allKeys + DateReader.starterKeys + Currencies.codes.allKeys
            + Currencies.dollars.allKeys)

    /// The words after *een* that can make it a number: numbers, units, and the words that join it to either.
    private let afterArticle = WordFilter(
        NumberWords.allKeys + Units.allKeys + Currencies.countries.allKeys + MeasuredUnit.firstKeys
            + "van der op out of tot à to en and t over voor".split(separator: " ").map { Token.key(of: $0) })

    /// The prefilter of all parsers.
    static let shared = FigurePrefilter()

    @inline(__always)
    func isPossible(_ view: SentenceView, at index: Int) -> Bool {
        let token = view.tokens[index]
        switch token.kind {
        case .number, .mixed: return true
        case .word:
            if words.mayContain(token.key) {
                return token.key != WordKey.een || mayCount(view, articleAt: index)
            }
            return CompoundNumber.isPossible(view.bytes, token.range)
                || RomanNumeral.isPossible(view.bytes, token)
        case .mark:
            let byte = view.bytes[token.range.start]
            switch byte {
            // *,75 liter*, *kaliber .50*
            case UInt8(ascii: "."), UInt8(ascii: ","): return token.gap != .none
            // *’90*, *$20*, and *½*, which is not ASCII
            case UInt8(ascii: "'"), UInt8(ascii: "$"): return true
            default: return byte >= 0x80
            }
        }
    }

    /// Whether *een* can be more than an article; before a common noun it cannot.
    private func mayCount(_ view: SentenceView, articleAt index: Int) -> Bool {
        guard view.isWord(index + 1), !view.isEnglish, view.key(index + 2) != WordKey.of else { return true }
        let next = view.tokens[index + 1]
        return afterArticle.mayContain(next.key) || CompoundNumber.isPossible(view.bytes, next.range)
            || RomanNumeral.isPossible(view.bytes, next)
    }
}

/// A Bloom filter (Bloom, 1970) of words with a single hash: 65,536 bits, indexed by 16 bits of the key. Keys are
/// hashes already; with some thousand words a few per cent of other words are false positives.
struct WordFilter: Sendable {
    private var bits: [UInt64]

    init(_ keys: [UInt64]) {
        bits = Array(repeating: 0, count: 1 << 10)
        for key in keys { bits[Self.word(key)] |= Self.bit(key) }
    }

    /// Whether the set may contain the word; never false for one that it contains.
    @inline(__always)
    func mayContain(_ key: UInt64) -> Bool { bits[Self.word(key)] & Self.bit(key) != 0 }

    @inline(__always)
    private static func word(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 6) & 0x3FF }

    @inline(__always)
    private static func bit(_ key: UInt64) -> UInt64 { 1 << (key & 63) }
}
