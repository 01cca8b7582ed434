/// The body of an article, split into tokens and sentences: the input of the recognizers.
package struct TokenizedText: Sendable {
    package let article: Article
    package let tokens: [Token]
    /// The sentences as ranges of indices into `tokens`; together they cover each token once.
    package let sentences: [Range<Int>]
    /// The language in which the recognizers read it.
    package let language: Language

    /// The starts of the sentences in the article's text.
    package var sentenceStarts: SentenceStarts {
        SentenceStarts(sentences.map { tokens[$0.lowerBound].range.start })
    }

    /// Splits an article's body and, where no language is given, detects it.
    package init(_ article: Article, language: Language? = nil) {
        self.article = article
        tokens = Tokenizer.tokens(of: article.text, in: article.body)
        sentences = Sentences.split(tokens, of: article.text)
        self.language = language ?? Language.of(tokens)
    }
}
