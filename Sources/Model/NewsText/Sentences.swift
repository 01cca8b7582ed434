/// Splits tokens into sentences.
///
/// A sentence ends at `.`, `!`, `?` or `…` (and closing quotes and brackets after it) before a blank and a token that
/// can begin a sentence, and at the end of every paragraph. A single line end ends one too, unless the line is long
/// enough to be wrapped text.
package enum Sentences {
    /// The sentences as ranges of indices into `tokens`, in order; together they hold every token once.
    package static func split(_ tokens: [Token], of text: [UInt8]) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        var lineStart = 0
        text.withUnsafeBufferPointer { text in
            var index = 0
            while index < tokens.count {
                let next = index + 1
                guard next < tokens.count else { break }
                let gap = tokens[next].gap
                var ends = gap == .paragraph
                if gap == .line {
                    let length = tokens[index].range.end - tokens[lineStart].range.start
                    ends =
                        length < wrappedLine || isTerminal(tokens[index], text)
                        || isCloser(tokens[index], text)
                }
                if gap >= .line { lineStart = next }
                if !ends, gap != .none, tokens[index].kind == .mark { ends = isEnd(tokens, index, text) }
                if ends {
                    sentences.append(start..<next)
                    start = next
                }
                index = next
            }
        }
        if start < tokens.count { sentences.append(start..<tokens.count) }
        return sentences
    }

    /// Lines of at least this many bytes may continue on the next line: text wrapped at about 72 columns.
    private static let wrappedLine = 50

    /// Whether a sentence ends after the token at `index`, which a blank follows.
    private static func isEnd(_ tokens: [Token], _ index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var last = index
        while last > 0, isCloser(tokens[last], text), tokens[last].gap == .none { last -= 1 }
        guard isTerminal(tokens[last], text) else { return false }
        let isDot = text[tokens[last].range.start] == UInt8(ascii: ".")
        if isDot, last == index, last > 0, tokens[last].gap == .none, isAbbreviation(tokens, last - 1) {
            return false
        }
        let next = tokens[index + 1]
        switch next.kind {
        case .word, .mixed: return next.shape != .lower
        case .number: return true
        case .mark: return !isTerminal(next, text) && text[next.range.start] != UInt8(ascii: ",")
        }
    }

    private static func isTerminal(_ token: Token, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard token.kind == .mark else { return false }
        switch text[token.range.start] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        default: return Scalars.decode(text, at: token.range.start).0 == "…"
        }
    }

    private static func isCloser(_ token: Token, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard token.kind == .mark else { return false }
        return switch Scalars.decode(text, at: token.range.start).0 {
        case "\"", "'", "’", "”", "»", ")", "]": true
        default: false
        }
    }

    /// Whether the word at `index`, followed by a dot, is an abbreviation or an initial.
    private static func isAbbreviation(_ tokens: [Token], _ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .word else { return false }
        return token.range.count == 1 || abbreviations.contains(token.key)
    }

    private static let abbreviations = Set(
        """
        aant afb apr art aug bijv blz bv ca capt cf col dec dhr div dr drs ds dz enz etc feb fig fr gen gouv
        hr inc ing ir jan jl jr jul jun kap kol ll lt ltd mevr mgr mr mrs ms mw mln mld mrt nl no nov nr nrs
        okt ong pag par penn plm prof rep resp sen sep sept sgt sr st tel temp vb vgl vnl vs wrn zgn
        """.split(whereSeparator: \.isWhitespace).map { Token.key(of: $0) })
}
