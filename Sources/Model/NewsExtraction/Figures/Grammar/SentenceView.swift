import NewsText

/// One sentence as the figure grammar sees it: its tokens and their bytes.
///
/// Every query about a token outside the sentence returns nothing, so that no rule can look across a sentence
/// boundary.
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

    /// The class of a token, nil outside the sentence.
    @inline(__always)
    func kind(_ index: Int) -> Token.Category? { range.contains(index) ? tokens[index].kind : nil }

    /// Whether a token is a word.
    func isWord(_ index: Int) -> Bool { kind(index) == .word }

    /// Whether a token follows the previous one without white space.
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

    /// The range of a run of tokens in the text.
    func textRange(_ indices: Range<Int>) -> TextRange {
        TextRange(tokens[indices.lowerBound].range.start, tokens[indices.upperBound - 1].range.end)
    }

    /// The text of a run of tokens, on one line.
    func string(_ indices: Range<Int>) -> String {
        var text = textRange(indices).bytes.map { bytes[$0] }
        for index in indices.dropFirst() where tokens[index].gap >= .line {
            // The end of a wrapped line becomes a blank.
            let start = tokens[index - 1].range.end - tokens[indices.lowerBound].range.start
            let end = tokens[index].range.start - tokens[indices.lowerBound].range.start
            for offset in start..<end where text[offset] < 0x20 { text[offset] = 0x20 }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension SentenceView {
    /// A written word: a chunk of touching tokens, such as *killer-drones*, *F-16’s* and *TB2-drones*.
    struct Chunk {
        /// Its tokens.
        let tokens: Range<Int>
        /// The token with the word's ending: the last one of letters, before an *’s*.
        let last: Int
        /// Whether it ends in *’s*.
        let hasApostropheS: Bool
    }

    /// Names of weapons are long, but no longer than this.
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
                guard self.key(end + 1) == WordKey.s else {
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

    /// Whether a word continues after `end` with a hyphen: *40* in *40-plussers*, *euro* in *euro-biljetten*.
    func isHyphenated(before end: Int) -> Bool {
        guard touches(end), let mark = mark(end), mark == "-" || mark == "\u{2011}" else { return false }
        return touches(end + 1) && kind(end + 1) == .word
    }
}

/// The keys of words that occur in rules.
enum WordKey {
    package static var a: UInt64 { key("a") }
    package static var an: UInt64 { key("an") }
    package static var aan: UInt64 { key("aan") }
    package static var ago: UInt64 { key("ago") }
    static var als: UInt64 { key("als") }
    package static var and: UInt64 { key("and") }
    static var cent: UInt64 { key("cent") }
    static var dag: UInt64 { key("dag") }
    package static var day: UInt64 { key("day") }
    static var dan: UInt64 { key("dan") }
    static var dat: UInt64 { key("dat") }
    static var de: UInt64 { key("de") }
    static var der: UInt64 { key("der") }
    static var die: UInt64 { key("die") }
    static var een: UInt64 { key("een") }
    package static let één = Token.key(of: "één")
    package static var en: UInt64 { key("en") }
    static var er: UInt64 { key("er") }
    package static var every: UInt64 { key("every") }
    static var for_: UInt64 { key("for") }
    static var geleden: UInt64 { key("geleden") }
    package static var half: UInt64 { key("half") }
    static var halve: UInt64 { key("halve") }
    static var het: UInt64 { key("het") }
    static var in_: UInt64 { key("in") }
    static var jaar: UInt64 { key("jaar") }
    static var jaren: UInt64 { key("jaren") }
    static var kwart: UInt64 { key("kwart") }
    static var meer: UInt64 { key("meer") }
    static var meerdere: UInt64 { key("meerdere") }
    static var met: UInt64 { key("met") }
    package static var min: UInt64 { key("min") }
    static var minder: UInt64 { key("minder") }
    package static var n: UInt64 { key("n") }
    static var naar: UInt64 { key("naar") }
    package static var of: UInt64 { key("of") }
    package static var old: UInt64 { key("old") }
    static var om: UInt64 { key("om") }
    package static var one: UInt64 { key("one") }
    static var onder: UInt64 { key("onder") }
    static var op: UInt64 { key("op") }
    static var oud: UInt64 { key("oud") }
    static var oude: UInt64 { key("oude") }
    package static var over: UInt64 { key("over") }
    package static var per: UInt64 { key("per") }
    package static var s: UInt64 { key("s") }
    static var se: UInt64 { key("se") }
    static var t: UInt64 { key("t") }
    static var m: UInt64 { key("m") }
    package static var ten: UInt64 { key("ten") }
    static var terug: UInt64 { key("terug") }
    package static var the: UInt64 { key("the") }
    package static var to: UInt64 { key("to") }
    static var tot: UInt64 { key("tot") }
    static var totaal: UInt64 { key("totaal") }
    static var tussen: UInt64 { key("tussen") }
    package static var between: UInt64 { key("between") }
    static var uur: UInt64 { key("uur") }
    static var van: UInt64 { key("van") }
    static var vierde: UInt64 { key("vierde") }
    static var voor: UInt64 { key("voor") }
    static var waarvan: UInt64 { key("waarvan") }
    static var wie: UInt64 { key("wie") }
    package static var week: UInt64 { key("week") }
    package static var zo: UInt64 { key("zo") }

    /// Computed by the compiler: each use of a stored constant would be a call.
    @inline(__always)
    private static func key(_ word: StaticString) -> UInt64 { Token.key(ofSmallLetters: word) }
}

extension WordTable where Value == Void {
    /// A table used as a set of words.
    package init(words: String) {
        self.init(words.split(whereSeparator: \.isWhitespace).map { (Token.key(of: $0), ()) })
    }

    /// Whether the word is in the table.
    package func contains(_ key: UInt64) -> Bool { key != 0 && self[key] != nil }
}
