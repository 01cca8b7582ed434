/// The body of an article with its tokens and sentences: what the recognizers read.
package struct TokenizedText: Sendable {
    package let article: Article
    package let tokens: [Token]
    /// Ranges of indices into `tokens`; together they hold each once.
    package let sentences: [Range<Int>]
    /// The language that the recognizers read it in.
    package let language: Language

    /// Where the sentences begin in the article's text.
    package var sentenceStarts: SentenceStarts {
        SentenceStarts(sentences.map { tokens[$0.lowerBound].range.start })
    }

    /// The text of an article, in the language given or else the one that it seems to be in.
    package init(_ article: Article, language: Language? = nil) {
        self.article = article
        tokens = Tokenizer.tokens(of: article.text, in: article.body)
        sentences = Sentences.split(tokens, of: article.text)
        self.language = language ?? Language.of(tokens)
    }
}
