import Journal
import NewsExtraction
import NewsText
import Query
import Store

/// The order of a list of figures.
package enum FigureOrder: String, Sendable, CaseIterable {
    /// Newest article first, and within one as the text has them.
    case date
    /// By what is measured, then the greatest first, in the base unit; those without a value last.
    case value
}

/// Finds the figures of a collection that a filter lets through.
///
/// No file is opened: the rows that articles have in the index are read one after the other. The index of words
/// tells which of them can be passed over, where it is asked for more than a kind.
package struct FigureSearch: Sendable {
    private let collection: any CollectionReader
    private let notebook: Notebook

    /// A search in an index, and in what the reader has noted.
    package init(_ collection: any CollectionReader, notebook: Notebook = Notebook()) {
        self.collection = collection
        self.notebook = notebook
    }

    /// How many figures are given ahead of all others, where their order is known at once.
    private static let ahead = 500

    /// The figures asked for.
    ///
    /// - Parameters:
    ///   - query: which articles' figures.
    ///   - filter: which of them.
    ///   - limit: the most figures wanted, the first ones.
    ///   - isCancelled: asked now and then.
    ///   - first: given the first few, before all have been found.
    /// - Throws: `Cancelled`, or the store's error.
    package func figures(
        _ filter: FigureFilter = FigureFilter(), in query: Query = Query(""), order: FigureOrder = .date,
        limit: Int? = nil, isCancelled: @escaping @Sendable () -> Bool = { false },
        first: ([FigureID]) -> Void = { _ in }
    ) throws -> [FigureID] {
        let limit = limit ?? Int.max
        guard limit > 0 else { return [] }
        let articles = try candidates(filter, query, isCancelled: isCancelled)
        var found: [FigureID] = []
        var keys: [SortKey] = []
        try collection.read { snapshot in
            try snapshot.forEachFigures(in: articles, isCancelled) { article, figures in
                for (ordinal, figure) in figures.enumerated() where filter.matches(figure) {
                    if order == .value { keys.append(SortKey(figure, index: found.count)) }
                    found.append(FigureID(article: article, ordinal: ordinal))
                    guard order == .date else { continue }
                    if found.count == limit { return false }
                    if found.count == Self.ahead { first(found) }
                }
                return true
            }
        }
        guard order == .value else { return found }
        keys.sort()
        return keys.prefix(limit).map { found[$0.index] }
    }

    /// The articles to look at, newest first; nil for all.
    private func candidates(
        _ filter: FigureFilter, _ query: Query, isCancelled: @escaping @Sendable () -> Bool
    ) throws -> [ArticleID]? {
        var narrowed = filter
        // Most articles have figures of most kinds.
        if filter.unit == nil, filter.of.isEmpty, filter.values == nil { narrowed = FigureFilter() }
        if query.isEmpty, narrowed.isEmpty { return nil }
        let parts = [query.expression, narrowed.isEmpty ? nil : .figure(narrowed)].compactMap { $0 }
        let expression = parts.count == 1 ? parts[0] : Query.Expression.and(parts)
        return try Search(collection, notebook: notebook).articles(
            Query(expression: expression), isCancelled: isCancelled)
    }

    /// A figure's place in the order by value, in two words.
    private struct SortKey: Comparable {
        /// The kind in the high bits, then the value, greatest first.
        private let key: UInt64
        private let number: UInt32

        /// Which of the figures found it is.
        var index: Int { Int(number) }

        init(_ figure: Figure, index: Int) {
            let kind = UInt64(figure.kind == .date ? 63 : figure.kind.rawValue) << 58
            // Dates go by the date that they mean, the latest first.
            let date = figure.kind == .date ? Self.day(figure.date) : nil
            let value = (figure.kind == .date ? date : figure.baseValue) ?? -Double.infinity
            // The bits of numbers sort like the numbers once those below zero are turned round.
            let bits = value.bitPattern
            let ascending = value.sign == .minus ? ~bits : bits | 1 << 63
            key = kind | (~ascending >> 6)
            number = UInt32(truncatingIfNeeded: index)
        }

        /// A date as a number that sorts like dates; of one that is only known roughly the beginning.
        private static func day(_ date: String?) -> Double? {
            guard let date else { return nil }
            let known = ArticleDate(date) ?? ArticleDate(date.prefix(4))
            return (known ?? ArticleDate(date.prefix(3) + "0")).map { Double($0.ordinal) }
        }

        static func < (left: SortKey, right: SortKey) -> Bool {
            left.key != right.key ? left.key < right.key : left.number < right.number
        }
    }
}

extension CollectionSnapshot {
    /// Calls `body` with the figures of each article, all in order from the newest where none are given, until it returns
    /// false.
    fileprivate func forEachFigures(
        in articles: [ArticleID]?, _ isCancelled: () -> Bool, _ body: (ArticleID, [Figure]) throws -> Bool
    ) throws {
        guard let articles else {
            return try forEachAnnotation(in: ArticleID.all, .figures, isCancelled: isCancelled) {
                try body($0, $1.figures())
            }
        }
        for (count, article) in articles.enumerated() {
            if count % 256 == 0, isCancelled() { throw Cancelled() }
            guard try body(article, annotation(of: article, .figures)?.figures() ?? []) else { return }
        }
    }
}

extension CollectionReader {
    /// The figures of an article in text order; none where it is gone.
    package func figures(_ id: ArticleID) throws -> [Figure] {
        try read { try $0.annotation(of: id, .figures)?.figures() } ?? []
    }

    /// The rows of figures, in the order given; figures that are gone are left out.
    package func figureRows(_ ids: [FigureID]) throws -> [FigureRow] {
        try read { snapshot in
            // Figures of one article often stand together.
            var last: (article: ArticleRow, figures: [Figure], language: Language)?
            return try ids.compactMap { id in
                if last?.article.id != id.article {
                    last = nil
                    if let article = try snapshot.rows([id.article]).first,
                        let annotation = try snapshot.annotation(of: id.article, [.figures, .language])
                    {
                        last = (article, try annotation.figures(), annotation.language)
                    }
                }
                guard let last, last.figures.indices.contains(id.ordinal) else { return nil }
                return FigureRow(
                    id: id, figure: last.figures[id.ordinal], language: last.language, article: last.article)
            }
        }
    }
}
