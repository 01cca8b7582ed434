import Journal
import Query
import Store

/// Evaluates the expression of one query in one state of a collection.
///
/// All that is about terms becomes one question to the store; the rest is set algebra. Lists of articles run from new to
/// old.
struct QueryEvaluator {
    let snapshot: any CollectionSnapshot
    let notebook: Notebook
    /// The actors of each filter in the query.
    let actors: [ActorFilter: MatchedActors]
    let isCancelled: () -> Bool

    /// The articles that satisfy an expression, newest first; nil stands for all.
    func articles(_ expression: Query.Expression?, limit: Int?) throws -> [ArticleID] {
        try Self.prefix(articles(expression, in: ArticleID.all, limit: limit), limit)
    }

    private static func prefix(_ articles: [ArticleID], _ limit: Int?) -> [ArticleID] {
        limit.map { Array(articles.prefix($0)) } ?? articles
    }

    private func articles(
        _ expression: Query.Expression?, in range: ClosedRange<ArticleID>, limit: Int?
    ) throws -> [ArticleID] {
        guard let expression else { return try matches(.all, in: range, limit: limit) }
        let (dates, rest) = Self.splitDates(expression, range)
        guard let dates else { return [] }
        guard let rest else { return try matches(.all, in: dates, limit: limit) }
        if let question = question(rest) { return try matches(question, in: dates, limit: limit) }
        switch rest {
        case .words, .date: return []
        case .figure(let filter): return try articles(with: filter, in: dates)
        case .actor(let filter): return try actors[filter].map { try articles(naming: $0, in: dates) } ?? []
        case .together(let filters): return try articles(namingTogether: filters, in: dates)
        case .marked(let mark):
            let noted = try snapshot.articles(at: notebook.paths(with: mark), in: dates)
            return mark == .unread ? try matches(.all, in: dates, limit: nil).subtracting(noted) : noted
        case .not(let part):
            return try matches(.all, in: dates, limit: nil)
                .subtracting(articles(part, in: dates, limit: nil))
        case .or(let parts):
            return try parts.map { try articles($0, in: dates, limit: nil) }.reduce([]) { $0.union($1) }
        case .and(let parts): return try articles(satisfyingAll: parts, in: dates)
        }
    }

    private func articles(
        satisfyingAll parts: [Query.Expression], in range: ClosedRange<ArticleID>
    ) throws -> [ArticleID] {
        let (wanted, excluded) = Self.splitNegations(parts)
        var found: [ArticleID]?
        for part in wanted {
            let next = try articles(part, in: range, limit: nil)
            found = found?.intersection(next) ?? next
        }
        var result = try found ?? matches(.all, in: range, limit: nil)
        for part in excluded { result = result.subtracting(try articles(part, in: range, limit: nil)) }
        return result
    }

    /// The parts of a conjunction that have to be true, and those that have to be false.
    private static func splitNegations(
        _ parts: [Query.Expression]
    ) -> (wanted: [Query.Expression], excluded: [Query.Expression]) {
        var (wanted, excluded): ([Query.Expression], [Query.Expression]) = ([], [])
        for part in parts {
            if case .not(let inner) = part { excluded.append(inner) } else { wanted.append(part) }
        }
        return (wanted, excluded)
    }

    /// Takes the dates out of a conjunction, as they bound what the store has to look at: the range of articles, nil for
    /// an empty one, and the rest.
    private static func splitDates(
        _ expression: Query.Expression, _ range: ClosedRange<ArticleID>
    ) -> (ClosedRange<ArticleID>?, Query.Expression?) {
        var (low, high) = (range.lowerBound, range.upperBound)
        var rest: [Query.Expression] = []
        let parts: [Query.Expression] = if case .and(let parts) = expression { parts } else { [expression] }
        for part in parts {
            if case .date(let from, let to) = part {
                let dates = ArticleID.range(from: from, to: to)
                low = max(low, dates.lowerBound)
                high = min(high, dates.upperBound)
            } else {
                rest.append(part)
            }
        }
        return (low <= high ? low...high : nil, rest.count > 1 ? .and(rest) : rest.first)
    }

    // MARK: Questions about terms

    /// The expression as a question about terms; nil where it is about more.
    private func question(_ expression: Query.Expression) -> Question? {
        switch expression {
        case .words(let words):
            return .phrase(
                Question.TermPhrase(words.words, isPrefix: words.isPrefix, inTitle: words.inTitle))
        case .figure(let filter):
            guard let terms = FigureTerm.question(filter), terms.isExact else { return nil }
            return terms.question
        case .actor(let filter): return actors[filter]?.question
        case .date, .together, .marked, .not: return nil
        case .or(let parts):
            let questions = parts.compactMap(question)
            return questions.count == parts.count ? .any(questions) : nil
        case .and(let parts):
            let (wanted, excluded) = Self.splitNegations(parts)
            let (all, none) = (wanted.compactMap(question), excluded.compactMap(question))
            guard !wanted.isEmpty, all.count == wanted.count, none.count == excluded.count else { return nil }
            return .every(all, except: none)
        }
    }

    private func matches(
        _ question: Question, in range: ClosedRange<ArticleID>, limit: Int?
    ) throws -> [ArticleID] {
        try snapshot.articles(
            question, in: range, newestFirst: true, limit: limit, isCancelled: isCancelled)
    }

    // MARK: What terms alone do not answer

    /// The articles with a figure that needs more than one question about terms: each candidate is looked at.
    private func articles(
        with filter: FigureFilter, in range: ClosedRange<ArticleID>
    ) throws -> [ArticleID] {
        guard let terms = FigureTerm.question(filter) else { return [] }
        return try keep(matches(terms.question, in: range, limit: nil), .figures) {
            try $0.figures().contains(where: filter.matches)
        }
    }

    /// The articles that mention actors with very many names: each article is looked at.
    private func articles(
        naming actors: MatchedActors, in range: ClosedRange<ArticleID>
    ) throws -> [ArticleID] {
        var found: [ArticleID] = []
        try snapshot.forEachAnnotation(in: range, .mentions, isCancelled: isCancelled) {
            article, annotation in
            if try annotation.mentions().contains(where: actors.contains) { found.append(article) }
            return true
        }
        return found
    }

    /// The articles with a sentence that mentions an actor of each filter: those that mention them all are looked at.
    private func articles(
        namingTogether filters: [ActorFilter], in range: ClosedRange<ArticleID>
    ) throws -> [ArticleID] {
        let groups = filters.compactMap { actors[$0] }.map { actors in
            { (mention: AnnotationCodec.StoredMention) in actors.contains(mention) }
        }
        let candidates = try articles(.and(filters.map { .actor($0) }), in: range, limit: nil)
        return try keep(candidates, [.mentions, .sentences]) { annotation in
            let mentions = try annotation.mentions()
            return try !annotation.sentences().together(mentions, at: { $0.range.start }, in: groups).isEmpty
        }
    }

    /// The articles whose annotation satisfies a condition.
    private func keep(
        _ articles: [ArticleID], _ parts: AnnotationParts, _ isWanted: (StoredAnnotation) throws -> Bool
    ) throws -> [ArticleID] {
        try articles.enumerated().filter { index, article in
            if index % 256 == 0, isCancelled() { throw Cancelled() }
            return try snapshot.annotation(of: article, parts).map(isWanted) ?? false
        }.map(\.element)
    }

    // MARK: Relevance

    /// The articles in order of relevance; a query that is about more than terms stays in order of date.
    func articlesByRelevance(_ expression: Query.Expression?, limit: Int?) throws -> [ArticleID] {
        let newest = try articles(expression, limit: Search.mostRanked)
        let query = Query(expression: expression)
        let shown =
            query.shownWords.map { .words($0) }
            + query.shownActors.flatMap { $0 }.map { Query.Expression.actor($0) }
        let questions = shown.compactMap(question)
        guard let oldest = newest.last, !questions.isEmpty else { return Self.prefix(newest, limit) }
        let wanted = Set(newest)
        let ranked = try snapshot.articlesByRelevance(
            .any(questions), from: oldest, isCancelled: isCancelled
        ).filter(wanted.contains)
        // Hits without any of the terms, such as those of `navo OR date:2022`, come last.
        let found = Set(ranked)
        return Self.prefix(ranked + newest.filter { !found.contains($0) }, limit)
    }
}
