import NewsText
import Resolution

/// What a reader asks for, read from an expression such as `luchtafweer "eerste prioriteit" -bachmoet date:2022`.
package struct Query: Sendable, Equatable {
    /// A condition on articles.
    package indirect enum Expression: Sendable, Equatable {
        /// A word or, where it splits into several, these words next to each other.
        case words(WordSequence)
        /// A date between two others, both included; a missing end is open.
        case date(from: ArticleDate?, to: ArticleDate?)
        /// A figure that the article names.
        case figure(FigureFilter)
        /// An actor that the article mentions.
        case actor(ActorFilter)
        /// Actors that one sentence of the article mentions, one for each filter.
        case together([ActorFilter])
        /// What the reader has noted on the article.
        case marked(NotebookMark)
        case and([Expression])
        case or([Expression])
        case not(Expression)
    }

    /// Something that the reader's notebook says of an article.
    package enum NotebookMark: Sendable, Equatable {
        case read, unread, bookmarked, noted
        /// A tag, whatever its case; an empty one stands for any.
        case tagged(String)
    }

    /// WordSequence that stand next to each other.
    package struct WordSequence: Sendable, Equatable {
        /// The words, folded; never empty.
        package var words: [String]
        /// Whether the last one may go on: `lucht*`.
        package var isPrefix = false
        /// Whether they must stand in the title.
        package var inTitle = false

        /// A value with the parts given.
        package init(words: [String], isPrefix: Bool = false, inTitle: Bool = false) {
            self.words = words
            self.isPrefix = isPrefix
            self.inTitle = inTitle
        }
    }

    /// The condition; nil asks for all articles.
    package let expression: Expression?
    /// The parts of the text that say nothing (yet), as they were written: each is passed over.
    package let ignored: [String]

    /// A query for a condition.
    package init(expression: Expression?, ignored: [String] = []) {
        self.expression = expression
        self.ignored = ignored
    }

    /// Whether all articles are asked for.
    package var isEmpty: Bool { expression == nil }

    /// The words that are to be shown where they stand: all that are not excluded.
    package var shownWords: [WordSequence] { expression.map { Self.shownWords($0) } ?? [] }

    /// The figures that are to be shown where they stand: all that are not excluded.
    package var shownFigures: [FigureFilter] { expression.map { Self.shownFigures($0) } ?? [] }

    /// The actors whose mentions are to be shown: all that are not excluded. Filters that stand together ask for
    /// mentions in one sentence.
    package var shownActors: [[ActorFilter]] { expression.map { Self.shownActors($0) } ?? [] }

    /// All filters of actors in it.
    package var actorFilters: Set<ActorFilter> { expression.map { Self.actorFilters($0) } ?? [] }

    /// The same question, asked of the articles alone that name all of some entities, or name them in one sentence.
    package func naming(_ entities: [EntityID], together: Bool = false) -> Query {
        if entities.isEmpty { return self }
        let filters = entities.map(ActorFilter.entity)
        let named = together && filters.count > 1 ? [.together(filters)] : filters.map(Expression.actor)
        let parts = (expression.map { [$0] } ?? []) + named
        return Query(expression: parts.count > 1 ? .and(parts) : parts[0], ignored: ignored)
    }

    /// Whether it asks for what the reader has noted.
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
