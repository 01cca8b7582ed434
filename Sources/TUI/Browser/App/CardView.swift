import Model

/// The card of an actor, or of two, as rows; where the reader is in it.
struct CardView: Sendable {
    /// A row of the card. Each that can be chosen leads somewhere.
    enum Row: Sendable, Equatable {
        case heading(String, note: String)
        case blank
        case text(String)
        /// One of the two actors of a pair.
        case actor(Entity)
        case alias(Alias)
        /// A row of the chart of a timeline, from the top.
        case chart(timeline: Int, row: Int)
        /// The month chosen in the charts.
        case month
        /// To the concordance: how many lines it has, as far as that is known.
        case concordance(Int?)
        case companion(ActorCard.Companion)
        case figure(ActorCard.SaidFigure)
        /// An article, named for what it is where that is more than one of a list.
        case article(ArticleRow, label: String?)
        /// To the list of all articles.
        case allArticles(Int)

        /// Whether the row can be chosen.
        var isChoice: Bool {
            switch self {
            case .heading, .blank, .text, .chart: false
            case .actor, .alias, .month, .concordance, .companion, .figure, .article, .allArticles: true
            }
        }
    }

    /// The actors asked for.
    let ids: [EntityID]
    /// Counts what was asked for: answers to anything else are thrown away.
    let number: Int
    /// What is known.
    private(set) var card: ActorCard?
    /// Whether all of it is.
    private(set) var isComplete = false
    /// The rows.
    private(set) var rows: [Row] = []
    /// The index of the chosen row; meaningless where none can be chosen.
    private(set) var selected = 0
    /// The index of the first row shown.
    private(set) var top = 0
    /// The month chosen in the charts.
    private(set) var month: Month?
    /// The month of the article that was open.
    let currentMonth: Month?
    /// The rows of a chart.
    private(set) var chartRows = 4
    /// Whether the reader has moved: until then the first row stays chosen, whatever comes in.
    private var hasMoved = false

    init(_ ids: [EntityID], number: Int, currentMonth: Month?) {
        self.ids = ids
        self.number = number
        self.currentMonth = currentMonth
    }

    /// Says that what is known may no longer hold.
    mutating func outdate() { isComplete = false }

    /// The same actors, asked for anew; what is known of them stays until then.
    func renewed(_ number: Int) -> CardView {
        var view = CardView(ids, number: number, currentMonth: currentMonth)
        (view.card, view.rows, view.selected, view.top) = (card, rows, selected, top)
        (view.month, view.chartRows, view.hasMoved) = (month, chartRows, hasMoved)
        return view
    }

    /// The chosen row.
    var selectedRow: Row? {
        rows.indices.contains(selected) && rows[selected].isChoice ? rows[selected] : nil
    }

    /// The months that the charts show.
    var span: ClosedRange<Month>? {
        let spans = card?.timelines?.compactMap(\.span) ?? []
        guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max() else {
            return nil
        }
        return first...last
    }

    /// Takes over what is known of the actors by now.
    mutating func show(_ card: ActorCard, isComplete: Bool, height: Int) {
        let chosen = selectedRow
        self.card = card
        self.isComplete = isComplete
        if month == nil, let span {
            month = currentMonth.map { min(max($0, span.lowerBound), span.upperBound) } ?? span.upperBound
        }
        layOut(height)
        // What comes in above must not take the choice elsewhere.
        if hasMoved, let chosen, let index = rows.firstIndex(of: chosen) {
            top += index - selected
            selected = index
        } else {
            selected = rows.firstIndex(where: \.isChoice) ?? 0
        }
        scroll(height)
    }

    /// Lays the rows out for a screen of some height.
    mutating func layOut(_ height: Int) {
        guard let card else { return }
        let isPair = card.entities.count > 1
        chartRows = isPair ? (height > 36 ? 4 : height > 22 ? 3 : 2) : (height > 36 ? 7 : height > 22 ? 5 : 4)
        let chosen = selectedRow
        rows = isPair ? pairRows(card) : actorRows(card)
        if let chosen, let index = rows.firstIndex(of: chosen) { selected = index }
        selected = min(selected, max(0, rows.count - 1))
    }

    private func actorRows(_ card: ActorCard) -> [Row] {
        var rows: [Row] = [.concordance(card.entities[0].mentions)] + ends(card)
        rows += [.blank] + chart(card, titles: ["MENTIONS"])
        rows += [.blank, .heading("ALSO NAMED", note: "")] + card.aliases.map(Row.alias)
        rows += companionRows(card)
        rows += figureRows(card)
        return rows + articleRows(card, "ARTICLES")
    }

    private func pairRows(_ card: ActorCard) -> [Row] {
        var rows: [Row] = [.concordance(card.sentenceCount)]
        rows += card.entities.map(Row.actor) + ends(card)
        rows += [.blank] + chart(card, titles: card.entities.map(\.name) + ["ARTICLES WITH BOTH"])
        return rows + articleRows(card, "ARTICLES WITH BOTH")
    }

    private func chart(_ card: ActorCard, titles: [String]) -> [Row] {
        guard let timelines = card.timelines else { return [.heading("MENTIONS", note: "counting…")] }
        guard span != nil else { return [.heading("MENTIONS", note: "no article has a month")] }
        var rows: [Row] = []
        for (number, timeline) in timelines.enumerated() {
            let undated = timeline.undated > 0 ? "\(grouped(timeline.undated)) without a month" : ""
            rows.append(.heading(titles[number], note: undated))
            let isLast = number == timelines.count - 1
            // The last chart has the axis of all.
            rows += (0..<chartRows + (isLast ? 2 : 0)).map { .chart(timeline: number, row: $0) }
        }
        return rows + [.month]
    }

    private func companionRows(_ card: ActorCard) -> [Row] {
        let (sentence, article) = ("IN THE SAME SENTENCE", "IN THE SAME ARTICLE")
        guard let found = card.companions else {
            return [.blank, .heading(sentence, note: "counting…")]
        }
        let total = card.entities[0].articles
        let part =
            isComplete
            ? "" : " · so far from the newest \(grouped(found.articles)) of \(grouped(total)) articles"
        func rows(_ title: String, _ unit: String, _ companions: [ActorCard.Companion]) -> [Row] {
            guard !companions.isEmpty else { return [.blank, .heading(title, note: "nobody" + part)] }
            let heading = Row.heading(title, note: "\(unit) · G²" + part)
            return [.blank, heading] + companions.map(Row.companion)
        }
        return rows(sentence, "sentences", found.inSentence) + rows(article, "articles", found.inArticle)
    }

    private func figureRows(_ card: ActorCard) -> [Row] {
        guard let figures = card.figures, !figures.isEmpty else { return [] }
        let note = figures.count == ActorCard.mostFigures ? "the latest \(figures.count)" : ""
        return [.blank, .heading("FIGURES IN THE SAME SENTENCE", note: note)] + figures.map(Row.figure)
    }

    private func articleRows(_ card: ActorCard, _ title: String) -> [Row] {
        guard !card.articles.isEmpty else { return [.blank, .heading(title, note: "none")] }
        let count = card.articleCount ?? card.articles.count
        let note = count > card.articles.count ? "the newest \(card.articles.count)" : ""
        return [.blank, .heading(title, note: note), .allArticles(count)]
            + card.articles.map { .article($0, label: nil) }
    }

    /// Where it begins and ends, by date.
    private func ends(_ card: ActorCard) -> [Row] {
        // Articles without a date come last, and are neither.
        let newest = card.articles.first.flatMap { $0.date == nil ? nil : $0 }
        return [(card.oldest, Self.first), (newest, Self.last)].compactMap { row, label in
            row.map { .article($0, label: label) }
        }
    }

    /// The labels of the oldest and the newest article.
    static let first = "first mention"
    static let last = "last mention"

    /// Chooses the row `steps` choices further on.
    mutating func move(_ steps: Int, height: Int) {
        let choices = rows.indices.filter { rows[$0].isChoice }
        guard !choices.isEmpty else { return }
        hasMoved = true
        let position = choices.firstIndex { $0 >= selected } ?? 0
        selected = choices[min(max(position + steps, 0), choices.count - 1)]
        scroll(height)
    }

    /// Chooses a row that can be; whether it was chosen already.
    mutating func select(row: Int, height: Int) -> Bool {
        guard rows.indices.contains(row), rows[row].isChoice else { return false }
        if row == selected { return true }
        hasMoved = true
        selected = row
        scroll(height)
        return false
    }

    /// Chooses the month `steps` months on, within the charts.
    mutating func moveMonth(_ steps: Int) {
        guard let span, let month else { return }
        hasMoved = true
        let number = month.number + steps
        self.month = Month(
            number: min(max(number, span.lowerBound.number), span.upperBound.number))
    }

    /// Moves the part shown so that it holds the chosen row and what cannot be chosen above it.
    mutating func scroll(_ height: Int) {
        var first = selected
        while first > 0, rows.indices.contains(first - 1), !rows[first - 1].isChoice { first -= 1 }
        if selected - first >= height { first = selected - height + 1 }
        top = min(max(top, selected - height + 1), first)
        top = max(0, min(top, rows.count - height))
    }
}
