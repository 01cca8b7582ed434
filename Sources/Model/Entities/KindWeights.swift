/// How strongly the evidence speaks for each kind.
struct KindWeights: Sendable {
    private var weights: SIMD8<Int32> = .zero

    /// The weight of a kind.
    subscript(kind: EntityKind) -> Int {
        get { Int(weights[Int(kind.rawValue)]) }
        set { weights[Int(kind.rawValue)] = Int32(newValue) }
    }

    /// The kind with the most weight, the earlier of two that have the same, nil where none has any.
    var best: EntityKind? {
        let best = EntityKind.allCases.max {
            self[$0] < self[$1] || (self[$0] == self[$1] && $0.rawValue > $1.rawValue)
        }
        return best.flatMap { self[$0] > 0 ? $0 : nil }
    }

    static func += (left: inout KindWeights, right: KindWeights) { left.weights &+= right.weights }
}
