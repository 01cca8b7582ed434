/// The weights of an averaged perceptron (Freund and Schapire, 1999; Collins, 2002).
///
/// All arithmetic is on integers, so that the same texts give the same weights on any machine.
struct Perceptron {
    /// The number of labels, i.e. of weights per slot.
    let width: Int
    private(set) var weights: [Int32]
    /// For each weight the sum of its changes, each times the step at which it was made; it turns the last weights
    /// into their mean.
    private var delays: [Int64]
    /// The current step, from 1.
    private var step: Int64 = 1

    /// All weights zero.
    init(slots: Int, width: Int) {
        self.width = width
        weights = Array(repeating: 0, count: slots * width)
        delays = Array(repeating: 0, count: slots * width)
    }

    mutating func advance() { step += 1 }

    /// The score of each label: the sum of the features' weights.
    func scores(_ slots: [UInt32]) -> [Int32] {
        var sums = Array(repeating: Int32(0), count: width)
        for slot in slots {
            let start = Int(slot) * width
            for label in 0..<width { sums[label] &+= weights[start + label] }
        }
        return sums
    }

    /// Adds `change` to the weight of each feature for a label.
    mutating func add(_ change: Int32, to slots: [UInt32], label: Int) {
        for slot in slots {
            weights[Int(slot) * width + label] += change
            delays[Int(slot) * width + label] += step * Int64(change)
        }
    }

    /// The mean of the weights over all steps, quantized to signed bytes; the largest 1 in 5,000 are clipped.
    var quantized: [Int8] {
        let means = zip(weights, delays).map { Int64($0) * step - $1 }
        let sizes = means.lazy.map { abs($0) }.filter { $0 > 0 }.sorted()
        guard !sizes.isEmpty else { return means.map { _ in 0 } }
        let largest = max(1, sizes[sizes.count - 1 - sizes.count / 5_000])
        return means.map { mean in
            let scaled = (abs(min(max(mean, -largest), largest)) * 127 + largest / 2) / largest
            return Int8(mean < 0 ? -scaled : scaled)
        }
    }
}
