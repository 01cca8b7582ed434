import NewsExtraction
import NewsText
import Query
import Store

/// Finds the matches of a query in a text, to highlight and count them.
///
/// It compares the same folded words, mentions and figures that are indexed.
package struct HitFinder: Sendable, Equatable {
    /// The words of one condition, as UTF-8.
    private struct TermPattern: Sendable, Equatable {
        let words: [[UInt8]]
        let isPrefix: Bool
        let inTitle: Bool
    }

    private let patterns: [TermPattern]
    private let figures: [FigureFilter]
    /// The actors of each condition; several filters must match in one sentence.
    private let actors: [[MatchedActors]]

    /// A finder for the words and figures of a query.
    package init(_ query: Query) { self.init(query, actors: [:]) }

    /// A finder for all visible parts of a query.
    ///
    /// - Parameter actors: the actors of the query's filters; see `Search.finder`.
    package init(_ query: Query, actors: [ActorFilter: MatchedActors]) {
        self.actors = query.shownActors.compactMap { filters in
            let found = filters.compactMap { actors[$0] }
            return found.count == filters.count ? found : nil
        }
        patterns = query.shownWords.map {
            TermPattern(words: $0.words.map { Array($0.utf8) }, isPrefix: $0.isPrefix, inTitle: $0.inTitle)
        }
        figures = query.shownFigures
    }

    /// Whether the finder can find nothing.
    package var isEmpty: Bool { patterns.isEmpty && actors.isEmpty && figures.isEmpty }

    /// Whether it needs the figures of articles.
    package var needsFigures: Bool { !figures.isEmpty }

    /// Whether it needs the mentions of articles.
    package var needsMentions: Bool { !actors.isEmpty }

    /// The hits in the body of an article and among its mentions and figures, in text order, without
    /// overlaps.
    package func hits(
        in article: Article, mentions: ArticleMentions = ArticleMentions(), figures found: [Figure] = []
    ) -> [TextRange] {
        let words = hits(in: article.text, range: article.body.bytes, isTitle: false)
        let named = actors.flatMap { hits($0, mentions) }
        let counted = found.filter { figure in figures.contains { $0.matches(figure) } }.map(\.range)
        // The file may have become shorter since it was indexed.
        let ranges = (named + counted).filter { $0.end <= article.text.count }
        return ranges.isEmpty ? words : Self.withoutOverlaps(words + ranges)
    }

    /// The hits in an open article.
    package func hits(in open: OpenArticle) -> [TextRange] {
        hits(
            in: open.article, mentions: ArticleMentions(open.mentions, sentences: open.sentences),
            figures: open.figures)
    }

    private func hits(_ actors: [MatchedActors], _ found: ArticleMentions) -> [TextRange] {
        let mentions =
            actors.count == 1
            ? found.mentions.filter { actors[0].contains($0) }
            : found.sentences.together(
                found.mentions, at: { $0.range.start }, in: actors.map { found in { found.contains($0) } })
        return mentions.map(\.range)
    }

    /// The hits in a headline, as ranges of its UTF-8.
    package func hits(inTitle title: String) -> [TextRange] {
        let bytes = Array(title.utf8)
        return hits(in: bytes, range: 0..<bytes.count, isTitle: true)
    }

    private func hits(in text: [UInt8], range: Range<Int>, isTitle: Bool) -> [TextRange] {
        let patterns = patterns.filter { isTitle || !$0.inTitle }
        guard !patterns.isEmpty else { return [] }
        var found: [TextRange] = []
        // For each pattern, the partial matches: the next word and the start.
        var partial = patterns.map { _ in [(next: Int, start: Int)]() }
        text.withUnsafeBufferPointer { text in
            FoldedWords.forEach(in: text, range: range) { word, place in
                for (number, condition) in patterns.enumerated() {
                    var going: [(next: Int, start: Int)] = []
                    for (next, start) in partial[number] + [(0, place.lowerBound)] {
                        let isLast = next == condition.words.count - 1
                        guard
                            Self.matches(word, condition.words[next], isPrefix: isLast && condition.isPrefix)
                        else { continue }
                        if isLast {
                            found.append(TextRange(start, place.upperBound))
                        } else {
                            going.append((next + 1, start))
                        }
                    }
                    partial[number] = going
                }
                return true
            }
        }
        return Self.withoutOverlaps(found)
    }

    private static func matches(
        _ word: UnsafeBufferPointer<UInt8>, _ patterns: [UInt8], isPrefix: Bool
    ) -> Bool {
        guard isPrefix ? word.count >= patterns.count : word.count == patterns.count else { return false }
        for index in patterns.indices where word[index] != patterns[index] { return false }
        return true
    }

    /// Keeps the first of overlapping hits, and the longest of those that start together.
    private static func withoutOverlaps(_ hits: [TextRange]) -> [TextRange] {
        var kept: [TextRange] = []
        for hit in hits.sorted(by: { ($0.start, -$0.end) < ($1.start, -$1.end) }) {
            if let last = kept.last, last.overlaps(hit) { continue }
            kept.append(hit)
        }
        return kept
    }
}
