import Foundation

extension Grapheme {
    /// Whether it is a character of ASCII.
    var isASCII: Bool { scalars.base.isASCII && scalars.marks.0 == nil }

    /// Its replacement where there is only ASCII: the letter without its marks, a like sign, or `?`.
    var inASCII: Grapheme {
        let base = scalars.base
        if base.isASCII { return .ascii(UInt8(base.value)) }
        if let sign = Self.signs[base] { return sign }
        let letter = String(base).decomposedStringWithCompatibilityMapping.unicodeScalars.first
        guard let letter, 0x20..<0x7F ~= letter.value else { return .ascii(UInt8(ascii: "?")) }
        return .ascii(UInt8(letter.value))
    }

    private static let signs: [Unicode.Scalar: Grapheme] = {
        let likes: [(Character, String)] = [
            ("\"", "“”„«»″"), ("'", "‘’‚‹›′"), ("-", "–—−‐‑·─"), ("~", "…≈"), ("*", "•●"), ("+", "◆"),
            ("|", "│"),
            (">", "▸≥→"),
            ("<", "≤←"), ("x", "×"), ("E", "€"), ("s", "ß"), ("o", "ø"), ("O", "Ø"), ("a", "æ"), ("A", "Æ"),
            ("d", "ðđ"), ("l", "ł"), ("L", "Ł"), ("i", "ı"), ("#", "█▇▆▅"), ("=", "▄▃"), ("_", "▂▁"),
        ]
        var signs: [Unicode.Scalar: Grapheme] = [:]
        for (like, scalars) in likes {
            for scalar in scalars.unicodeScalars { signs[scalar] = .ascii(like.asciiValue ?? 0x3F) }
        }
        return signs
    }()
}
