import NewsText

/// A text with the gazetteer's facts of each word.
///
/// It must not outlive the buffer it points into. It is a class because every step of the recognizer holds it, and
/// copying its many parts would cost more than the steps do.
package final class AnnotatedText {
    package let bytes: UnsafeBufferPointer<UInt8>
    package let tokens: [Token]
    package let sentences: [Range<Int>]
    package let date: ArticleDate?
    package let gazetteer: Gazetteer
    /// The gazetteer's facts of each token.
    let facts: [WordFacts]

    /// Canonical names that occur literally neither in a table nor in the text: *Oost-Oekraïne*.
    package private(set) var names: [String] = []

    /// Lazily computed per token: whether it is a common word, and whether its position capitalises any word. 0 is
    /// unknown, 1 no, 2 yes.
    private let commonWords: UnsafeMutableBufferPointer<UInt8>
    private let initial: UnsafeMutableBufferPointer<UInt8>

    /// Annotates a text. Words in `unlisted` are treated as absent from the name tables, which training uses.
    package init(
        _ text: TokenizedText, _ bytes: UnsafeBufferPointer<UInt8>, _ gazetteer: Gazetteer,
        unlisted: Set<UInt64> = []
    ) {
        self.bytes = bytes
        tokens = text.tokens
        sentences = text.sentences
        date = text.article.date
        self.gazetteer = gazetteer
        commonWords = .allocate(capacity: text.tokens.count)
        commonWords.initialize(repeating: 0)
        initial = .allocate(capacity: text.tokens.count)
        initial.initialize(repeating: 0)
        var facts = text.tokens.map {
            $0.kind == .mark ? WordFacts() : gazetteer.facts($0.key)
        }
        if !unlisted.isEmpty {
            for (index, token) in text.tokens.enumerated() where unlisted.contains(token.key) {
                facts[index].traits.subtract(Self.listing)
                facts[index].alias = -1
            }
        }
        self.facts = facts
    }

    deinit {
        commonWords.deallocate()
        initial.deallocate()
    }

    /// Stores a canonical name and returns its index in `names`.
    package func number(ofName name: String) -> Int {
        names.append(name)
        return names.count - 1
    }

    private static let listing: WordTraits = [
        .givenName, .surname, .startsAlias(.lower), .startsAlias(.capitalized), .startsAlias(.upper),
        .startsAlias(.mixed),
    ]

    package func has(_ traits: WordTraits, _ index: Int) -> Bool { facts[index].traits.contains(traits) }

    /// The key of a phrase, with the variants of apostrophe and hyphen normalised.
    package func phraseKey(_ range: Range<Int>) -> UInt64 {
        Gazetteer.phraseKey(range.lazy.map { Gazetteer.plainKey(self.tokens[$0]) })
    }

    /// Whether the token is the ASCII mark given; a typographic apostrophe counts as `'`.
    package func isMark(_ mark: Unicode.Scalar, _ index: Int) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .mark else { return false }
        if mark == "'", tokens[index].key == Gazetteer.rightQuote { return true }
        if mark == "-", tokens[index].key == Gazetteer.nonBreakingHyphen { return true }
        return bytes[tokens[index].range.start] == UInt8(ascii: mark)
    }

    /// Whether the token follows the previous one without white space.
    package func touches(_ index: Int) -> Bool {
        tokens.indices.contains(index) && tokens[index].gap == .none
    }

    /// Whether the token is a word with a capital in it.
    package func isCapital(_ index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        return tokens[index].kind != .mark && tokens[index].shape != .lower
    }

    /// Whether the token is a word without a capital.
    func isLower(_ index: Int) -> Bool {
        tokens.indices.contains(index) && tokens[index].kind == .word && tokens[index].shape == .lower
    }

    /// Whether the lower-cased word is a common word of Dutch.
    func isCommonWord(_ index: Int) -> Bool {
        if commonWords[index] == 0 {
            commonWords[index] = has(.functionWord, index) || isCommonWord(tokens[index]) ? 2 : 1
        }
        return commonWords[index] == 2
    }

    func isCommonWord(_ token: Token) -> Bool { token.kind == .word && Lexicon.contains(token, of: bytes) }

    /// The traits of the shortest title or kind noun at the end of a compound: *officier* of *luchtmachtofficier*.
    func endTraits(_ index: Int) -> WordTraits? {
        let range = tokens[index].range
        guard tokens[index].kind == .word, range.count >= 7 else { return nil }
        for length in 4..<min(range.count - 1, 16) {
            let start = range.end - length
            guard bytes[start] & 0xC0 != 0x80 else { continue }
            let tail = Tokenizer.word(of: bytes, in: TextRange(start, range.end))
            let traits = gazetteer.facts(tail.key).traits
            if !traits.isDisjoint(with: Self.kindNouns) { return traits }
        }
        return nil
    }

    private static let kindNouns = EntityKind.allCases.reduce(into: WordTraits.title) { $0.insert(.noun($1)) }

    package func string(_ range: TextRange) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range.bytes]), as: UTF8.self)
    }

    /// The text of a run of tokens on one line.
    package func string(_ range: Range<Int>) -> String {
        let isPlain = range.dropFirst().allSatisfy { index in
            let (before, token) = (tokens[index - 1].range.end, tokens[index].range.start)
            return token == before || token == before + 1 && bytes[before] == UInt8(ascii: " ")
        }
        if isPlain { return string(textRange(range)) }
        var text = ""
        for index in range {
            if index > range.lowerBound, tokens[index].gap != .none { text += " " }
            text += string(tokens[index].range)
        }
        return text
    }

    func textRange(_ range: Range<Int>) -> TextRange {
        TextRange(tokens[range.lowerBound].range.start, tokens[range.upperBound - 1].range.end)
    }

    /// Whether the token's position capitalises any word: first in its sentence, or after a colon, an opening quote
    /// or a dash.
    package func isInitial(_ index: Int, in sentence: Range<Int>) -> Bool {
        if initial[index] == 0 { initial[index] = opens(sentence, at: index) ? 2 : 1 }
        return initial[index] == 2
    }

    private func opens(_ sentence: Range<Int>, at index: Int) -> Bool {
        if index > sentence.lowerBound, opensSpeech(index - 1) { return true }
        // Skips marks and numbers before the first word (bullets, quotes, *2.*).
        var before = index - 1
        while before >= sentence.lowerBound, index - before <= 6 {
            // The *'s* and *'t* of *'s Ochtends* and *'t Is* stand first in lower case.
            let isClitic = tokens[before].range.count == 1 && isMark("'", before - 1) && touches(before)
            if !isClitic, tokens[before].kind == .word || tokens[before].kind == .mixed { return false }
            before -= 1
        }
        return before < sentence.lowerBound
    }

    /// Whether the mark introduces a news source: *© AP*, *Bron: AP*.
    func isSourceMark(_ index: Int) -> Bool {
        guard tokens[index].kind == .mark else { return false }
        return [":", "©", "/"].contains(Scalars.decode(bytes, at: tokens[index].range.start).0)
    }

    /// Whether a sentence can begin after the mark at `index`.
    private func opensSpeech(_ index: Int) -> Bool {
        let (mark, next) = (tokens[index], tokens[index + 1])
        guard mark.kind == .mark else { return false }
        return switch Scalars.decode(bytes, at: mark.range.start).0 {
        case ":": next.gap != .none
        case "«", "“", "„": true
        case "‘", "‹", "\"", "'", "’", "(": mark.gap != .none && next.gap == .none
        case ",": mark.gap == .none && isMark(",", index - 1) && next.gap == .none
        case "–", "—", "-", "•", "|", "*", "…", "!", "?": mark.gap != .none && next.gap != .none
        default: false
        }
    }
}
