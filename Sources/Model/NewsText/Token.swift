/// A word, number or mark of a text: where it lies, how it is written and a key to look it up with.
public struct Token: Sendable, Equatable {
    /// What a token is made of.
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

    /// How the letters of a token are cased.
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

    /// What lies between a token and the one before it.
    public enum Gap: UInt8, Sendable, Comparable {
        /// Nothing: the two touch.
        case none
        /// Blanks on one line.
        case blank
        /// One line end, perhaps with blanks.
        case line
        /// An empty line, or the start of the text.
        case paragraph

        /// In the order of how far it parts two tokens.
        @inlinable public static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
    }

    /// Where the token lies in the text.
    public let range: TextRange
    /// `Token.key(of:)` of the token's text: the same for all ways of casing it.
    public let key: UInt64
    /// What the token is made of.
    public let kind: Category
    /// How it is cased.
    public let shape: Shape
    /// What stands before it.
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
    /// Tables of words are searched by key alone: with 64 bits, two of a million words share one with a
    /// probability below 1 in 10 million.
    public static func key(of word: some StringProtocol) -> UInt64 {
        var word = String(word)
        let tokens = word.withUTF8 { Tokenizer.tokens(of: $0, in: TextRange(0, $0.count)) }
        precondition(tokens.count == 1, "not one token: \(word)")
        return tokens[0].key
    }
}
