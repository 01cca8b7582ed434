/// A generator that gives the same numbers for the same seed (SplitMix64, https://prng.di.unimi.it).
package struct Random: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// Valid UTF-8 that mixes words with all that is hard to show.
    package mutating func text(scalars count: Int) -> [UInt8] {
        let hard =
            "\u{1B}\u{7}\n\r\t \u{A0}\u{301}\u{200D}\u{FE0F}\u{202E}👩🚀🏽🇳🇱世界ก\u{E33}\u{94D}\u{93E}\u{1161}\u{AD}-"
        let scalars = Array(hard.unicodeScalars)
        var text = String.UnicodeScalarView()
        for _ in 0..<count {
            switch Int.random(in: 0..<10, using: &self) {
            case 0..<5: text.append(Unicode.Scalar(UInt8.random(in: 0x61...0x7A, using: &self)))
            case 5: text.append(" ")
            case 6: text.append(Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self)) ?? "\n")
            case 7: text.append(Unicode.Scalar(UInt32.random(in: 0...0x3000, using: &self)) ?? "\n")
            default: text.append(scalars.randomElement(using: &self) ?? "-")
            }
        }
        return Array(String(text).utf8)
    }
}
