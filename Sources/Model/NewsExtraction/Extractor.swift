import NewsText

/// What the recognizers found in an article.
package struct Extraction: Sendable, Equatable {
    /// The language that the text was read in.
    package var language = Language.nl
    /// The mentions in text order; they do not overlap.
    package let mentions: [Mention]
    /// The figures in text order; they do not overlap each other.
    package let figures: [Figure]
    /// Where the sentences begin.
    package var sentences = SentenceStarts()

    /// A value with the parts given.
    package init(
        language: Language = Language.nl, mentions: [Mention], figures: [Figure],
        sentences: SentenceStarts = SentenceStarts()
    ) {
        self.language = language
        self.mentions = mentions
        self.figures = figures
        self.sentences = sentences
    }
}

/// Runs the recognizers; one serves any number of threads.
package struct Extractor: Sendable {
    private let actors: ActorRecognizer
    private let figures = FigureRecognizer()

    /// Loads the tables that the recognizers need.
    package init() { self.init(model: .embedded) }

    /// Recognizers with another model of names.
    package init(model: NameModel) { actors = ActorRecognizer(model: model) }

    /// The actors alone.
    package func mentions(in text: TokenizedText) -> [Mention] { actors.mentions(in: text) }

    /// The figures alone.
    package func figures(in text: TokenizedText) -> [Figure] { figures.figures(in: text) }

    /// The actors and figures of an article's body, read in the language given or else the one that it seems
    /// to be in.
    package func extract(_ article: Article, language: Language? = nil) -> Extraction {
        let text = TokenizedText(article, language: language)
        return Extraction(
            language: text.language, mentions: actors.mentions(in: text), figures: figures.figures(in: text),
            sentences: text.sentenceStarts)
    }
}
