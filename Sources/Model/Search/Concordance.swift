import NewsExtraction
import NewsText
import Query
import Resolution
import Store

/// A concordance: every mention, figure or hit of one sort with the words around it (keyword in context, KWIC; Luhn,
/// "Keyword-in-Context Index for Technical Literature", 1960).
///
/// It says what is asked for; `Concordance+Reading` finds it, a part at a time.
package struct Concordance: Sendable, Equatable {
    /// What each line has in its middle.
    package enum Subject: Sendable, Equatable {
        /// The mentions of an entity.
        case actor(EntityID)
        /// The mentions of the first entity in sentences that name the second one too.
        case pair(EntityID, EntityID)
        /// The figures that count something: `raketten`.
        case figures(of: String)
        /// What the words of a query match.
        case hits(Query)
    }

    /// What each line has in its middle.
    package let subject: Subject
    /// What was typed to narrow it: the sentence of a line has all these words, the last one perhaps only begun.
    package let narrowing: String
    /// Whether new articles come before old ones; within an article lines are in text order.
    package let isNewestFirst: Bool
    /// The words of `narrowing`, folded.
    package let words: [[UInt8]]

    /// A concordance with the parts given.
    package init(_ subject: Subject, narrowing: String = "", isNewestFirst: Bool = true) {
        self.subject = subject
        self.narrowing = narrowing
        self.isNewestFirst = isNewestFirst
        words = Self.folded(narrowing)
    }

    /// Some articles in the order of the concordance, with the number of lines that each has.
    package struct Part: Sendable, Equatable {
        /// The articles that have lines.
        package var articles: [ArticleID] = []
        /// How many each has.
        package var lines: [Int] = []
        /// Whether no part follows.
        package var isLast = false

        /// A part with the articles given.
        package init(articles: [ArticleID] = [], lines: [Int] = [], isLast: Bool = false) {
            self.articles = articles
            self.lines = lines
            self.isLast = isLast
        }
    }

    /// A line of a concordance.
    package struct Line: Sendable, Equatable {
        /// The article that it stands in.
        package let article: ArticleRow
        /// Its number among the lines of the article, from 0.
        package let number: Int
        /// Where the middle stands in the article's text.
        package let range: TextRange
        /// What stands before the middle, on one line.
        package let before: String
        /// The middle itself.
        package let middle: String
        /// What stands behind it.
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

    /// What is known of an article, as far as lines depend on it.
    struct Source {
        /// The mentions of the subject, and those of the second entity of a pair.
        var mentions: [TextRange] = []
        var others: [TextRange] = []
        var figures: [Figure] = []
        var sentences = SentenceStarts()
        /// The text; needed for hits, and for words that narrow.
        var article: Article?
    }

    /// Where the middles of the lines stand, in text order.
    func ranges(in source: Source) -> [TextRange] {
        let ranges: [TextRange]
        switch subject {
        case .actor: ranges = source.mentions
        case .pair:
            let both = Set(source.others.map { source.sentences.number(of: $0.start) })
            ranges = source.mentions.filter { both.contains(source.sentences.number(of: $0.start)) }
        case .figures(let thing):
            let thing = Self.folded(thing)
            ranges = source.figures.filter { $0.of.map { Self.folded($0) == thing } ?? false }.map(\.range)
        case .hits(let query): ranges = source.article.map { HitFinder(query).hits(in: $0) } ?? []
        }
        guard !words.isEmpty, let article = source.article else { return ranges }
        // Lines of one sentence are judged once.
        var judged: (sentence: TextRange, isKept: Bool)?
        return ranges.filter { range in
            let sentence = source.sentences.range(around: range.start, in: article.body)
            if let judged, judged.sentence == sentence { return judged.isKept }
            let isKept = holdsWords(article.text, sentence)
            judged = (sentence, isKept)
            return isKept
        }
    }

    /// Whether all words stand in a sentence; the last one may go on.
    private func holdsWords(_ text: [UInt8], _ sentence: TextRange) -> Bool {
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

extension Concordance.Line {
    /// The most bytes of context on either side: what the widest screens show.
    private static let context = 280

    /// A line of an article, nil where the range does not lie in its text.
    package init?(_ row: ArticleRow, _ article: Article, number: Int, range: TextRange) {
        guard article.body.contains(range) else { return nil }
        self.article = row
        self.number = number
        self.range = range
        var start = max(article.body.start, range.start - Self.context)
        while start < range.start, article.text[start] & 0xC0 == 0x80 { start += 1 }
        var end = min(article.body.end, range.end + Self.context)
        while end > range.end, end < article.body.end, article.text[end] & 0xC0 == 0x80 { end -= 1 }
        before = Self.line(article.text[start..<range.start])
        middle = Self.line(article.text[range.bytes])
        after = Self.line(article.text[range.end..<end])
    }

    /// The bytes on one line: blanks and line ends in a row become one blank.
    private static func line(_ bytes: ArraySlice<UInt8>) -> String {
        var line: [UInt8] = []
        line.reserveCapacity(bytes.count)
        for byte in bytes {
            let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
            if !isBlank {
                line.append(byte)
            } else if line.last != 0x20 {
                line.append(0x20)
            }
        }
        return String(decoding: line, as: UTF8.self)
    }
}
