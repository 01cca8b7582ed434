import NewsText

/// Tells the tokens that can begin a figure, or must be passed over as a whole, from those that cannot: of most
/// tokens this is all that is asked.
///
/// It may say yes of a token that begins nothing, never no of one that does.
final class FigurePrefilter: Sendable {
    /// The words by which `FigureParser.word(at:)` goes on.
    private let words = WordFilter(
        NumberWords.allKeys + DateWords.allKeys + DateReader.starterKeys + Currencies.codes.allKeys
            + Currencies.dollars.allKeys)

    /// The words behind which *een* may be a number: numbers, units, and what joins it to either.
    private let behindArticle = WordFilter(
        NumberWords.allKeys + Units.allKeys + Currencies.countries.allKeys + MeasuredUnit.firstKeys
            + "van der op out of tot à to en and t over voor".split(separator: " ").map { Token.key(of: $0) })

    /// The one that all parsers use.
    static let shared = FigurePrefilter()

    @inline(__always)
    func isPossible(_ view: SentenceView, at index: Int) -> Bool {
        let token = view.tokens[index]
        switch token.kind {
        case .number, .mixed: return true
        case .word:
            if words.mayContain(token.key) { return token.key != Key.een || mayCount(view, articleAt: index) }
            return CompoundNumber.isPossible(view.bytes, token.range)
                || RomanNumeral.isPossible(view.bytes, token)
        case .mark:
            let byte = view.bytes[token.range.start]
            switch byte {
            // *,75 liter*, *kaliber .50*
            case UInt8(ascii: "."), UInt8(ascii: ","): return token.gap != .none
            // *’90*, *$20*, and *½*, which is no ASCII
            case UInt8(ascii: "'"), UInt8(ascii: "$"): return true
            default: return byte >= 0x80
            }
        }
    }

    /// Whether *een* may be more than an article; before an ordinary noun it is none.
    private func mayCount(_ view: SentenceView, articleAt index: Int) -> Bool {
        guard view.isWord(index + 1), !view.isEnglish, view.key(index + 2) != Key.of else { return true }
        let next = view.tokens[index + 1]
        return behindArticle.mayContain(next.key) || CompoundNumber.isPossible(view.bytes, next.range)
            || RomanNumeral.isPossible(view.bytes, next)
    }
}

/// A set of words that may err: it knows 65,536 classes of keys, and which of them hold a word of the set.
struct WordFilter: Sendable {
    private var bits: [UInt64]

    init(_ keys: [UInt64]) {
        bits = Array(repeating: 0, count: 1 << 10)
        for key in keys { bits[Self.word(key)] |= Self.bit(key) }
    }

    /// Whether the class of the key holds a word; of most words outside the set it does not.
    @inline(__always)
    func mayContain(_ key: UInt64) -> Bool { bits[Self.word(key)] & Self.bit(key) != 0 }

    @inline(__always)
    private static func word(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 6) & 0x3FF }

    @inline(__always)
    private static func bit(_ key: UInt64) -> UInt64 { 1 << (key & 63) }
}
