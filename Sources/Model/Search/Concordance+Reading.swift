import Articles
import Journal
import NewsExtraction
import Query
import Resolution
import Store

// How a concordance is found. Which articles have lines, and how many, is counted part by part; the lines
// themselves are read for what is shown.
extension Concordance {
    /// So many articles make the first part, so that there is something to see at once.
    private static let firstPart = 4000
    /// The same where each article has to be looked into.
    private static let firstLook = 48
    private static let largestLook = 1024

    /// Counts the lines of each article that has any, in the order of the concordance.
    ///
    /// Mentions of an entity are counted in the index of words alone; a pair and figures need the row of each
    /// article that may have some; hits and narrowing need its file.
    ///
    /// - Parameters:
    ///   - isCancelled: asked now and then; where it says so no more parts come.
    ///   - report: takes the parts in order; the last one says so.
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
        let counter = try LineCounter(self, collection, files)
        var (next, size) = (0, Self.firstLook)
        while true {
            if isCancelled() { return }
            let end = min(candidates.count, next + size)
            var part = try counter.count(candidates[next..<end])
            part.isLast = end == candidates.count
            report(part)
            if part.isLast { return }
            (next, size) = (end, min(Self.largestLook, size * 2))
        }
    }

    /// The lines of an article; none where it is gone.
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

    /// The entities asked for, as the index has them now.
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
        case .figures(let thing):
            conditions += Self.folded(thing).map {
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

/// Counts lines from the annotations of articles; files are read only where hits or words narrow them.
private struct LineCounter {
    private let concordance: Concordance
    private let collection: any CollectionReader
    private let files: ArticleCollection
    private let first: Set<AliasID>
    private let second: Set<AliasID>
    private let parts: AnnotationParts

    init(
        _ concordance: Concordance, _ collection: any CollectionReader, _ files: ArticleCollection
    ) throws {
        self.concordance = concordance
        self.collection = collection
        self.files = files
        switch concordance.subject {
        case .actor(let entity):
            (first, second) = (try collection.read { try $0.aliasIDs(of: [entity]) }, [])
            parts = [.sentences, .mentions]
        case .pair(let one, let other):
            (first, second) = try collection.read { snapshot in
                (try snapshot.aliasIDs(of: [one]), try snapshot.aliasIDs(of: [other]))
            }
            parts = [.sentences, .mentions]
        case .figures:
            (first, second) = ([], [])
            parts = [.sentences, .figures]
        case .hits:
            (first, second) = ([], [])
            parts = .sentences
        }
    }

    /// Whether the file has to be read too.
    private var needsText: Bool {
        if case .hits = concordance.subject { return true }
        return !concordance.words.isEmpty
    }

    func count(_ articles: ArraySlice<ArticleID>) throws -> Concordance.Part {
        try collection.read { snapshot in
            var part = Concordance.Part()
            for article in articles {
                guard let source = try source(of: article, in: snapshot) else { continue }
                let lines = concordance.ranges(in: source).count
                if lines > 0 {
                    part.articles.append(article)
                    part.lines.append(lines)
                }
            }
            return part
        }
    }

    /// What lines depend on in an article; nil where it is gone.
    private func source(
        of article: ArticleID, in snapshot: any CollectionSnapshot
    ) throws -> Concordance.Source? {
        guard let annotation = try snapshot.annotation(of: article, parts) else { return nil }
        var source = Concordance.Source(
            figures: try annotation.figures(), sentences: try annotation.sentences())
        let mentions = try annotation.mentions()
        source.mentions = mentions.filter { first.contains($0.alias) }.map(\.range)
        source.others = mentions.filter { second.contains($0.alias) }.map(\.range)
        if needsText {
            guard let row = try snapshot.rows([article]).first, let text = try? files.read(row.path) else {
                return nil
            }
            source.article = text
        }
        return source
    }
}
