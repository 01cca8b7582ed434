/// Random numbers that are the same in every run (SplitMix64, Steele, Lea and Flood, 2014).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

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
