/// Finds the figures that a text names.
struct FigureRecognizer: Sendable {
    /// The figures in text order; they do not overlap.
    func figures(in text: TokenizedText) -> [Figure] { [] }
}
