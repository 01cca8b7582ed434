import Model

// The pages in place of the panes: concordances and cards.
extension State {
    /// What is shown in place of the panes.
    enum Page: Sendable, Equatable {
        case concordance, card
    }

    /// The rows of a page.
    var pageRows: Int { max(1, size.height - 2 - Self.pageHeadings) }

    /// The rows above the contents of a page.
    static let pageHeadings = 2

    // MARK: Keys

    /// Does what an action means on the page shown; nil where it means the same as everywhere.
    mutating func performOnPage(_ action: Action) -> [Effect]? {
        switch page {
        case nil: return nil
        case .concordance: return performOnConcordance(action)
        case .card: return performOnCard(action)
        }
    }

    /// Whether an action means the same on every page.
    func isGeneral(_ action: Action) -> Bool {
        switch action {
        case .help, .command, .quit, .redraw, .suspend, .reload, .problems, .shell: true
        default: false
        }
    }

    /// Shows the panes again.
    mutating func leavePage() -> [Effect] {
        page = nil
        cards = []
        fit()
        return []
    }

    // MARK: The mouse

    /// Chooses a row of the page; once more opens it.
    mutating func clickPage(row: Int) -> [Effect] {
        let height = pageRows
        guard row >= 0, row < height else { return [] }
        switch page {
        case nil: return []
        case .concordance:
            guard let view = concordance, view.top + row < view.count else { return [] }
            if view.top + row == view.selected { return openLine() }
            concordance?.select(view.top + row, height: height)
            return []
        case .card:
            guard var view = cards.last else { return [] }
            let isOpening = view.select(row: view.top + row, height: height)
            cards[cards.count - 1] = view
            return isOpening ? openDoor() : []
        }
    }

    // MARK: Answers

    mutating func show(_ answer: PageAnswer) -> [Effect] {
        switch answer {
        case .counted(let part, let number):
            guard concordance?.number == number else { return [] }
            let height = pageRows
            concordance?.add(part, height: height)
            return []
        case .lines(let lines, let number):
            guard concordance?.number == number else { return [] }
            concordance?.add(lines)
            return concordance?.isOpening == true ? openLine() : []
        case .card(let card, let isComplete, let number):
            guard let index = cards.firstIndex(where: { $0.number == number }) else { return [] }
            if let card {
                let height = pageRows
                cards[index].show(card, isComplete: isComplete, height: height)
                return []
            }
            notice = Notice(text: "no article mentions this actor any more")
            cards.remove(at: index)
            return uncoverCard()
        }
    }

    /// Asks for lines that are shown, or next on the path, and not known yet.
    mutating func wantedLines() -> [Effect] {
        guard page == .concordance || isOnPath, let view = concordance else { return [] }
        let height = pageRows
        guard let (missing, areShown) = concordance?.request(height), !missing.isEmpty else { return [] }
        return [.page(.lines(view.concordance, missing, number: view.number, areShown: areShown))]
    }

    /// The articles that the reader may turn to next.
    var neighbours: [ArticleID] {
        isOnPath ? concordance?.neighbours ?? [] : list.neighbours
    }

    /// Asks anew for what is shown, as the index has changed.
    mutating func renewPages() -> [Effect] {
        for index in cards.indices { cards[index].outdate() }
        var effects = cards.last.map { [renewCard($0)] } ?? []
        if let view = concordance {
            if page == .concordance || isOnPath {
                effects += renew(view.concordance)
            } else {
                concordance = nil
            }
        }
        return effects
    }

    /// Fits the pages to the size of the screen.
    mutating func fitPages() {
        let height = pageRows
        concordance?.scroll(height)
        for index in cards.indices {
            cards[index].layOut(height)
            cards[index].scroll(height)
        }
    }
}
