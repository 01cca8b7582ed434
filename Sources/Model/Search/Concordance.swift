import NewsExtraction
import NewsText
import Query
import Resolution
import Store

/// A concordance: every mention, figure or hit of one subject with its context (keyword in context, KWIC;
/// Luhn, "Keyword-in-Context Index for Technical Literature", 1960).
///
/// This is the request; `Concordance+Reading` evaluates it incrementally.
package struct Concordance: Sendable, Equatable {
    /// The keywords of a concordance.
    package enum Subject: Sendable, Equatable {
        /// The mentions of an entity.
        case actor(EntityID)
        /// The mentions of the first entity in sentences that mention the second one too.
        case pair(EntityID, EntityID)
        /// The figures that count a noun: `raketten`.
        case figures(of: String)
        /// The matches of a query's words.
        case hits(Query)
    }

    /// The keywords.
    package let subject: Subject
    /// Narrows the concordance to sentences with all of these words, the last one as a prefix.
    package let narrowing: String
    /// Whether newer articles come first; within an article, lines are in text order.
    package let isNewestFirst: Bool
    /// The folded words of `narrowing`.
    package let words: [[UInt8]]

    package init(_ subject: Subject, narrowing: String = "", isNewestFirst: Bool = true) {
        self.subject = subject
        self.narrowing = narrowing
        self.isNewestFirst = isNewestFirst
        words = Self.folded(narrowing)
    }

    /// Consecutive articles of a concordance with their numbers of lines.
    package struct Part: Sendable, Equatable {
        /// The articles, each with at least one line.
        package var articles: [ArticleID] = []
        /// The number of lines of each.
        package var lines: [Int] = []
        /// Whether this is the last part.
        package var isLast = false

        package init(articles: [ArticleID] = [], lines: [Int] = [], isLast: Bool = false) {
            self.articles = articles
            self.lines = lines
            self.isLast = isLast
        }
    }

    /// A line of a concordance.
    package struct Line: Sendable, Equatable {
        /// The article that contains it.
        package let article: ArticleRow
        /// The index among the lines of the article.
        package let number: Int
        /// The range of the keyword in the article's text.
        package let range: TextRange
        /// The left context, on one line.
        package let before: String
        /// The keyword.
        package let middle: String
        /// The right context, on one line.
        package let after: String
    }

    package static func folded(_ text: String) -> [[UInt8]] {
        var (text, words) = (text, [[UInt8]]())
        text.withUTF8 { bytes in
            FoldedWords.forEach(in: bytes, range: 0..<bytes.count) { word, _ in
                words.append(Array(word))
                return true
            }
        }
        return words
    }

    // MARK: The lines of one article

    /// The data of an article that its lines depend on.
    struct Source {
        /// The mentions of the subject, and those of the second entity of a pair.
        var mentions: [TextRange] = []
        var others: [TextRange] = []
        var figures: [Figure] = []
        var sentences = SentenceStarts()
        /// The text; needed for hits and for narrowing.
        var article: Article?
    }

    /// The ranges of the keywords, in text order.
    func ranges(in source: Source) -> [TextRange] {
        let ranges: [TextRange]
        switch subject {
        case .actor: ranges = source.mentions
        case .pair:
            let both = Set(source.others.map { source.sentences.number(of: $0.start) })
            ranges = source.mentions.filter { both.contains(source.sentences.number(of: $0.start)) }
        case .figures(let noun):
            let noun = Self.folded(noun)
            ranges = source.figures.filter { $0.of.map { Self.folded($0) == noun } ?? false }.map(\.range)
        case .hits(let query): ranges = source.article.map { HitFinder(query).hits(in: $0) } ?? []
        }
        guard !words.isEmpty, let article = source.article else { return ranges }
        // Each sentence is tested once.
        var tested: (sentence: TextRange, isKept: Bool)?
        return ranges.filter { range in
            let sentence = source.sentences.range(around: range.start, in: article.body)
            if let tested, tested.sentence == sentence { return tested.isKept }
            let isKept = containsWords(article.text, sentence)
            tested = (sentence, isKept)
            return isKept
        }
    }

    /// Whether a sentence contains all words of `narrowing`, the last one as a prefix.
    private func containsWords(_ text: [UInt8], _ sentence: TextRange) -> Bool {
        guard sentence.end <= text.count else { return false }
        var missing = Set(words.indices)
        text.withUnsafeBufferPointer { text in
            FoldedWords.forEach(in: text, range: sentence.bytes) { word, _ in
                for index in missing {
                    let sought = words[index]
                    let isSame =
                        index == words.count - 1 ? word.starts(with: sought) : word.elementsEqual(sought)
                    if isSame { missing.remove(index) }
                }
                return !missing.isEmpty
            }
        }
        return missing.isEmpty
    }
}
