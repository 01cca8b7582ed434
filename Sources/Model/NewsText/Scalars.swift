/// The character classes by which text is split into tokens, with a table for the common scalars.
public enum Scalars {
    enum Class: UInt8 {
        case lower, upper, uncased, digit, mark, blank, newline
    }

    /// The class of a scalar.
    ///
    /// Combining marks and format characters inside words (soft hyphen, joiners) count as uncased letters,
    /// so that they do not split one.
    static func classOf(_ scalar: Unicode.Scalar) -> Class {
        scalar.value < 0x250 ? table[Int(scalar.value)] : classByProperties(scalar)
    }

    static func classOfASCII(_ byte: UInt8) -> Class { table[Int(byte)] }

    static let table: [Class] = (0..<0x250).map { classByProperties(Unicode.Scalar($0)!) }

    private static func classByProperties(_ scalar: Unicode.Scalar) -> Class {
        switch scalar.value {
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: return .newline
        case 0x09, 0x0B, 0x0C: return .blank
        case 0xAD, 0x200C, 0x200D: return .uncased
        default: break
        }
        switch scalar.properties.generalCategory {
        case .lowercaseLetter: return .lower
        case .uppercaseLetter, .titlecaseLetter: return .upper
        case .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .enclosingMark: return .uncased
        case .decimalNumber: return .digit
        case .spaceSeparator: return .blank
        case .lineSeparator, .paragraphSeparator: return .newline
        default: return .mark
        }
    }

    /// The scalar at `offset` of well-formed UTF-8 and its length in bytes.
    @inlinable @inline(__always)
    public static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (Unicode.Scalar, Int) {
        let lead = UInt32(bytes[offset])
        if lead < 0x80 { return (Unicode.Scalar(UInt8(lead)), 1) }
        func tail(_ index: Int) -> UInt32 { UInt32(bytes[offset + index]) & 0x3F }
        let (value, length): (UInt32, Int) =
            if lead < 0xE0 {
                ((lead & 0x1F) << 6 | tail(1), 2)
            } else if lead < 0xF0 {
                ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
            } else {
                ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
            }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }
}
