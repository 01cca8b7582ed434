import NewsText

/// Finds the actors and figures that a news text names.
///
/// An extractor is an immutable value: one serves any number of threads. The first one made takes some milliseconds, as
/// tables are prepared that all share; later ones cost nothing.
public struct Extractor: Sendable {
    private let actors: ActorRecognizer
    private let figures = FigureRecognizer()

    /// An extractor with the model of names that is part of the program.
    public init() { self.init(model: .embedded) }

    /// An extractor with another model of names.
    package init(model: NameModel) { actors = ActorRecognizer(model: model) }

    /// Finds the mentions and figures of a text. The time taken is linear in its length.
    ///
    /// - Parameters:
    ///   - text: a whole article, or any part that can be read by itself; below 4 GiB of UTF-8. Names are resolved within
    ///     it: *Stoltenberg* is *Jens Stoltenberg* where the text has him. A line end may wrap a line or end a
    ///     sentence, an empty line ends a paragraph.
    ///   - date: the date the text was written, against which *gisteren* and *vorige week* are resolved; nil if it is
    ///     unknown, and such dates then stay unresolved.
    ///   - language: the language of the text; nil to tell it by the text's commonest words, Dutch in doubt.
    public func extract(_ text: String, date: ArticleDate? = nil, language: Language? = nil) -> Extraction {
        extract(Article(text: Array(text.utf8), date: date), language: language)
    }

    /// Finds the mentions and figures of an article's body, read in the language given or else the one that it seems to
    /// be in.
    package func extract(_ article: Article, language: Language? = nil) -> Extraction {
        let text = TokenizedText(article, language: language)
        return Extraction(
            language: text.language, mentions: actors.mentions(in: text), figures: figures.figures(in: text),
            sentences: text.sentenceStarts)
    }

    /// Finds the mentions alone.
    package func mentions(in text: TokenizedText) -> [Mention] { actors.mentions(in: text) }

    /// Finds the figures alone.
    package func figures(in text: TokenizedText) -> [Figure] { figures.figures(in: text) }
}
