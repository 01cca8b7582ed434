import Articles
import Journal
import NewsExtraction
import Query
import Resolution
import Store

// Evaluation of a concordance. First it counts the lines of each article, part by part; then it reads the
// lines that are visible.
extension Concordance {
    /// The number of articles in the first part, so that there is soon something to see.
    private static let firstPart = 4000
    /// The same if each article has to be read.
    private static let firstScan = 48
    private static let largestScan = 1024

    /// Counts the lines of each article that has any, in the order of the concordance.
    ///
    /// Mentions of an entity are counted in the inverted index alone; pairs and figures need the annotation
    /// of each candidate article; hits and narrowing need its file.
    ///
    /// - Parameters:
    ///   - isCancelled: called from time to time; once it returns true, no more parts are reported.
    ///   - report: called with each part in order; the last one has `isLast` set.
    /// - Throws: the store's error.
    package func count(
        in collection: any CollectionReader, files: ArticleCollection, notebook: Notebook = Notebook(),
        isCancelled: @escaping @Sendable () -> Bool = { false }, report: (Part) -> Void
    ) throws {
        if case .actor(let entity) = subject, words.isEmpty {
            return try countMentions(of: entity, in: collection, isCancelled: isCancelled, report: report)
        }
        let candidates: [ArticleID]
        do {
            candidates = try self.candidates(in: collection, notebook, isCancelled: isCancelled)
        } catch is Cancelled {
            return
        }
        let counter = try ConcordanceLineCounter(self, collection, files)
        var (next, size) = (0, Self.firstScan)
        while true {
            if isCancelled() { return }
            let end = min(candidates.count, next + size)
            var part = try counter.count(candidates[next..<end])
            part.isLast = end == candidates.count
            report(part)
            if part.isLast { return }
            (next, size) = (end, min(Self.largestScan, size * 2))
        }
    }

    /// The lines of an article; empty if the article is missing.
    ///
    /// - Throws: the store's error.
    package func lines(
        of article: ArticleID, in collection: any CollectionReader, files: ArticleCollection,
        extractor: @autoclosure () -> Extractor
    ) throws -> [Line] {
        guard let open = try collection.open(article, files: files, extractor: extractor()) else { return [] }
        let (first, second) = try entities(in: collection)
        let source = Source(
            mentions: open.mentions.filter { $0.entity == first }.map(\.range),
            others: open.mentions.filter { $0.entity == second }.map(\.range),
            figures: open.figures, sentences: open.sentences, article: open.article)
        return ranges(in: source).enumerated().compactMap {
            Line(open.row, open.article, number: $0.offset, range: $0.element)
        }
    }

    /// The current entities of the subject, after merges.
    private func entities(in collection: any CollectionReader) throws -> (EntityID?, EntityID?) {
        switch subject {
        case .actor(let entity): return (try collection.entities([entity]).first?.id, nil)
        case .pair(let first, let second):
            return (try collection.entities([first]).first?.id, try collection.entities([second]).first?.id)
        case .figures, .hits: return (nil, nil)
        }
    }

    private func countMentions(
        of entity: EntityID, in collection: any CollectionReader, isCancelled: () -> Bool,
        report: (Part) -> Void
    ) throws {
        var last: ArticleID?
        var limit = Self.firstPart
        while true {
            let counts = try collection.read { snapshot in
                try snapshot.mentionCounts(of: entity, beyond: last, newestFirst: isNewestFirst, limit: limit)
            }
            if isCancelled() { return }
            let isLast = counts.articles.count < limit
            report(Part(articles: counts.articles, lines: counts.mentions, isLast: isLast))
            if isLast { return }
            last = counts.articles.last
            limit = .max
        }
    }

    /// The articles that may have lines, in order.
    private func candidates(
        in collection: any CollectionReader, _ notebook: Notebook, isCancelled: @escaping @Sendable () -> Bool
    ) throws -> [ArticleID] {
        let texts = words.map { String(decoding: $0, as: UTF8.self) }
        var conditions = texts.enumerated().map { number, word in
            Query.Expression.words(Query.WordSequence(words: [word], isPrefix: number == texts.count - 1))
        }
        switch subject {
        case .actor(let entity): conditions.append(.actor(.entity(entity)))
        case .pair(let first, let second): conditions += [.actor(.entity(first)), .actor(.entity(second))]
        case .figures(let noun):
            conditions += Self.folded(noun).map {
                .words(Query.WordSequence(words: [String(decoding: $0, as: UTF8.self)]))
            }
        case .hits(let query):
            guard let expression = query.expression, !query.shownWords.isEmpty else { return [] }
            conditions.append(expression)
        }
        guard !conditions.isEmpty else { return [] }
        let found = try Search(collection, notebook: notebook).articles(
            Query(expression: .and(conditions)), isCancelled: isCancelled)
        return isNewestFirst ? found : found.reversed()
    }
}
