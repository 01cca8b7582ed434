import Testing

@testable import Model

/// Covers the form in which the index of words has numbers.
@Suite struct ValueKeyTests {
    private static func number(_ random: inout SeededGenerator) -> Double {
        let digits = Double(Int.random(in: 0...1999, using: &random))
        let scale = [1, 0.1, 0.25, 1e3, 1e-3, 1e6, 1e9].randomElement(using: &random)!
        return digits * scale * (Int.random(in: 0...3, using: &random) == 0 ? -1 : 1)
    }

    @Test(arguments: 1...100 as ClosedRange<UInt64>)
    func keysSortLikeNumbers(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let numbers = (0..<60).map { _ in Self.number(&random) } + [0, -0.0, 1, 10, 12, 120, -1, -10, -12]
        for left in numbers {
            for right in numbers {
                let (first, second) = (ValueKey.bytes(left), ValueKey.bytes(right))
                #expect(first.lexicographicallyPrecedes(second) == (left < right), "\(left) \(right)")
            }
        }
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func anIntervalIsAFewBeginningsOfKeys(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let numbers = (0..<80).map { _ in Self.number(&random) } + [0, 1, -1]
        func end() -> Double? { Bool.random(using: &random) ? numbers.randomElement(using: &random)! : nil }
        let values = FigureFilter.Values(
            from: end(), to: end(), includesFrom: .random(using: &random), includesTo: .random(using: &random)
        )
        let prefixes = ValueKey.prefixes(of: values)
        for number in numbers {
            let key = ValueKey.bytes(number)
            #expect(
                prefixes.contains { key.starts(with: $0) } == values.contains(number),
                "\(number) in \(values)")
        }
        #expect(prefixes.count < 300)
    }

    @Test func numbersBeyondAllMeasureHaveKeys() {
        for number in [Double.infinity, -.infinity, .nan, 1e300, .leastNonzeroMagnitude, -1e300] {
            #expect(!ValueKey.bytes(number).isEmpty)
        }
    }
}
