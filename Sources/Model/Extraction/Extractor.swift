/// What the recognizers found in an article.
public struct Extraction: Sendable, Equatable {
    /// The mentions in text order; they do not overlap.
    public let mentions: [Mention]
    /// The figures in text order; they do not overlap each other.
    public let figures: [Figure]
}

/// Runs the recognizers; one serves any number of threads.
public struct Extractor: Sendable {
    private let actors = ActorRecognizer()
    private let figures = FigureRecognizer()

    /// Loads the tables that the recognizers need.
    public init() {}

    /// The actors and figures of an article's body.
    public func extract(_ article: Article) -> Extraction {
        let text = TokenizedText(article)
        return Extraction(mentions: actors.mentions(in: text), figures: figures.figures(in: text))
    }
}
