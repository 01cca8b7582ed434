/// One sentence as the grammar of figures reads it: its tokens and their bytes.
///
/// Every question about a token outside the sentence has the answer "nothing", so that no rule can look
/// across a sentence's end.
struct SentenceView {
    let tokens: UnsafeBufferPointer<Token>
    let bytes: UnsafeBufferPointer<UInt8>
    /// The sentence, as indices into `tokens`.
    let range: Range<Int>
    /// Whether the article is written in English.
    let isEnglish: Bool

    /// The key of a token, 0 outside the sentence.
    @inline(__always)
    func key(_ index: Int) -> UInt64 { range.contains(index) ? tokens[index].key : 0 }

    /// What a token is made of, nil outside the sentence.
    @inline(__always)
    func kind(_ index: Int) -> Token.Kind? { range.contains(index) ? tokens[index].kind : nil }

    /// Whether a token is a word.
    func isWord(_ index: Int) -> Bool { kind(index) == .word }

    /// Whether a token touches the one before it.
    func touches(_ index: Int) -> Bool {
        index > range.lowerBound && index < range.upperBound && tokens[index].gap == .none
    }

    /// The scalar of a mark, nil for other tokens.
    func mark(_ index: Int) -> Unicode.Scalar? {
        kind(index) == .mark ? Scalars.decode(bytes, at: tokens[index].range.start).0 : nil
    }

    /// Whether a token begins with a capital.
    func isCapital(_ index: Int) -> Bool {
        guard range.contains(index) else { return false }
        let token = tokens[index]
        return token.isCapital || (token.shape == .mixed && isUpper(bytes[token.range.start]))
    }

    private func isUpper(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

    /// Whether the token's text ends in `suffix`, which is in lower case.
    func ends(_ index: Int, with suffix: StaticString) -> Bool {
        guard range.contains(index) else { return false }
        let text = tokens[index].range
        let count = suffix.utf8CodeUnitCount
        guard text.count >= count else { return false }
        for offset in 0..<count {
            let byte = bytes[text.end - count + offset]
            let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
            if lower != suffix.utf8Start[offset] { return false }
        }
        return true
    }

    /// Whether the token's text begins with `prefix`, which is in lower case.
    func begins(_ index: Int, with prefix: StaticString) -> Bool {
        guard range.contains(index) else { return false }
        let text = tokens[index].range
        guard text.count >= prefix.utf8CodeUnitCount else { return false }
        return (0..<prefix.utf8CodeUnitCount).allSatisfy {
            let byte = bytes[text.start + $0]
            return (byte &- 0x41 < 26 ? byte | 0x20 : byte) == prefix.utf8Start[$0]
        }
    }

    /// The text that some tokens cover.
    func textRange(_ indices: Range<Int>) -> TextRange {
        TextRange(tokens[indices.lowerBound].range.start, tokens[indices.upperBound - 1].range.end)
    }

    /// The text of some tokens, on one line.
    func string(_ indices: Range<Int>) -> String {
        var text = textRange(indices).bytes.map { bytes[$0] }
        for index in indices.dropFirst() where tokens[index].gap >= .line {
            // A wrapped line: its end becomes a blank.
            let start = tokens[index - 1].range.end - tokens[indices.lowerBound].range.start
            let end = tokens[index].range.start - tokens[indices.lowerBound].range.start
            for offset in start..<end where text[offset] < 0x20 { text[offset] = 0x20 }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension SentenceView {
    /// A written word: tokens that touch, such as *killer-drones*, *F-16’s* and *TB2-drones*.
    struct Chunk {
        /// Its tokens.
        let tokens: Range<Int>
        /// The token whose ending is the word's: the last one of letters, before an *’s*.
        let last: Int
        /// Whether it ends in *’s*.
        let hasApostropheS: Bool
    }

    /// Names of weapons are long, but not that long.
    private static let longestChunk = 16

    /// The written word that begins at a token, nil at a mark.
    func chunk(at first: Int) -> Chunk? {
        guard let kind = kind(first), kind != .mark else { return nil }
        var end = first + 1
        var last = first
        var hasApostropheS = false
        while end - first < Self.longestChunk, touches(end) {
            if tokens[end].kind != .mark {
                last = end
                end += 1
                continue
            }
            guard let mark = mark(end), touches(end + 1), let next = self.kind(end + 1), next != .mark else {
                break
            }
            switch mark {
            case "-", "\u{2010}", "\u{2011}":
                last = end + 1
            case "'", "’", "ʼ":
                guard self.key(end + 1) == Key.s else {
                    return Chunk(tokens: first..<end, last: last, hasApostropheS: false)
                }
                hasApostropheS = true
            default:
                return Chunk(tokens: first..<end, last: last, hasApostropheS: hasApostropheS)
            }
            end += 2
        }
        return Chunk(tokens: first..<end, last: last, hasApostropheS: hasApostropheS)
    }

    /// Whether a word goes on behind `end` with a hyphen: *40* in *40-plussers*, *euro* in *euro-biljetten*.
    func isHyphenated(before end: Int) -> Bool {
        guard touches(end), let mark = mark(end), mark == "-" || mark == "\u{2011}" else { return false }
        return touches(end + 1) && kind(end + 1) == .word
    }
}

/// The keys of single words that rules of the grammar name.
enum Key {
    static let a = key("a"), an = key("an"), aan = key("aan"), ago = key("ago"), als = key("als"),
        and = key("and")
    static let cent = key("cent"), dag = key("dag"), day = key("day"), dan = key("dan"), dat = key("dat"),
        de = key("de")
    static let der = key("der"), die = key("die"), een = key("een"), één = key("één")
    static let en = key("en"), er = key("er"), every = key("every"), for_ = key("for")
    static let geleden = key("geleden"), half = key("half"), halve = key("halve"), het = key("het")
    static let in_ = key("in"), jaar = key("jaar")
    static let jaren = key("jaren"), kwart = key("kwart"), meer = key("meer"), meerdere = key("meerdere"),
        met = key("met")
    static let min = key("min"), minder = key("minder"), n = key("n"), naar = key("naar"), of = key("of")
    static let old = key("old"), om = key("om"), one = key("one"), onder = key("onder"), op = key("op")
    static let oud = key("oud"), oude = key("oude"), over = key("over"), per = key("per"), s = key("s"),
        se = key("se")
    static let t = key("t"), m = key("m"), ten = key("ten"), terug = key("terug"), the = key("the")
    static let to = key("to"), tot = key("tot"), totaal = key("totaal"), tussen = key("tussen")
    static let between = key("between"), uur = key("uur"), van = key("van"), vierde = key("vierde"),
        voor = key("voor")
    static let waarvan = key("waarvan"), wie = key("wie"), week = key("week"), zo = key("zo")

    private static func key(_ word: String) -> UInt64 { Token.key(of: word) }
}

extension WordTable where Value == Void {
    /// A table that only knows which words are in it.
    init(words: String) {
        self.init(words.split(whereSeparator: \.isWhitespace).map { (Token.key(of: $0), ()) })
    }

    /// Whether the word is in the table.
    func contains(_ key: UInt64) -> Bool { key != 0 && self[key] != nil }
}
