import NewsExtraction
import NewsText
import Query
import Store

/// Finds where the words and actors of a query stand in a text, to show and count them.
///
/// It compares the same folded words that the index holds, and the mentions and figures that it holds.
package struct HitFinder: Sendable, Equatable {
    /// The words of one condition, as bytes.
    private struct TermPattern: Sendable, Equatable {
        let words: [[UInt8]]
        let isPrefix: Bool
        let inTitle: Bool
    }

    private let sought: [TermPattern]
    private let figures: [FigureFilter]
    /// The actors of each condition; those of several filters stand in one sentence.
    private let actors: [[MatchedActors]]

    /// A finder for the words and figures that a query asks to be shown.
    package init(_ query: Query) { self.init(query, actors: [:]) }

    /// A finder for what a query asks to be shown.
    ///
    /// - Parameter actors: those that its filters ask for; `Search.finder` knows them.
    package init(_ query: Query, actors: [ActorFilter: MatchedActors]) {
        self.actors = query.shownActors.compactMap { filters in
            let found = filters.compactMap { actors[$0] }
            return found.count == filters.count ? found : nil
        }
        sought = query.shownWords.map {
            TermPattern(words: $0.words.map { Array($0.utf8) }, isPrefix: $0.isPrefix, inTitle: $0.inTitle)
        }
        figures = query.shownFigures
    }

    /// Whether there is nothing to find.
    package var isEmpty: Bool { sought.isEmpty && actors.isEmpty && figures.isEmpty }

    /// Whether figures are sought, so that those of an article have to be known.
    package var needsFigures: Bool { !figures.isEmpty }

    /// Whether actors are sought, so that the mentions of an article have to be known.
    package var needsMentions: Bool { !actors.isEmpty }

    /// The hits in the body of an article and among its mentions and figures, in text order; they do not overlap.
    package func hits(
        in article: Article, mentions: ArticleMentions = ArticleMentions(), figures found: [Figure] = []
    ) -> [TextRange] {
        let words = hits(in: article.text, range: article.body.bytes, isTitle: false)
        let named = actors.flatMap { hits($0, mentions) }
        let counted = found.filter { figure in figures.contains { $0.matches(figure) } }.map(\.range)
        // The file may have become shorter since these were found.
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
        let sought = sought.filter { isTitle || !$0.inTitle }
        guard !sought.isEmpty else { return [] }
        var found: [TextRange] = []
        // How far each of the conditions has come, and where the words so far began.
        var partial = sought.map { _ in [(next: Int, start: Int)]() }
        text.withUnsafeBufferPointer { text in
            FoldedWords.forEach(in: text, range: range) { word, place in
                for (number, condition) in sought.enumerated() {
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
        _ word: UnsafeBufferPointer<UInt8>, _ sought: [UInt8], isPrefix: Bool
    ) -> Bool {
        guard isPrefix ? word.count >= sought.count : word.count == sought.count else { return false }
        for index in sought.indices where word[index] != sought[index] { return false }
        return true
    }

    /// Of overlapping hits the first is kept, and the longest of those that begin together.
    private static func withoutOverlaps(_ hits: [TextRange]) -> [TextRange] {
        var kept: [TextRange] = []
        for hit in hits.sorted(by: { ($0.start, -$0.end) < ($1.start, -$1.end) }) {
            if let last = kept.last, last.overlaps(hit) { continue }
            kept.append(hit)
        }
        return kept
    }
}
