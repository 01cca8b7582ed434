/// Pseudo-random numbers that depend on their seed alone: SplitMix64 (Steele, Lea and Flood, 2014).
///
/// Generated collections, the trained model and the tests' cases all come from it, so the numbers drawn must stay
/// the same. Its functions are `public`, not `package`, because the compiler specializes only those across modules.
public struct SplitMix64: RandomNumberGenerator, Sendable {
    @usableFromInline var state: UInt64

    /// The numbers of a seed.
    @inlinable
    public init(seed: UInt64) { state = seed }

    /// The next number, 64 bits.
    @inlinable
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number in 0..<1.
    @inlinable
    public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// A number in 0..<count; `count` must be below 2³².
    @inlinable
    public mutating func below(_ count: Int) -> Int { Int(((next() >> 32) &* UInt64(count)) >> 32) }

    /// True with the probability given, 0 to 1.
    @inlinable
    public mutating func isTrue(_ probability: Double) -> Bool { unit() < probability }

    /// True in `percent` of 100 cases.
    @inlinable
    public mutating func isTrue(percent: Int) -> Bool { below(100) < percent }

    /// An element of an array that is not empty, each with the same probability.
    @inlinable
    public mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

    /// Shuffles an array (Fisher and Yates).
    @inlinable
    public mutating func shuffle<Element>(_ elements: inout [Element]) {
        for index in elements.indices.dropLast() {
            elements.swapAt(index, index + below(elements.count - index))
        }
    }
}
