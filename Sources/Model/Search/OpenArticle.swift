import Articles
import NewsExtraction
import NewsText
import Store

/// An article with its text and annotation, for display.
package struct OpenArticle: Sendable, Equatable {
    /// Its metadata.
    package let row: ArticleRow
    /// The article; its text is empty if the file could not be read.
    package let article: Article
    /// The mentions in text order.
    package let mentions: [ResolvedMention]
    /// The figures in text order.
    package let figures: [Figure]
    /// The detected language.
    package let language: Language
    /// The entities mentioned: by kind, then by descending number of mentions in this article, then by name.
    package let actors: [ActorCount]
    /// The starts of the sentences.
    package let sentences: SentenceStarts
    /// The reason why the file could not be read.
    package let problem: ArticleProblem?

    package init(
        row: ArticleRow, article: Article, mentions: [ResolvedMention] = [], figures: [Figure] = [],
        language: Language = .nl, actors: [ActorCount] = [], sentences: SentenceStarts = SentenceStarts(),
        problem: ArticleProblem? = nil
    ) {
        self.row = row
        self.article = article
        self.mentions = mentions
        self.figures = figures
        self.language = language
        self.actors = actors
        self.sentences = sentences
        self.problem = problem
    }
}

/// An entity with its number of mentions in one article.
package struct ActorCount: Sendable, Equatable {
    /// The entity.
    package let entity: Entity
    /// The number of mentions in this article.
    package let mentions: Int
}
