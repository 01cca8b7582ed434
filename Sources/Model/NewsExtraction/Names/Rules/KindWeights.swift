/// How strongly the evidence speaks for each kind.
package struct KindWeights: Sendable {
    private var weights: SIMD8<Int16> = .zero

    /// Weights go no further than this, so that two can be added.
    private static var most: Int16 { 16_000 }

    /// The weight of a kind.
    subscript(kind: EntityKind) -> Int {
        get { Int(weights[Int(kind.rawValue)]) }
        set { weights[Int(kind.rawValue)] = Int16(min(max(newValue, -Int(Self.most)), Int(Self.most))) }
    }

    /// The kind with the most weight, the earlier of two that have the same, nil where none has any.
    var best: EntityKind? {
        var (best, most) = (-1, 0 as Int16)
        for kind in 0..<EntityKind.count where weights[kind] > most { (best, most) = (kind, weights[kind]) }
        return best < 0 ? nil : EntityKind(rawValue: UInt8(best))
    }

    /// How far a kind is ahead of all others; negative where it is behind.
    func lead(of kind: EntityKind) -> Int {
        var second = Int16.min
        for other in 0..<EntityKind.count where other != Int(kind.rawValue) {
            second = max(second, weights[other])
        }
        return self[kind] - Int(second)
    }

    static func += (left: inout KindWeights, right: KindWeights) {
        let sum = left.weights &+ right.weights
        left.weights = sum.clamped(
            lowerBound: SIMD8(repeating: -most), upperBound: SIMD8(repeating: most))
    }
}
