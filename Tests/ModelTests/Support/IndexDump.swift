import Articles
import Evaluation
import NewsExtraction
import NewsText
import Query
import SQLiteStore
import Search
import Store

extension PreparedArticle {
    /// An article as if it had been read, in which the recognizers found what is given.
    convenience init(
        path: String, article: Article, mentions: [Mention] = [], figures: [Figure] = [],
        stamp: FileStamp = FileStamp(size: 0, modified: 0), replaced: ArticleID? = nil
    ) {
        self.init(
            path: path, stamp: stamp, digest: 0, article: article, headline: article.headline,
            extraction: Extraction(mentions: mentions, figures: figures), replaced: replaced)
    }
}

extension Index {
    /// An index in memory of plain texts, named in the order given: `0`, `1` …
    convenience init(texts: [String]) throws {
        try self.init()
        let prepared = texts.enumerated().map { number, text in
            let article = PlainText.article(Array(text.utf8))
            return PreparedArticle(path: "\(number)", article: article)
        }
        try write(IndexBatch(added: prepared))
    }

    /// An index in memory of texts with their mentions marked, named in the order given: `0`, `1` …
    ///
    /// The name of an entity is the words of a mention where its mark does not tell it.
    convenience init(marked texts: [String]) throws {
        try self.init()
        let prepared = try texts.enumerated().map { number, source in
            let marked = try MarkedText(source)
            let article = PlainText.article(marked.text)
            var extraction = marked.extraction()
            extraction.sentences = TokenizedText(article).sentenceStarts
            return PreparedArticle(
                path: "\(number)", stamp: FileStamp(size: 0, modified: 0), digest: 0, article: article,
                headline: article.headline, extraction: extraction, replaced: nil)
        }
        try write(IndexBatch(added: prepared))
    }

    /// The paths of the articles that a query asks for, in order.
    func paths(_ query: String, order: HitOrder = .date, limit: Int? = nil) throws -> [String] {
        try rows(Search(self).articles(Query(query), order: order, limit: limit)).map(\.path)
    }

    /// Runs a refresh to its end, or until it is cancelled.
    @discardableResult
    func refresh(
        _ collection: ArticleCollection, isCancelled: () -> Bool = { false }
    ) throws -> RefreshSummary {
        try Refresh(of: self, collection: collection, extractor: Extractor()).run(isCancelled: isCancelled)
    }
}

/// What an index says, without the numbers that depend on the way in which it came to be.
func dump(_ index: Index, queries: [String] = ["de", "oekraine", "navo OR top", "raket*", "-de"]) throws
    -> [String]
{
    let names = try Dictionary(
        uniqueKeysWithValues: index.allEntities().map { ($0.id, "\($0.kind) \($0.name)") })
    let articles = try index.rows(Search(index).articles(Query(""))).map { row in
        let mentions = try index.mentions(in: row.id).mentions.map {
            "\($0.range) \($0.form) \(names[$0.entity] ?? "?")"
        }
        let figures = try index.figures(row.id).map { "\($0)" }
        let date = row.date.map { "\($0)" } ?? "-"
        return "\(row.path) \(date) \(row.headline) \(mentions) \(figures)"
    }
    let entities = try index.allEntities().map { entity in
        let appearances = try index.appearances(of: entity.id, newerThan: ArticleID(number: 0))
        return "\(entity.kind) \(entity.name) \(entity.articles) \(entity.mentions) \(appearances)"
    }
    let searches = try queries.map { "\($0): \(try index.paths($0).sorted())" }
    return articles.sorted() + entities.sorted() + searches
}
