import SplitMix64

/// A deterministic generator of test cases.
typealias SeededGenerator = SplitMix64

extension SplitMix64 {
    /// A text of up to `length` scalars from an alphabet, with an occasional other one.
    mutating func text(of alphabet: String, length: Int) -> String {
        let common = Array(alphabet.unicodeScalars)
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...length, using: &self) {
            let isRare = Int.random(in: 0..<8, using: &self) == 0
            let rare = Unicode.Scalar(UInt32.random(in: 1...0x10FFFF, using: &self))
            text.append(isRare ? rare ?? "\u{FFFD}" : common.randomElement(using: &self)!)
        }
        return String(text)
    }

    mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) }
    }
}
