import NewsText
import Resolution

/// A parsed query, such as `luchtafweer "eerste prioriteit" -bachmoet date:2022`.
package struct Query: Sendable, Equatable {
    /// A condition on articles.
    package indirect enum Expression: Sendable, Equatable {
        /// A word, or consecutive words if it splits into several.
        case words(WordSequence)
        /// A range of dates, inclusive; a nil end is open.
        case date(from: ArticleDate?, to: ArticleDate?)
        /// A figure in the article.
        case figure(FigureFilter)
        /// A mention of an actor in the article.
        case actor(ActorFilter)
        /// Mentions of actors in one sentence of the article, one for each filter.
        case together([ActorFilter])
        /// A mark in the reader's notebook.
        case marked(NotebookMark)
        case and([Expression])
        case or([Expression])
        case not(Expression)
    }

    /// A mark that the reader's notebook has for an article.
    package enum NotebookMark: Sendable, Equatable {
        case read, unread, bookmarked, noted
        /// A tag, ignoring case; the empty tag matches any.
        case tagged(String)
    }

    /// Consecutive words.
    package struct WordSequence: Sendable, Equatable {
        /// The folded words; never empty.
        package var words: [String]
        /// Whether the last word is a prefix: `lucht*`.
        package var isPrefix = false
        /// Whether they must occur in the title.
        package var inTitle = false

        package init(words: [String], isPrefix: Bool = false, inTitle: Bool = false) {
            self.words = words
            self.isPrefix = isPrefix
            self.inTitle = inTitle
        }
    }

    /// The condition; nil matches all articles.
    package let expression: Expression?
    /// The parts of the text that could not be read (yet), as written.
    package let ignored: [String]

    /// A query for a condition.
    package init(expression: Expression?, ignored: [String] = []) {
        self.expression = expression
        self.ignored = ignored
    }

    /// Whether the query matches all articles.
    package var isEmpty: Bool { expression == nil }

    /// The words to highlight: all that are not negated.
    package var shownWords: [WordSequence] { expression.map { Self.shownWords($0) } ?? [] }

    /// The figures to highlight: all that are not negated.
    package var shownFigures: [FigureFilter] { expression.map { Self.shownFigures($0) } ?? [] }

    /// The actors to highlight: all that are not negated. Filters in one group must match mentions in the
    /// same sentence.
    package var shownActors: [[ActorFilter]] { expression.map { Self.shownActors($0) } ?? [] }

    /// All filters on actors in the query.
    package var actorFilters: Set<ActorFilter> { expression.map { Self.actorFilters($0) } ?? [] }

    /// The query restricted to articles that mention all of some entities, or mention them in one sentence.
    package func naming(_ entities: [EntityID], together: Bool = false) -> Query {
        if entities.isEmpty { return self }
        let filters = entities.map(ActorFilter.entity)
        let named = together && filters.count > 1 ? [.together(filters)] : filters.map(Expression.actor)
        let parts = (expression.map { [$0] } ?? []) + named
        return Query(expression: parts.count > 1 ? .and(parts) : parts[0], ignored: ignored)
    }

    /// Whether the query depends on the reader's notebook.
    package var asksForMarks: Bool { expression.map { Self.asksForMarks($0) } ?? false }

    private static func asksForMarks(_ expression: Expression) -> Bool {
        switch expression {
        case .marked: true
        case .words, .date, .figure, .actor, .together: false
        case .not(let part): asksForMarks(part)
        case .and(let parts), .or(let parts): parts.contains { asksForMarks($0) }
        }
    }

    private static func shownWords(_ expression: Expression) -> [WordSequence] {
        switch expression {
        case .words(let words): [words]
        case .date, .figure, .actor, .together, .marked, .not: []
        case .and(let parts), .or(let parts): parts.flatMap(shownWords)
        }
    }

    private static func shownFigures(_ expression: Expression) -> [FigureFilter] {
        switch expression {
        case .figure(let filter): [filter]
        case .words, .date, .actor, .together, .marked, .not: []
        case .and(let parts), .or(let parts): parts.flatMap(shownFigures)
        }
    }

    private static func shownActors(_ expression: Expression) -> [[ActorFilter]] {
        switch expression {
        case .actor(let filter): [[filter]]
        case .together(let filters): [filters]
        case .words, .date, .figure, .marked, .not: []
        case .and(let parts), .or(let parts): parts.flatMap(shownActors)
        }
    }

    private static func actorFilters(_ expression: Expression) -> Set<ActorFilter> {
        switch expression {
        case .actor(let filter): [filter]
        case .together(let filters): Set(filters)
        case .words, .date, .figure, .marked: []
        case .not(let part): actorFilters(part)
        case .and(let parts), .or(let parts):
            parts.reduce(into: []) { $0.formUnion(actorFilters($1)) }
        }
    }
}
