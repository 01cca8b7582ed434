import SplitMix64

extension SplitMix64 {
    /// The generator for one item of a series, independent of the other items.
    init(seed: Int, item: Int) {
        var series = SplitMix64(seed: UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15)
        self.init(seed: series.next() ^ UInt64(bitPattern: Int64(item)) &* 0xD1B5_4A32_D192_ED03)
    }

    /// An element by Zipf's law: rank k has a probability proportional to 1 / (k + flatness).
    mutating func pick<Element>(_ elements: [Element], by law: Zipf) -> Element {
        elements[law.rank(unit())]
    }
}
