/// Splits text into tokens, in one pass over its bytes.
///
/// A run of letters, digits and combining marks is one token; any other scalar except a blank is a token of its own.
/// Hyphens and apostrophes split, so that a search for *oekraine* finds *Oost-Oekraïne*; the recognizers see from the
/// gap that the parts touch.
package enum Tokenizer {
    /// The tokens of `text` in `range`, in text order.
    package static func tokens(of text: [UInt8], in range: TextRange) -> [Token] {
        text.withUnsafeBufferPointer { tokens(of: $0, in: range) }
    }

    package static func tokens(of text: UnsafeBufferPointer<UInt8>, in range: TextRange) -> [Token] {
        precondition(range.end <= text.count)
        var tokens: [Token] = []
        tokens.reserveCapacity(range.count / 5)
        var gap = Token.Gap.paragraph
        var newlines = 0
        var offset = range.start
        let end = range.end
        Scalars.table.withUnsafeBufferPointer { classes in
            while offset < end {
                if let token = smallLetters(text, from: offset, to: end, gap: gap, classes: classes) {
                    tokens.append(token)
                    offset = token.range.end
                    (gap, newlines) = (.none, 0)
                    if offset < end, text[offset] == 0x20 {
                        gap = .blank
                        offset += 1
                    }
                    continue
                }
                let (scalar, length) = Scalars.decode(text, at: offset)
                let kind = scalar.value < 0x250 ? classes[Int(scalar.value)] : Scalars.classOf(scalar)
                switch kind {
                case .blank:
                    if gap == .none { gap = .blank }
                    offset += length
                case .newline:
                    let pair = scalar == "\r" && offset + 1 < end && text[offset + 1] == 0x0A
                    offset += pair ? 2 : length
                    newlines += 1
                    gap = max(gap, newlines > 1 ? .paragraph : .line)
                case .mark:
                    let token = Token(
                        range: TextRange(offset, offset + length), key: Token.key(ofMark: scalar),
                        kind: .mark, shape: .lower, gap: gap)
                    tokens.append(token)
                    offset += length
                    (gap, newlines) = (.none, 0)
                case .lower, .upper, .uncased, .digit:
                    tokens.append(run(text, from: offset, to: end, gap: gap, classes: classes))
                    offset = tokens[tokens.count - 1].range.end
                    (gap, newlines) = (.none, 0)
                }
            }
        }
        return tokens
    }

    /// The token of a part of a word, such as its stem, as if it stood alone.
    package static func word(of text: UnsafeBufferPointer<UInt8>, in range: TextRange) -> Token {
        precondition(range.end <= text.count)
        return Scalars.table.withUnsafeBufferPointer {
            run(text, from: range.start, to: range.end, gap: .paragraph, classes: $0)
        }
    }

    /// The fast path for most words: the word at `start` if it consists of lower-case ASCII letters, nil otherwise.
    @inline(__always)
    private static func smallLetters(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, gap: Token.Gap,
        classes: UnsafeBufferPointer<Scalars.Class>
    ) -> Token? {
        var hash = WordHash()
        var offset = start
        while offset < end, text[offset] &- 0x61 < 26 {
            hash.add(UInt32(text[offset]))
            offset += 1
        }
        guard offset > start else { return nil }
        if offset < end {
            let next = text[offset]
            guard next < 0x80, classes[Int(next)].rawValue >= Scalars.Class.mark.rawValue else { return nil }
        }
        return Token(range: TextRange(start, offset), key: hash.value, kind: .word, shape: .lower, gap: gap)
    }

    /// The run of letters and digits that begins at `start`.
    @inline(__always)
    private static func run(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, gap: Token.Gap,
        classes: UnsafeBufferPointer<Scalars.Class>
    ) -> Token {
        var hash = WordHash()
        var (lowers, uppers, digits, others) = (0, 0, 0, 0)
        var firstIsUpper = false
        var offset = start
        scan: while offset < end {
            // Fast path for lower-case ASCII letters.
            let first = offset
            while offset < end, text[offset] &- 0x61 < 26 {
                hash.add(UInt32(text[offset]))
                offset += 1
            }
            lowers += offset - first
            if offset == end { break }
            let (scalar, length) = Scalars.decode(text, at: offset)
            let kind = scalar.value < 0x250 ? classes[Int(scalar.value)] : Scalars.classOf(scalar)
            switch kind {
            case .lower:
                lowers += 1
                hash.add(scalar.value)
            case .upper:
                if offset == start { firstIsUpper = true }
                uppers += 1
                hash.add(lowercase(scalar))
            case .digit:
                digits += 1
                hash.add(scalar.value)
            case .uncased:
                others += 1
                hash.add(scalar.value)
            case .mark, .blank, .newline:
                break scan
            }
            offset += length
        }
        let kind: Token.Category =
            digits == 0 ? .word : lowers + uppers + others == 0 ? .number : .mixed
        let shape: Token.Shape =
            if uppers == 0 {
                .lower
            } else if lowers + others == 0 {
                uppers > 1 || digits > 0 ? .upper : .capitalized
            } else {
                firstIsUpper && uppers == 1 ? .capitalized : .mixed
            }
        return Token(range: TextRange(start, offset), key: hash.value, kind: kind, shape: shape, gap: gap)
    }

    @inline(__always)
    private static func lowercase(_ scalar: Unicode.Scalar) -> UInt32 {
        switch scalar.value {
        case 0x41...0x5A: scalar.value + 0x20
        case 0xC0...0xDE where scalar.value != 0xD7: scalar.value + 0x20
        default: scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
        }
    }
}

extension Token {
    /// The key of a mark.
    @inlinable @inline(__always)
    public static func key(ofMark mark: Unicode.Scalar) -> UInt64 {
        var hash = WordHash()
        hash.add(mark.value)
        return hash.value
    }

    /// The key of a word of lower-case ASCII letters, which the compiler computes where the word is a literal.
    @inlinable @inline(__always)
    public static func key(ofSmallLetters word: StaticString) -> UInt64 {
        var hash = WordHash()
        for index in 0..<word.utf8CodeUnitCount { hash.add(UInt32(word.utf8Start[index])) }
        return hash.value
    }
}

/// FNV-1a over scalars in place of bytes, so that no scalar has to be encoded again.
@usableFromInline
struct WordHash {
    @usableFromInline var value: UInt64 = 0xCBF2_9CE4_8422_2325

    @inlinable @inline(__always)
    init() {}

    /// Adds a scalar.
    @inlinable @inline(__always)
    mutating func add(_ scalar: UInt32) { value = (value ^ UInt64(scalar)) &* 0x100_0000_01B3 }
}
