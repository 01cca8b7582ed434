/// The weight of the evidence for each kind.
package struct KindWeights: Sendable {
    private var weights: SIMD8<Int16> = .zero

    /// The limit of a weight, small enough that two can be added in 16 bits.
    private static var most: Int16 { 16_000 }

    /// The weight of a kind.
    subscript(kind: EntityKind) -> Int {
        get { Int(weights[Int(kind.rawValue)]) }
        set { weights[Int(kind.rawValue)] = Int16(min(max(newValue, -Int(Self.most)), Int(Self.most))) }
    }

    /// The kind with the greatest positive weight, the earlier of equals; nil if none is positive.
    var best: EntityKind? {
        var (best, most) = (-1, 0 as Int16)
        for kind in 0..<EntityKind.count where weights[kind] > most { (best, most) = (kind, weights[kind]) }
        return best < 0 ? nil : EntityKind(rawValue: UInt8(best))
    }

    /// The margin of a kind over the best other one; negative if another leads.
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
