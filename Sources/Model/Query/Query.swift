/// What a reader asks for, read from an expression such as `luchtafweer "eerste prioriteit" -bachmoet date:2022`.
public struct Query: Sendable, Equatable {
    /// A condition on articles.
    public indirect enum Expression: Sendable, Equatable {
        /// A word or, where it splits into several, these words next to each other.
        case words(Words)
        /// A date between two others, both included; a missing end is open.
        case date(from: ArticleDate?, to: ArticleDate?)
        /// A figure that the article names.
        case figure(FigureFilter)
        case and([Expression])
        case or([Expression])
        case not(Expression)
    }

    /// Words that stand next to each other.
    public struct Words: Sendable, Equatable {
        /// The words, folded; never empty.
        public var words: [String]
        /// Whether the last one may go on: `lucht*`.
        public var isPrefix = false
        /// Whether they must stand in the title.
        public var inTitle = false
    }

    /// The condition; nil asks for all articles.
    public let expression: Expression?
    /// The parts of the text that say nothing (yet), as they were written: each is passed over.
    public let ignored: [String]

    /// Whether all articles are asked for.
    public var isEmpty: Bool { expression == nil }

    /// The words that are to be shown where they stand: all that are not excluded.
    public var shownWords: [Words] { expression.map { Self.shownWords($0) } ?? [] }

    /// The figures that are to be shown where they stand: all that are not excluded.
    public var shownFigures: [FigureFilter] { expression.map { Self.shownFigures($0) } ?? [] }

    /// Whether there is anything to show where it stands in an article.
    public var showsHits: Bool { !shownWords.isEmpty || !shownFigures.isEmpty }

    private static func shownWords(_ expression: Expression) -> [Words] {
        switch expression {
        case .words(let words): [words]
        case .date, .figure, .not: []
        case .and(let parts), .or(let parts): parts.flatMap(shownWords)
        }
    }

    private static func shownFigures(_ expression: Expression) -> [FigureFilter] {
        switch expression {
        case .figure(let filter): [filter]
        case .words, .date, .not: []
        case .and(let parts), .or(let parts): parts.flatMap(shownFigures)
        }
    }
}
