import Foundation
import NewsText

/// Parses queries. Queries never fail: parts that cannot be read are ignored and reported in `Query.ignored`.
///
///     query    = or
///     or       = and { "OR" and }
///     and      = { part }
///     part     = [ "-" ] ( "(" or ")" | field ":" value | phrase | word [ "*" ] )
///     phrase   = '"' … '"'
///     field    = "title" | "date" | "figure" | "actor" | "kind" | "with" | "tag" | "is" | "has"
///
/// `with:` combines with the actors and kinds of the same conjunction: one sentence must mention them all.
/// For figures see `FigureFilter`.
struct QueryParser {
    enum Lexeme: Equatable {
        case open, close, or, minus
        case word(String)
        case phrase(String)
        /// `field:` followed by a word or phrase.
        case field(QueryField, String)
    }

    private var lexemes: ArraySlice<Lexeme>
    private var ignored: [String] = []
    /// The nesting depth of parentheses and minus signs.
    private var depth = 0
    /// The last word if it is still being typed and may be a prefix.
    private let openWord: String?
    /// Whether a field's value is still being typed.
    private let openValue: Bool
    /// Whether the word being typed is the last word of a field's value.
    private let openField: Bool

    /// The maximum nesting depth; FTS5 and the stack have limits too.
    private static let maximumDepth = 20

    private init(_ text: String, isTyping: Bool) {
        let lexemes = Self.lexemes(of: text)
        self.lexemes = lexemes[...]
        let isOpen = isTyping && text.last?.isWhitespace == false
        if isOpen, case .word(let word) = lexemes.last { openWord = word } else { openWord = nil }
        // A closing quote completes the value.
        let endsInQuote = text.last.map(Self.isQuote) ?? false
        if isOpen, !endsInQuote, case .field = lexemes.last { openValue = true } else { openValue = false }
        let endsInWord = text.last.map { $0.isLetter || $0.isNumber } ?? false
        openField = openValue && endsInWord
    }

    static func query(_ text: String, isTyping: Bool) -> Query {
        var parser = QueryParser(text, isTyping: isTyping)
        var parts: [Query.Expression] = []
        while !parser.lexemes.isEmpty {
            if let part = parser.or() { parts.append(part) }
            // The parser stopped at an unmatched closing parenthesis.
            if parser.lexemes.popFirst() == .close { parser.ignored.append(")") }
        }
        return Query(expression: combined(parts, Query.Expression.and), ignored: parser.ignored)
    }

    // MARK: Grammar

    private mutating func or() -> Query.Expression? {
        var choices: [Query.Expression] = []
        while true {
            let choice = and()
            if let choice { choices.append(choice) }
            guard lexemes.first == .or else { break }
            lexemes.removeFirst()
            if choice == nil || lexemes.isEmpty || lexemes.first == .close { ignored.append("OR") }
        }
        return Self.combined(choices, Query.Expression.or)
    }

    private mutating func and() -> Query.Expression? {
        var parts: [Query.Expression] = []
        while let lexeme = lexemes.first, lexeme != .or, lexeme != .close {
            if let part = part() { parts.append(part) }
        }
        return Self.combined(Self.joined(parts), Query.Expression.and)
    }

    /// The parts of a conjunction, with `with:` and the actors beside it combined into one condition. Before
    /// that, `with:` is a group of one filter.
    private static func joined(_ parts: [Query.Expression]) -> [Query.Expression] {
        func companion(_ part: Query.Expression) -> ActorFilter? {
            if case .together(let filters) = part, filters.count == 1 { filters[0] } else { nil }
        }
        let named = parts.compactMap { if case .actor(let filter) = $0 { filter } else { nil } }
        let collocates = parts.compactMap(companion)
        let excluded = parts.compactMap { if case .not(let part) = $0 { companion(part) } else { nil } }
        guard !collocates.isEmpty || !excluded.isEmpty else { return parts }

        func together(_ filters: [ActorFilter]) -> Query.Expression {
            filters.count > 1 ? .together(filters) : .actor(filters[0])
        }
        var rest = parts.filter { part in
            switch part {
            case .actor: collocates.isEmpty
            case .not(let inner): companion(inner) == nil
            case .words, .date, .figure, .together, .marked, .and, .or: companion(part) == nil
            }
        }
        if !collocates.isEmpty { rest.append(together(named + collocates)) }
        return rest + excluded.map { .not(together(named + collocates + [$0])) }
    }

    private mutating func part() -> Query.Expression? {
        depth += 1
        defer { depth -= 1 }
        switch lexemes.removeFirst() {
        case .minus:
            guard let next = lexemes.first, next != .or, next != .close, depth <= Self.maximumDepth else {
                ignored.append("-")
                return nil
            }
            return part().map { .not($0) }
        case .open:
            guard depth <= Self.maximumDepth else {
                ignored.append("(")
                return nil
            }
            let inner = or()
            if lexemes.first == .close { lexemes.removeFirst() } else { ignored.append("(") }
            return inner
        case .word(let word): return words(word, isTyped: word == openWord && lexemes.isEmpty)
        case .phrase(let text): return words(text, isTyped: false)
        case .field(let field, let value): return condition(field, value)
        case .close, .or: return nil
        }
    }

    private mutating func condition(_ field: QueryField, _ value: String) -> Query.Expression? {
        switch field {
        case .title:
            let found = words(value, isTyped: false, written: "title:" + value)
            guard case .words(var words) = found else { return nil }
            words.inTitle = true
            return .words(words)
        case .figure: return figure(value)
        case .date: return date(value)
        case .actor, .kind, .with:
            let isPrefix = openField && lexemes.isEmpty
            let filter =
                field == .kind ? ActorFilter(kind: value) : ActorFilter(name: value, isPrefix: isPrefix)
            guard let filter else {
                ignored.append("\(field.rawValue):\(value)")
                return nil
            }
            return field == .with ? .together([filter]) : .actor(filter)
        case .tag, .isMarked, .has: return mark(field, value)
        }
    }

    /// Parses words; a text without any is ignored, and reported as it was `written`.
    private mutating func words(
        _ text: String, isTyped: Bool, written: String? = nil
    ) -> Query.Expression? {
        let words = FoldedWords.list(of: text)
        guard let last = words.last else {
            let written = written ?? text
            if !written.isEmpty { ignored.append(written) }
            return nil
        }
        // A prefix of one letter would match nearly every article.
        let isPrefix =
            text.hasSuffix("*") || (isTyped && last.count > 1 && text.last.map(isWordCharacter) == true)
        return .words(Query.WordSequence(words: words, isPrefix: isPrefix))
    }

    private func isWordCharacter(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    /// Parses a date or a range `from..to`, either end of which may be missing; anything else is ignored.
    private mutating func date(_ value: String) -> Query.Expression? {
        let ends: [ArticleDate?]
        if let dots = value.range(of: "..") {
            let (from, to) = (value[..<dots.lowerBound], value[dots.upperBound...])
            ends = [ArticleDate(from), ArticleDate(to)]
            if ends[1] != nil, !from.isEmpty, ends[0] == nil { ignored.append(String(from)) }
            if ends[0] != nil, !to.isEmpty, ends[1] == nil { ignored.append(String(to)) }
        } else {
            ends = [ArticleDate(value), ArticleDate(value)]
        }
        guard ends[0] != nil || ends[1] != nil else {
            ignored.append("date:" + value)
            return nil
        }
        return .date(from: ends[0], to: ends[1])
    }

    /// Parses a condition on figures; an invalid one is ignored.
    private mutating func figure(_ value: String) -> Query.Expression? {
        let isTyped = openValue && lexemes.isEmpty
        if let filter = FigureFilter(value, isTyping: isTyped) { return .figure(filter) }
        ignored.append("figure:" + value)
        return nil
    }

    /// Parses a condition on the notebook: `tag:kabinet`, `is:unread`, `has:note`.
    private mutating func mark(_ field: QueryField, _ value: String) -> Query.Expression? {
        switch (field, value.lowercased()) {
        case (.isMarked, "read"): return .marked(.read)
        case (.isMarked, "unread"): return .marked(.unread)
        case (.isMarked, "bookmarked"), (.has, "bookmark"): return .marked(.bookmarked)
        case (.isMarked, "noted"), (.has, "note"): return .marked(.noted)
        case (.isMarked, "tagged"), (.has, "tag"): return .marked(.tagged(""))
        case (.tag, let tag) where !tag.isEmpty: return .marked(.tagged(value))
        default:
            ignored.append("\(field.rawValue):\(value)")
            return nil
        }
    }

    private static func combined(
        _ parts: [Query.Expression], _ combine: ([Query.Expression]) -> Query.Expression
    ) -> Query.Expression? {
        parts.count > 1 ? combine(parts) : parts.first
    }
}

extension Query {
    /// Parses a query; see `QueryParser` for the grammar.
    ///
    /// - Parameter isTyping: whether the reader is still typing: the last word is then a prefix.
    package init(_ text: String, isTyping: Bool = false) {
        self = QueryParser.query(text, isTyping: isTyping)
    }
}
