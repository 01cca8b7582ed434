/// Finds the actors that a text names.
struct ActorRecognizer: Sendable {
    /// The mentions in text order; they do not overlap.
    func mentions(in text: TokenizedText) -> [Mention] { [] }
}
