/// The body of an article with its tokens and sentences: what the recognizers read.
struct TokenizedText: Sendable {
    let article: Article
    let tokens: [Token]
    /// Ranges of indices into `tokens`; together they hold each once.
    let sentences: [Range<Int>]

    init(_ article: Article) {
        self.article = article
        tokens = Tokenizer.tokens(of: article.text, in: article.body)
        sentences = Sentences.split(tokens, of: article.text)
    }
}
