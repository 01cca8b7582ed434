/// The order of a list of figures.
package enum FigureOrder: String, Sendable, CaseIterable {
    /// Newest article first, then in text order.
    case date
    /// By kind, then by descending value in base units; figures without a value come last.
    case value
}
