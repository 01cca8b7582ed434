import SplitMix64

/// The generator of the tests' cases, which are the same in every run.
typealias SeededGenerator = SplitMix64

extension SplitMix64 {
    /// A text of up to `length` scalars: those of the alphabet, and now and then any other.
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
