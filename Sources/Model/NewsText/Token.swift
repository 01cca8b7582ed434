/// A word, number or mark of a text: its range, its shape and the key to look it up with.
public struct Token: Sendable, Equatable {
    /// The class of a token's characters.
    public enum Category: UInt8, Sendable {
        /// Letters, with the combining marks on them.
        case word
        /// Decimal digits only.
        case number
        /// Letters and digits together: `18ste`, `TB2`, `40km`.
        case mixed
        /// One scalar that is neither letter, digit nor blank: `,`, `€`, `’`.
        case mark
    }

    /// The casing of a token's letters.
    public enum Shape: UInt8, Sendable {
        /// No letter in upper case: `raketten`; also tokens without letters.
        case lower
        /// The first letter in upper case and the others not: `Kiev`, `A`.
        case capitalized
        /// Two letters or more, all in upper case: `NAVO`, `TB2`.
        case upper
        /// Any other mix: `iPhone`, `McCain`, `PvdA`.
        case mixed
    }

    /// The white space between a token and the previous one.
    public enum Gap: UInt8, Sendable, Comparable {
        /// Nothing: the two touch.
        case none
        /// Blanks on one line.
        case blank
        /// One line end, perhaps with blanks.
        case line
        /// An empty line, or the start of the text.
        case paragraph

        /// Orders gaps by how far they separate two tokens.
        @inlinable public static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
    }

    /// The range of the token in the text.
    public let range: TextRange
    /// `Token.key(of:)` of the token's text, the same in any casing.
    public let key: UInt64
    /// The class of its characters.
    public let kind: Category
    /// The casing of its letters.
    public let shape: Shape
    /// The white space before it.
    public let gap: Gap

    /// Whether the first letter is in upper case.
    @inlinable public var isCapital: Bool { shape == .capitalized || shape == .upper }

    /// A token with the parts given.
    @inlinable
    public init(range: TextRange, key: UInt64, kind: Category, shape: Shape, gap: Gap) {
        self.range = range
        self.key = key
        self.kind = kind
        self.shape = shape
        self.gap = gap
    }

    /// The key of a word: FNV-1a, 64 bits (Fowler, Noll and Vo), over its scalars in lower case.
    ///
    /// Word tables store keys alone: with 64 bits, the probability that any two of a million words collide is below 1
    /// in 10 million.
    public static func key(of word: some StringProtocol) -> UInt64 {
        var word = String(word)
        let tokens = word.withUTF8 { Tokenizer.tokens(of: $0, in: TextRange(0, $0.count)) }
        precondition(tokens.count == 1, "not one token: \(word)")
        return tokens[0].key
    }
}
