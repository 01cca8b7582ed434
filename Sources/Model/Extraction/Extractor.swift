/// What the recognizers found in an article.
public struct Extraction: Sendable, Equatable {
    /// The language that the text was read in.
    public var language = Language.nl
    /// The mentions in text order; they do not overlap.
    public let mentions: [Mention]
    /// The figures in text order; they do not overlap each other.
    public let figures: [Figure]
    /// Where the sentences begin.
    public var sentences = SentenceStarts()
}

/// Runs the recognizers; one serves any number of threads.
public struct Extractor: Sendable {
    private let actors: ActorRecognizer
    private let figures = FigureRecognizer()

    /// Loads the tables that the recognizers need.
    public init() { self.init(model: .embedded) }

    /// Recognizers with another model of names.
    init(model: NameModel) { actors = ActorRecognizer(model: model) }

    /// The actors alone.
    func mentions(in text: TokenizedText) -> [Mention] { actors.mentions(in: text) }

    /// The figures alone.
    func figures(in text: TokenizedText) -> [Figure] { figures.figures(in: text) }

    /// The actors and figures of an article's body, read in the language given or else the one that it seems
    /// to be in.
    public func extract(_ article: Article, language: Language? = nil) -> Extraction {
        let text = TokenizedText(article, language: language)
        return Extraction(
            language: text.language, mentions: actors.mentions(in: text), figures: figures.figures(in: text),
            sentences: text.sentenceStarts)
    }
}
