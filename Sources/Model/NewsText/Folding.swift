import Foundation

/// Folds words to the form that search compares: lower case, without accents.
///
/// *Oekraïne* and *oekraine* fold to the same bytes, as do *Søren* and *soren*. Scalars without a simpler form stay
/// as they are.
package enum Folding {
    /// Appends the folded bytes of `text` in `range` to `result`.
    package static func append(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to result: inout [UInt8]
    ) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = text[offset]
            if byte < 0x80 {
                result.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
                offset += 1
                continue
            }
            let (scalar, length) = Scalars.decode(text, at: offset)
            append(scalar, to: &result)
            offset += length
        }
    }

    /// Appends the folded bytes of a scalar to `result`.
    package static func append(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
        guard let form = shortForm(of: scalar) else { return result.append(contentsOf: fold(scalar)) }
        if form != 0 { result.append(UInt8(truncatingIfNeeded: form)) }
        if form > 0xFF { result.append(UInt8(form >> 8)) }
    }

    /// The folded form of a scalar if it fits in two bytes, the first in the low byte; nil for the few letters whose
    /// form is longer or that are in no table.
    static func shortForm(of scalar: Unicode.Scalar) -> UInt16? {
        let value = Int(scalar.value)
        guard value < short.count, short[value] != longer else { return nil }
        return short[value]
    }

    /// The folded form of a string.
    package static func fold(_ text: some StringProtocol) -> String {
        var text = String(text)
        var result: [UInt8] = []
        text.withUTF8 { append($0, 0..<$0.count, to: &result) }
        return String(decoding: result, as: UTF8.self)
    }

    /// The folded forms of Latin, Greek and Cyrillic scalars: up to two bytes, the first in the low byte.
    private static let short: [UInt16] = (0..<0x530).map { value in
        let bytes = Unicode.Scalar(UInt32(value)).map(fold) ?? []
        guard bytes.count < 3 else { return longer }
        return bytes.reversed().reduce(0) { $0 << 8 | UInt16($1) }
    }

    /// Marks in `short` a form of more than two bytes.
    private static let longer: UInt16 = 0xFFFF

    private static func fold(_ scalar: Unicode.Scalar) -> [UInt8] {
        switch scalar {
        // Letters with a stroke and ligatures have no canonical decomposition.
        case "ø", "Ø": return Array("o".utf8)
        case "ł", "Ł": return Array("l".utf8)
        case "đ", "Đ", "ð", "Ð": return Array("d".utf8)
        case "ħ", "Ħ": return Array("h".utf8)
        case "ı", "İ": return Array("i".utf8)
        case "æ", "Æ": return Array("ae".utf8)
        case "œ", "Œ": return Array("oe".utf8)
        case "ß", "ẞ": return Array("ss".utf8)
        case "þ", "Þ": return Array("th".utf8)
        case "\u{AD}", "\u{200C}", "\u{200D}": return []
        default: break
        }
        if isCombining(scalar) { return [] }
        let lower = scalar.properties.lowercaseMapping
        let parts = lower.decomposedStringWithCanonicalMapping.unicodeScalars.filter { !isCombining($0) }
        return Array(String(String.UnicodeScalarView(parts)).utf8)
    }

    private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .nonspacingMark
    }
}
