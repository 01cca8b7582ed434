import Search
import Store

/// A row of a card. Each that can be selected leads somewhere.
package enum CardRow: Sendable, Equatable {
    case heading(String, note: String)
    case blank
    case text(String)
    /// One of the two actors of a pair.
    case actor(Entity)
    case alias(Alias)
    /// A row of the chart of a timeline, from the top.
    case chart(timeline: Int, row: Int)
    /// The month selected in the charts.
    case month
    /// The concordance, and the number of its lines as far as it is known.
    case concordance(Int?)
    case companion(ActorCard.Collocate)
    case figure(ActorCard.SentenceFigure)
    /// An article, with a label where it is more than one of a list.
    case article(ArticleRow, label: String?)
    /// The list of all articles.
    case allArticles(Int)

    /// The labels of the oldest and the newest article.
    static let first = "first mention"
    static let last = "last mention"

    /// Whether the row can be selected.
    var isChoice: Bool {
        switch self {
        case .heading, .blank, .text, .chart: false
        case .actor, .alias, .month, .concordance, .companion, .figure, .article, .allArticles: true
        }
    }
}

extension CardRow {
    /// The rows of a card.
    static func rows(
        of card: ActorCard, span: ClosedRange<Month>?, chartRows: Int, isComplete: Bool
    ) -> [CardRow] {
        let ends = ends(card)
        if card.entities.count > 1 {
            let titles = card.entities.map(\.name) + ["ARTICLES WITH BOTH"]
            return [.concordance(card.sentenceCount)] + card.entities.map(CardRow.actor) + ends + [.blank]
                + charts(card, span, chartRows, titles: titles) + articles(card, "ARTICLES WITH BOTH")
        }
        var rows: [CardRow] = [.concordance(card.entities[0].mentions)] + ends + [.blank]
        rows += charts(card, span, chartRows, titles: ["MENTIONS"])
        rows += [.blank, .heading("ALSO NAMED", note: "")] + card.aliases.map(CardRow.alias)
        rows += collocates(card, isComplete: isComplete)
        rows += figures(card)
        return rows + articles(card, "ARTICLES")
    }

    private static func charts(
        _ card: ActorCard, _ span: ClosedRange<Month>?, _ chartRows: Int, titles: [String]
    ) -> [CardRow] {
        guard let timelines = card.timelines else { return [.heading("MENTIONS", note: "counting…")] }
        guard span != nil else { return [.heading("MENTIONS", note: "no article has a month")] }
        var rows: [CardRow] = []
        for (number, timeline) in timelines.enumerated() {
            let undated = timeline.undated > 0 ? "\(grouped(timeline.undated)) without a month" : ""
            rows.append(.heading(titles[number], note: undated))
            let isLast = number == timelines.count - 1
            // The last chart has the axis of all.
            rows += (0..<chartRows + (isLast ? 2 : 0)).map { .chart(timeline: number, row: $0) }
        }
        return rows + [.month]
    }

    private static func collocates(_ card: ActorCard, isComplete: Bool) -> [CardRow] {
        let (sentence, article) = ("IN THE SAME SENTENCE", "IN THE SAME ARTICLE")
        guard let found = card.collocates else {
            return [.blank, .heading(sentence, note: "counting…")]
        }
        let total = card.entities[0].articles
        let part =
            isComplete
            ? "" : " · so far from the newest \(grouped(found.articles)) of \(grouped(total)) articles"
        func rows(_ title: String, _ unit: String, _ collocates: [ActorCard.Collocate]) -> [CardRow] {
            guard !collocates.isEmpty else { return [.blank, .heading(title, note: "nobody" + part)] }
            let heading = CardRow.heading(title, note: "\(unit) · G²" + part)
            return [.blank, heading] + collocates.map(CardRow.companion)
        }
        return rows(sentence, "sentences", found.inSentence) + rows(article, "articles", found.inArticle)
    }

    private static func figures(_ card: ActorCard) -> [CardRow] {
        guard let figures = card.figures, !figures.isEmpty else { return [] }
        let note = figures.count == ActorCard.mostFigures ? "the latest \(figures.count)" : ""
        return [.blank, .heading("FIGURES IN THE SAME SENTENCE", note: note)] + figures.map(CardRow.figure)
    }

    private static func articles(_ card: ActorCard, _ title: String) -> [CardRow] {
        guard !card.articles.isEmpty else { return [.blank, .heading(title, note: "none")] }
        let count = card.articleCount ?? card.articles.count
        let note = count > card.articles.count ? "the newest \(card.articles.count)" : ""
        return [.blank, .heading(title, note: note), .allArticles(count)]
            + card.articles.map { .article($0, label: nil) }
    }

    /// The oldest and the newest article.
    private static func ends(_ card: ActorCard) -> [CardRow] {
        // Articles without a date come last, and are neither.
        let newest = card.articles.first.flatMap { $0.date == nil ? nil : $0 }
        return [(card.oldest, Self.first), (newest, Self.last)].compactMap { row, label in
            row.map { .article($0, label: label) }
        }
    }
}
