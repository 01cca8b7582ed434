import Articles
import NewsExtraction
import NewsText

/// A wrong span, or a mention linked to another entity, described for the reader.
package struct EvaluationError: Sendable {
    /// The label marked, nil if nothing was.
    package let marked: String?
    /// The label found, nil if nothing was.
    package let found: String?
    /// The text of the span.
    package let surface: String
    /// The text around it, on one line.
    package let context: String
}

/// Compares the recognizers' output with marked texts.
package struct Evaluation: Sendable {
    /// The scores of the spans.
    package private(set) var scores = SpanScores()
    /// The number of texts.
    package private(set) var texts = 0
    /// The number of tokens.
    package private(set) var tokens = 0
    /// The errors in text order.
    package private(set) var errors: [EvaluationError] = []
    /// The mentions with a gold entity, and the entity found for each.
    private var links: [(gold: String, found: String?)] = []

    /// The quality of the links from mentions to entities.
    package var clusters: ClusterScore { ClusterScore(links) }

    /// An evaluation without any text.
    package init() {}

    /// Scores documents of CoNLL-2002, each read as one text or, with `bySentence`, sentence by sentence.
    package mutating func add(_ documents: [ConllText], bySentence: Bool, _ extractor: Extractor) {
        for document in documents {
            if bySentence {
                for sentence in document.sentences {
                    score(sentence.text, [(sentence, 0)], extractor)
                }
            } else {
                let (text, offsets) = document.joined
                score(text, Array(zip(document.sentences, offsets)), extractor)
            }
        }
    }

    private mutating func score(
        _ text: [UInt8], _ sentences: [(ConllText.Sentence, offset: Int)], _ extractor: Extractor
    ) {
        // The text is read as `dossier extract` does; a decoded file is always text.
        guard let article = try? ArticleFile.article(text, named: "") else { return }
        let mentions = extractor.extract(article, language: .nl).mentions
        texts += 1
        var next = 0
        for (sentence, offset) in sentences {
            tokens += sentence.tokens.count
            var found: [LabelledSpan] = []
            var end = 0
            while next < mentions.count, mentions[next].range.start < offset + sentence.text.count {
                let mention = mentions[next]
                next += 1
                guard let label = mention.conllLabel else { continue }
                let covered = sentence.tokens.indices.filter {
                    sentence.tokens[$0].start + offset < mention.range.end
                        && mention.range.start < sentence.tokens[$0].end + offset
                }
                // Of two names in one token, the first counts.
                guard let first = covered.first, let last = covered.last, first >= end else { continue }
                found.append(LabelledSpan(first..<last + 1, label))
                end = last + 1
            }
            scores.add(marked: sentence.names, found: found)
            note(sentence.names, found, in: sentence.text) { span in
                TextRange(sentence.tokens[span.lowerBound].start, sentence.tokens[span.upperBound - 1].end)
            }
        }
    }

    /// Scores a marked text. If it marks no description (form `role`), found ones are ignored.
    package mutating func add(_ marked: MarkedText, _ extractor: Extractor) {
        // A text without a date of its own can have a header with one, like any article.
        let plain = try? ArticleFile.article(marked.text, named: "")
        guard let article = marked.date == nil ? plain : marked.article else { return }
        let hasRoles = marked.mentions.contains { $0.form == .role }
        let mentions = extractor.extract(article, language: .nl).mentions.filter {
            hasRoles || $0.form != .role
        }
        texts += 1
        tokens += Tokenizer.tokens(of: article.text, in: article.body).count
        let marks = marked.mentions.map { LabelledSpan($0.range.bytes, $0.kind.name) }
        let found = mentions.map { LabelledSpan($0.range.bytes, $0.kind.name) }
        scores.add(marked: marks, found: found)
        note(marks, found, in: article.text) { TextRange($0.lowerBound, $0.upperBound) }
        let entities = Dictionary(mentions.map { ($0.range, $0.entity) }) { first, _ in first }
        for mention in marked.mentions {
            guard let gold = mention.entity else { continue }
            let entity = entities[mention.range]
            links.append((gold, entity))
            if let entity, entity != gold {
                errors.append(
                    EvaluationError(
                        marked: "=\(gold)", found: "=\(entity)", surface: article.string(mention.range),
                        context: Self.context(mention.range, article.text)))
            }
        }
    }

    private mutating func note(
        _ marked: [LabelledSpan], _ found: [LabelledSpan], in text: [UInt8],
        _ range: (Range<Int>) -> TextRange
    ) {
        let marks = Dictionary(marked.map { ($0.range, $0.label) }) { first, _ in first }
        let finds = Dictionary(found.map { ($0.range, $0.label) }) { first, _ in first }
        for span in Set(marks.keys).union(finds.keys).sorted(by: { $0.lowerBound < $1.lowerBound })
        where marks[span] != finds[span] {
            let place = range(span)
            errors.append(
                EvaluationError(
                    marked: marks[span], found: finds[span],
                    surface: String(decoding: text[place.bytes], as: UTF8.self),
                    context: Self.context(place, text)))
        }
    }

    /// The span in double brackets with some words on both sides.
    private static func context(_ range: TextRange, _ text: [UInt8]) -> String {
        let width = 48
        var (start, end) = (max(0, range.start - width), min(text.count, range.end + width))
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        let line =
            String(decoding: text[start..<range.start], as: UTF8.self) + "[["
            + String(decoding: text[range.bytes], as: UTF8.self) + "]]"
            + String(decoding: text[range.end..<end], as: UTF8.self)
        return String(line.map { $0.isNewline ? " " : $0 })
    }
}
