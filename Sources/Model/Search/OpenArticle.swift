import Articles
import NewsExtraction
import NewsText
import Store

/// An article as it is shown: its text, and what the index knows of it.
package struct OpenArticle: Sendable, Equatable {
    /// The article as lists show it.
    package let row: ArticleRow
    /// The article itself; without text where the file could not be read.
    package let article: Article
    /// The mentions in text order.
    package let mentions: [ResolvedMention]
    /// The figures in text order.
    package let figures: [Figure]
    /// The language that the article was read in.
    package let language: Language
    /// The entities mentioned: by kind, then those with most mentions here, then by name.
    package let actors: [ActorCount]
    /// Where the sentences begin.
    package let sentences: SentenceStarts
    /// Why the file could not be read.
    package let problem: ArticleProblem?

    /// An article with the parts given.
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

/// An entity with the number of its mentions in this article.
package struct ActorCount: Sendable, Equatable {
    /// The entity.
    package let entity: Entity
    /// How often this article mentions it.
    package let mentions: Int
}
