import Foundation

/// Zipf's law with Mandelbrot's flat top: how often the words of a language come, by their rank.
struct Zipf {
    private let count: Int
    private let flatness: Double
    private let growth: Double

    init(count: Int, flatness: Double) {
        self.count = count
        self.flatness = flatness
        growth = log((Double(count) + flatness) / flatness)
    }

    /// The rank for a number from 0 to below 1: the inverse of the law's integral, so that no table is needed.
    func rank(_ unit: Double) -> Int {
        min(count - 1, Int(flatness * (exp(growth * unit) - 1)))
    }
}
