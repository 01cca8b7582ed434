import Query
import Store
import Testing

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

    @Test(arguments: [
        (0, "o!"), (1, "pJ1!"), (10, "pK1!"), (1250, "pM125!"), (2.5, "pJ25!"), (0.05, "pH5!"),
        (0.001, "pG1!"), (3.141, "pJ3141!"), (0.12345, "pI12345!"), (1e15, "pY1!"),
        (123_456_789_012_345, "pX123456789012345!"), (0.1 + 0.2, "pI30000000000000004!"),
        (1e300, "p^9!"), (1e-12, "pA1!"), (-1, "nU8z"), (-2.5, "nU74z"),
    ])
    func aKeyIsSignPowerAndDigits(number: Double, key: String) {
        #expect(String(decoding: ValueKey.bytes(number), as: UTF8.self) == key)
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
