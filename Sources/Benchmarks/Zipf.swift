import Foundation

/// The Zipf–Mandelbrot law: the frequency of words by rank.
struct Zipf {
    private let count: Int
    private let flatness: Double
    private let growth: Double

    init(count: Int, flatness: Double) {
        self.count = count
        self.flatness = flatness
        growth = log((Double(count) + flatness) / flatness)
    }

    /// The rank for a uniform number in 0..<1: inverts the integral of the law, so that no table is needed.
    func rank(_ unit: Double) -> Int {
        min(count - 1, Int(flatness * (exp(growth * unit) - 1)))
    }
}
