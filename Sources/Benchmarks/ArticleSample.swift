import Articles
import NewsExtraction
import NewsText

/// A sample of a collection's articles, in memory.
struct ArticleSample {
    private let articles: [Article]
    let bytes: Int
    private let extractor = Extractor()

    init(_ paths: [String], every step: Int) throws {
        articles = try stride(from: 0, to: paths.count, by: step).map { try ArticleFile.read(paths[$0]) }
        bytes = articles.reduce(0) { $0 + $1.text.count }
    }

    /// The seconds to extract headlines, actors and figures.
    func extraction() -> Double {
        Measure.seconds {
            var found = 0
            for article in articles {
                let extraction = extractor.extract(article)
                found += article.headline.count + extraction.mentions.count + extraction.figures.count
            }
            precondition(found > 0)
        }.seconds
    }

    var tokensPerSecond: Double {
        let tokens = articles.reduce(0) { $0 + Tokenizer.tokens(of: $1.text, in: $1.body).count }
        return Double(tokens) / extraction()
    }
}
