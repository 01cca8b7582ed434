/// The contents of a cell: a scalar with at most two combining marks, safe to send to a terminal.
///
/// Only ``DisplayUnit`` makes graphemes, from printable scalars: no control character, no
/// format character, no invisible one. That is why the rest of the program cannot send one.
public struct Grapheme: Hashable, Sendable {
    /// Three scalars of 21 bits, the base lowest; 0 where there is no mark.
    private var packed: UInt64
    /// The columns that it takes, 1 or 2.
    public let width: UInt8

    fileprivate init(_ base: Unicode.Scalar, width: UInt8) {
        packed = UInt64(base.value)
        self.width = width
    }

    /// Adds a mark; those after the second are left out, no language needs them.
    fileprivate mutating func add(_ mark: Unicode.Scalar) {
        for shift: UInt64 in [21, 42] where packed >> shift == 0 {
            packed |= UInt64(mark.value) << shift
            return
        }
    }

    /// The base and its marks.
    public var scalars: (base: Unicode.Scalar, marks: (Unicode.Scalar?, Unicode.Scalar?)) {
        (scalar(at: 0) ?? " ", (scalar(at: 21), scalar(at: 42)))
    }

    /// The code of an ASCII character without marks, as most are; else nil.
    public var ascii: UInt8? { packed < 0x80 ? UInt8(packed) : nil }

    private func scalar(at shift: UInt64) -> Unicode.Scalar? {
        let value = UInt32(packed >> shift & 0x1F_FFFF)
        return value == 0 ? nil : Unicode.Scalar(value)
    }

    /// Appends the scalars to `text`.
    public func write(to text: inout String) {
        let (base, marks) = scalars
        text.unicodeScalars.append(base)
        if let mark = marks.0 { text.unicodeScalars.append(mark) }
        if let mark = marks.1 { text.unicodeScalars.append(mark) }
    }

    /// Nothing to see.
    public static let blank = Grapheme(" ", width: 1)
    static let ellipsis = Grapheme("…", width: 1)
    static let horizontalLine = Grapheme("─", width: 1)
    static let verticalLine = Grapheme("│", width: 1)
    static let replacement = Grapheme("\u{FFFD}", width: 1)
    /// The printable ASCII character with this code.
    static func ascii(_ byte: UInt8) -> Grapheme {
        precondition((0x20..<0x7F).contains(byte))
        return Grapheme(Unicode.Scalar(byte), width: 1)
    }
}

/// The smallest piece of text that is shown or left out as a whole, and how it is shown.
public struct DisplayUnit {
    /// The looks of a unit.
    enum DisplayShape: Equatable {
        case one(Grapheme)
        /// A flag as its two letters, or a letter with a mark that has a column of its own.
        case two(Grapheme, Grapheme)
        /// A tab: blanks up to the next stop where there are stops, else one.
        case tab
        /// A character that must not be sent: see ``ScalarNotation``.
        case spelled(Unicode.Scalar)
        /// Something without looks, such as a zero width space.
        case nothing
    }

    let shape: DisplayShape
    /// The offset of the first byte after the unit.
    public let end: Int

    /// The columns that it takes; 1 for a tab.
    public var width: Int {
        switch shape {
        case .one(let grapheme): Int(grapheme.width)
        case .two(let first, let second): Int(first.width + second.width)
        case .tab: 1
        case .spelled(let scalar): ScalarNotation.of(scalar).utf8.count
        case .nothing: 0
        }
    }

    /// The columns that the unit takes in column `column` of a line with tab stops.
    public func width(atColumn column: Int) -> Int {
        if case .tab = shape { return 8 - column % 8 }
        return width
    }
}

extension DisplayUnit {
    /// How many bytes from `offset` to `end` are printable ASCII characters, each a unit of one column.
    ///
    /// - Parameter limit: the end of the text, `end` where nil: a mark behind `end` belongs to the character before.
    static func plainRun(
        _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int, limit: Int? = nil
    ) -> Int {
        let limit = limit ?? end
        var next = offset
        while next < end, 0x20..<0x7F ~= bytes[next], next + 1 == limit || bytes[next + 1] < 0x80 {
            next += 1
        }
        return next - offset
    }

    /// The unit that starts at `offset`, which lies before `end`.
    public static func read(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> DisplayUnit {
        let byte = bytes[offset]
        if 0x20..<0x7F ~= byte, offset + 1 == end || bytes[offset + 1] < 0x80 {
            return DisplayUnit(shape: .one(.ascii(byte)), end: offset + 1)
        }
        let (scalar, next) = decode(bytes, at: offset, end: end)
        switch Looks(scalar) {
        case .tab: return DisplayUnit(shape: .tab, end: next)
        case .spelled, .tag: return DisplayUnit(shape: .spelled(scalar), end: next)
        case .invisible, .joiner, .selector: return DisplayUnit(shape: .nothing, end: next)
        case .regional: return flag(bytes, first: scalar, at: next, end: end)
        case .blank: return cluster(bytes, base: " ", .blank, at: next, end: end)
        case .unknown: return cluster(bytes, base: "\u{FFFD}", .replacement, at: next, end: end)
        case .narrow: return cluster(bytes, base: scalar, Grapheme(scalar, width: 1), at: next, end: end)
        case .wide: return cluster(bytes, base: scalar, Grapheme(scalar, width: 2), at: next, end: end)
        case .spacingMark:
            let width: UInt8 = Width.isWide(scalar) ? 2 : 1
            return cluster(bytes, base: scalar, Grapheme(scalar, width: width), at: next, end: end)
        case .mark: return cluster(bytes, base: " ", .blank, at: offset, end: end)
        }
    }

    /// Two regional indicators make a flag; every terminal can show the letters.
    private static func flag(
        _ bytes: UnsafeBufferPointer<UInt8>, first: Unicode.Scalar, at offset: Int, end: Int
    ) -> DisplayUnit {
        func letter(_ scalar: Unicode.Scalar) -> Grapheme { .ascii(UInt8(scalar.value - 0x1F1E6) + 0x41) }
        if offset < end {
            let (scalar, next) = decode(bytes, at: offset, end: end)
            if case .regional = Looks(scalar) {
                return DisplayUnit(shape: .two(letter(first), letter(scalar)), end: next)
            }
        }
        return DisplayUnit(shape: .one(letter(first)), end: offset)
    }

    /// Takes in the marks after a base that belong to it.
    private static func cluster(
        _ bytes: UnsafeBufferPointer<UInt8>, base: Unicode.Scalar, _ alone: Grapheme, at start: Int, end: Int
    ) -> DisplayUnit {
        var (grapheme, spacing, offset) = (alone, Grapheme?.none, start)
        // Asked where it matters: the tables of Unicode are slow.
        var isEmoji: Bool { base.value > 0xFF && base.properties.isEmoji }
        var isJoined = false
        while offset < end, bytes[offset] >= 0x80 {
            let (scalar, next) = decode(bytes, at: offset, end: end)
            switch Looks(scalar) {
            case .mark where spacing == nil: grapheme.add(scalar)
            case .mark: spacing?.add(scalar)
            case .selector: break
            case .joiner:
                isJoined = isEmoji
                offset = next
                continue
            case .tag where base == "\u{1F3F4}": break
            case .spacingMark where spacing == nil:
                spacing = Grapheme(scalar, width: Width.isWide(scalar) ? 2 : 1)
            case .wide, .narrow:
                guard isEmoji, scalar.properties.isEmojiModifier || isJoined && scalar.properties.isEmoji
                else {
                    return unit(grapheme, spacing, end: offset)
                }
            case .tab, .spelled, .tag, .invisible, .regional, .blank, .unknown, .spacingMark:
                return unit(grapheme, spacing, end: offset)
            }
            isJoined = false
            offset = next
        }
        return unit(grapheme, spacing, end: offset)
    }

    private static func unit(_ grapheme: Grapheme, _ spacing: Grapheme?, end: Int) -> DisplayUnit {
        DisplayUnit(shape: spacing.map { .two(grapheme, $0) } ?? .one(grapheme), end: end)
    }

    /// The scalar at `offset` and the offset after it; U+FFFD for a byte that is not UTF-8.
    private static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int
    ) -> (scalar: Unicode.Scalar, next: Int) {
        let lead = UInt32(bytes[offset])
        if lead < 0x80 { return (Unicode.Scalar(UInt8(lead)), offset + 1) }
        let (length, smallest, bits): (Int, UInt32, UInt32) =
            switch lead {
            case 0xC2...0xDF: (2, 0x80, lead & 0x1F)
            case 0xE0...0xEF: (3, 0x800, lead & 0x0F)
            case 0xF0...0xF4: (4, 0x10000, lead & 0x07)
            default: (1, 0, 0)
            }
        var value = bits
        guard length > 1, offset + length <= end else { return ("\u{FFFD}", offset + 1) }
        for index in offset + 1..<offset + length {
            guard bytes[index] & 0xC0 == 0x80 else { return ("\u{FFFD}", offset + 1) }
            value = value << 6 | UInt32(bytes[index] & 0x3F)
        }
        guard value >= smallest, let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", offset + 1) }
        return (scalar, offset + length)
    }
}

/// The display class of a scalar.
private enum Looks {
    case narrow, wide
    /// A blank of one column, whatever its width in print.
    case blank
    case tab
    /// Joins the base before it: without a column of its own, or with one.
    case mark, spacingMark
    /// Chooses between two looks of the base before it, or puts a key around it.
    case selector
    /// Joins or parts two letters.
    case joiner
    /// Is not shown: a place where a word may or may not be broken, the direction of the text around.
    case invisible
    /// Half a flag; a letter of the name of one.
    case regional, tag
    /// Must not be sent, and must not go unseen either.
    case spelled
    /// Has no known width: not assigned, or for private use.
    case unknown

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x09: self = .tab
        case 0x00..<0x20, 0x7F..<0xA0: self = .spelled
        case 0xA0: self = .blank
        case 0xAD, 0x200B, 0x200E, 0x200F, 0x061C, 0x2060, 0xFEFF: self = .invisible
        case 0x20..<0x300, 0x400..<0x483, 0x2010..<0x2028: self = .narrow
        case 0x200C, 0x200D: self = .joiner
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x180B...0x180F, 0x20E3: self = .selector
        case 0x4E00...0x9FFF, 0xAC00...0xD7A3: self = .wide
        // The vowels and finals of Korean syllables join the initial before them.
        case 0x1160...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB: self = .mark
        case 0x0E33, 0x0EB3: self = .spacingMark
        case 0x1F1E6...0x1F1FF: self = .regional
        case 0xE0020...0xE007F: self = .tag
        default: self = Looks(byPropertiesOf: scalar)
        }
    }

    private init(byPropertiesOf scalar: Unicode.Scalar) {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: self = .mark
        case .spacingMark: self = .spacingMark
        case .spaceSeparator: self = Width.isWide(scalar) ? .wide : .blank
        case .control, .format, .lineSeparator, .paragraphSeparator: self = .spelled
        case .surrogate, .privateUse, .unassigned: self = .unknown
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation, .dashPunctuation,
            .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation,
            .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            self = Width.isWide(scalar) ? .wide : .narrow
        @unknown default: self = .unknown
        }
    }
}
