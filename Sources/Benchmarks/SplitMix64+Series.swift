/// Random numbers that depend on their seed alone: SplitMix64 (Steele, Lea and Flood, 2014).
struct Randomness {
    private var state: UInt64

    /// The numbers of one item of a series, the same whatever was drawn for the others.
    init(seed: Int, item: Int) {
        state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15
        state = next() ^ UInt64(bitPattern: Int64(item)) &* 0xD1B5_4A32_D192_ED03
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 to below 1.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// A number from 0 to below `count`.
    mutating func below(_ count: Int) -> Int { Int(((next() >> 32) &* UInt64(count)) >> 32) }

    mutating func isTrue(_ probability: Double) -> Bool { unit() < probability }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

    /// An element by Zipf's law: the one at rank k with a probability in proportion to 1 / (k + flatness).
    mutating func pick<Element>(_ elements: [Element], by law: Zipf) -> Element {
        elements[law.rank(unit())]
    }
}
