import Foundation
import GRDB
import Journal
import Query
import Store

/// The articles that a query asks for, newest first or by relevance.
package enum HitOrder: String, Sendable, CaseIterable {
    case date
    /// BM25 (Robertson and Zaragoza, 2009) over the newest hits, `Search.ranked` at most.
    case relevance
}

/// Finds the articles that a query asks for.
package struct Search: Sendable {
    /// How many of the newest hits are put in order of relevance: the cost of BM25 grows with their number.
    package static let ranked = 20_000

    private let index: Index
    private let notebook: Notebook

    /// A search in an index, and in what the reader has noted.
    package init(_ index: Index, notebook: Notebook = Notebook()) {
        self.index = index
        self.notebook = notebook
    }

    /// The search was given up before it ended.
    package struct Cancelled: Error {}

    /// All articles that the query asks for, in the order wanted.
    ///
    /// - Parameters:
    ///   - limit: the most articles wanted, the first ones.
    ///   - isCancelled: asked now and then.
    /// - Throws: `Cancelled`, or `DatabaseError`.
    package func articles(
        _ query: Query, order: HitOrder = .date, limit: Int? = nil,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws -> [ArticleID] {
        let numbers = try index.database.read { db in
            let actors = try Self.actors(of: query, db)
            let search = Evaluation(db: db, notebook: notebook, actors: actors, isCancelled: isCancelled)
            switch order {
            case .date: return try search.numbers(query.expression, limit: limit)
            case .relevance: return try search.ranked(query.expression, limit: limit)
            }
        }
        return numbers.map(ArticleID.init(number:))
    }

    /// Finds what a query asks to be shown, with the actors that it names as the index has them now.
    package func finder(for query: Query) throws -> HitFinder {
        guard !query.shownActors.isEmpty else { return HitFinder(query) }
        return HitFinder(query, actors: try index.database.read { try Self.actors(of: query, $0) })
    }

    private static func actors(of query: Query, _ db: Database) throws -> [ActorFilter: MatchedActors] {
        var actors: [ActorFilter: MatchedActors] = [:]
        for filter in query.actorFilters { actors[filter] = try MatchedActors(filter, db) }
        return actors
    }

    /// One search in progress. Lists of numbers go from high to low, which is from new to old.
    package struct Evaluation {
        package let db: Database
        package let notebook: Notebook
        /// The actors of each filter.
        package let actors: [ActorFilter: MatchedActors]
        package let isCancelled: @Sendable () -> Bool

        package func numbers(_ expression: Query.Expression?, limit: Int?) throws -> [Int] {
            let numbers = try numbers(expression, in: Int.min...Int.max, limit: limit)
            return limit.map { Array(numbers.prefix($0)) } ?? numbers
        }

        private func numbers(
            _ expression: Query.Expression?, in range: ClosedRange<Int>, limit: Int?
        ) throws -> [Int] {
            guard let expression else { return try articles(in: range, limit: limit) }
            // All that is about words is one question to FTS5, within the dates that all hits must have.
            let (dates, rest) = Self.splitDates(expression, range)
            guard !dates.isEmpty else { return [] }
            let span = dates.lowerBound...(dates.upperBound - 1)
            guard let rest else { return try articles(in: span, limit: limit) }
            if let pattern = pattern(rest) { return try matches(pattern, in: span, limit: limit) }
            switch rest {
            case .words, .date: return []
            case .figure(let filter): return try figures(filter, in: span)
            case .actor(let filter):
                return try actors[filter].map { try articles(naming: $0, in: span) } ?? []
            case .together(let filters): return try articles(naming: filters, in: span)
            case .marked(let mark):
                let noted = try articles(at: notebook.paths(with: mark), in: span)
                return mark == .unread ? subtract(noted, from: try articles(in: span, limit: nil)) : noted
            case .not(let part):
                return subtract(
                    try numbers(part, in: span, limit: nil), from: try articles(in: span, limit: nil))
            case .or(let parts):
                return try parts.map { try numbers($0, in: span, limit: nil) }.reduce([], union)
            case .and(let parts):
                let excluded = parts.compactMap { if case .not(let part) = $0 { part } else { nil } }
                let wanted = parts.filter { if case .not = $0 { false } else { true } }
                var numbers: [Int]?
                for part in wanted {
                    let next = try self.numbers(part, in: span, limit: nil)
                    numbers = numbers.map { intersect($0, next) } ?? next
                }
                var result = try numbers ?? articles(in: span, limit: nil)
                for part in excluded {
                    result = subtract(try self.numbers(part, in: span, limit: nil), from: result)
                }
                return result
            }
        }

        /// Takes the dates out of a conjunction: the numbers that satisfy them, and what is left.
        private static func splitDates(
            _ expression: Query.Expression, _ range: ClosedRange<Int>
        ) -> (Range<Int>, Query.Expression?) {
            var (low, high) = (range.lowerBound, range.upperBound)
            var rest: [Query.Expression] = []
            let parts: [Query.Expression] =
                if case .and(let parts) = expression { parts } else { [expression] }
            for part in parts {
                if case .date(let from, let to) = part {
                    let span = ArticleID.range(from: from, to: to)
                    low = max(low, span.lowerBound)
                    high = min(high, span.upperBound)
                } else {
                    rest.append(part)
                }
            }
            let end = high == Int.max ? high : high + 1
            let left: Query.Expression? = rest.count > 1 ? .and(rest) : rest.first
            return (low < end ? low..<end : 0..<0, left)
        }

        /// The expression in FTS5's own language, nil where it is about more than words.
        private func pattern(_ expression: Query.Expression) -> String? {
            switch expression {
            case .words(let words):
                let quoted = words.words.map { "\"\($0)\"" }.joined(separator: " + ")
                return (words.inTitle ? "title : " : "") + quoted + (words.isPrefix ? " *" : "")
            case .figure(let filter):
                guard let pattern = FigureTerm.pattern(filter), pattern.isExact else { return nil }
                return pattern.text
            case .actor(let filter): return actors[filter]?.pattern
            case .date, .together, .marked, .not: return nil
            case .or(let parts):
                let patterns = parts.compactMap(pattern)
                return patterns.count == parts.count ? "(" + patterns.joined(separator: " OR ") + ")" : nil
            case .and(let parts):
                var (wanted, excluded): ([String], [String]) = ([], [])
                for part in parts {
                    if case .not(let inner) = part {
                        guard let inner = pattern(inner) else { return nil }
                        excluded.append(inner)
                    } else {
                        guard let part = pattern(part) else { return nil }
                        wanted.append(part)
                    }
                }
                guard !wanted.isEmpty else { return nil }
                // One NOT for all: FTS5 nests each, and takes no more than 256 levels.
                let all = "(" + wanted.joined(separator: " AND ") + ")"
                return excluded.isEmpty ? all : "(\(all) NOT (" + excluded.joined(separator: " OR ") + "))"
            }
        }

        private func articles(in range: ClosedRange<Int>, limit: Int?) throws -> [Int] {
            try collect(
                "SELECT id FROM article WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT ?",
                [range.lowerBound, range.upperBound, limit ?? -1])
        }

        /// The articles in some files: the cost grows with what the reader has noted, not with the collection.
        private func articles(at paths: [String], in range: ClosedRange<Int>) throws -> [Int] {
            let list = String(decoding: try JSONEncoder().encode(paths), as: UTF8.self)
            return try collect(
                """
                SELECT id FROM article WHERE path IN (SELECT value FROM json_each(?)) AND id BETWEEN ? AND ?
                ORDER BY id DESC
                """, [list, range.lowerBound, range.upperBound])
        }

        private func matches(_ pattern: String, in range: ClosedRange<Int>, limit: Int?) throws -> [Int] {
            try collect(
                """
                SELECT rowid FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ?
                \(try hasRetired() ? "AND rowid NOT IN (SELECT id FROM retired)" : "")
                ORDER BY rowid DESC LIMIT ?
                """, [pattern, range.lowerBound, range.upperBound, limit ?? -1])
        }

        /// The articles with a figure for which one question about words is not enough: those that may have one are
        /// looked at.
        private func figures(_ filter: FigureFilter, in range: ClosedRange<Int>) throws -> [Int] {
            guard let pattern = FigureTerm.pattern(filter) else { return [] }
            let candidates = try matches(pattern.text, in: range, limit: nil)
            return try candidates.enumerated().filter { index, number in
                if index % 256 == 0, isCancelled() { throw Cancelled() }
                return try Index.figures(ArticleID(number: number), db).contains(where: filter.matches)
            }.map(\.element)
        }

        /// The articles that mention actors of very many names: each is looked at.
        private func articles(naming sought: MatchedActors, in range: ClosedRange<Int>) throws -> [Int] {
            var numbers: [Int] = []
            let articles = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT article, mentions FROM annotation WHERE article BETWEEN ? AND ?
                        ORDER BY article DESC
                        """),
                arguments: [range.lowerBound, range.upperBound])
            var seen = 0
            while let article = try articles.next() {
                seen += 1
                if seen % 256 == 0, isCancelled() { throw Cancelled() }
                let mentions = try AnnotationCodec.decodeMentions(Index.bytes(article, 1))
                if mentions.contains(where: sought.holds) { numbers.append(article[0]) }
            }
            return numbers
        }

        /// The articles with a sentence that mentions an actor of each filter: those that mention them all are
        /// looked at.
        private func articles(naming filters: [ActorFilter], in range: ClosedRange<Int>) throws -> [Int] {
            let sought = filters.compactMap { actors[$0] }
            let groups = sought.map { found in
                { (mention: AnnotationCodec.StoredMention) in found.holds(mention) }
            }
            let candidates = try numbers(.and(filters.map { .actor($0) }), in: range, limit: nil)
            let statement = try db.cachedStatement(
                sql: "SELECT mentions, sentences FROM annotation WHERE article = ?")
            return try candidates.enumerated().filter { index, number in
                if index % 256 == 0, isCancelled() { throw Cancelled() }
                guard let row = try Row.fetchOne(statement, arguments: [number]) else { return false }
                let mentions = try AnnotationCodec.decodeMentions(Index.bytes(row, 0))
                let sentences = try AnnotationCodec.decodeSentences(Index.bytes(row, 1))
                return !sentences.together(mentions, at: { $0.range.start }, in: groups).isEmpty
            }.map(\.element)
        }

        private func hasRetired() throws -> Bool {
            try Int.fetchOne(db, sql: "SELECT 1 FROM retired LIMIT 1") != nil
        }

        /// The numbers in order of relevance; a query that is about more than words stays in order of date.
        package func ranked(_ expression: Query.Expression?, limit: Int?) throws -> [Int] {
            let numbers = try numbers(expression, limit: Search.ranked)
            let query = Query(expression: expression)
            let shown =
                query.shownWords.map { .words($0) }
                + query.shownActors.flatMap { $0 }.map { Query.Expression.actor($0) }
            let patterns = shown.compactMap(pattern)
            guard let oldest = numbers.last, !patterns.isEmpty else { return limited(numbers, limit) }
            let pattern = patterns.joined(separator: " OR ")
            let wanted = Set(numbers)
            let order = try collect(
                """
                WITH hit AS MATERIALIZED
                    (SELECT rowid, bm25(words, 1.0, 4.0) AS score FROM words WHERE words MATCH ? AND rowid >= ?)
                SELECT rowid FROM hit ORDER BY score, rowid DESC
                """, [pattern, oldest])
            let ranked = order.filter(wanted.contains)
            // Hits without any of the words, such as those of `navo OR date:2022`, come last.
            let rest = Set(ranked)
            return limited(ranked + numbers.filter { !rest.contains($0) }, limit)
        }

        private func limited(_ numbers: [Int], _ limit: Int?) -> [Int] {
            limit.map { Array(numbers.prefix($0)) } ?? numbers
        }

        private func collect(_ sql: String, _ arguments: StatementArguments) throws -> [Int] {
            var numbers: [Int] = []
            let cursor = try Int.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
            while let number = try cursor.next() {
                numbers.append(number)
                if numbers.count % 256 == 0, isCancelled() { throw Cancelled() }
            }
            if isCancelled() { throw Cancelled() }
            return numbers
        }

        // MARK: Sets, as lists that go down

        private func union(_ left: [Int], _ right: [Int]) -> [Int] {
            merge(left, right) { inLeft, inRight in inLeft || inRight }
        }

        private func intersect(_ left: [Int], _ right: [Int]) -> [Int] {
            merge(left, right) { inLeft, inRight in inLeft && inRight }
        }

        private func subtract(_ right: [Int], from left: [Int]) -> [Int] {
            merge(left, right) { inLeft, inRight in inLeft && !inRight }
        }

        private func merge(_ left: [Int], _ right: [Int], _ keeps: (Bool, Bool) -> Bool) -> [Int] {
            var result: [Int] = []
            var (i, j) = (0, 0)
            while i < left.count || j < right.count {
                let next = max(i < left.count ? left[i] : Int.min, j < right.count ? right[j] : Int.min)
                let (inLeft, inRight) = (
                    i < left.count && left[i] == next, j < right.count && right[j] == next
                )
                if keeps(inLeft, inRight) { result.append(next) }
                if inLeft { i += 1 }
                if inRight { j += 1 }
            }
            return result
        }
    }
}
