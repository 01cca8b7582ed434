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
        var best: EntityKind?
        for kind in EntityKind.all where self[kind] > (best.map { self[$0] } ?? 0) { best = kind }
        return best
    }

    /// How far a kind is ahead of all others; negative where it is behind.
    func lead(of kind: EntityKind) -> Int {
        var second = Int.min / 2
        for other in EntityKind.all where other != kind { second = max(second, self[other]) }
        return self[kind] - second
    }

    static func += (left: inout KindWeights, right: KindWeights) { left.weights &+= right.weights }
}
