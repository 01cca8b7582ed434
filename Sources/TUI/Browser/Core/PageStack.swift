/// A page over the panes.
package enum Page: Sendable {
    case concordance
    case card(CardState)

    package var kind: PageKind {
        switch self {
        case .concordance: .concordance
        case .card: .card
        }
    }
}

package enum PageKind: Sendable, Equatable {
    case concordance, card
}

/// The pages over the panes: concordance and cards, each opened from the one below.
package struct PageStack: Sendable {
    package private(set) var pages: [Page] = []
    /// The number of the latest request for a card.
    private(set) var generation = 0

    package init(_ pages: [Page] = []) { self.pages = pages }

    /// The rows above the contents of a page.
    static let headings = 2

    /// The rows for the contents of a page of some height.
    static func rows(_ height: Int) -> Int { max(1, height - headings) }

    /// The kind of the page shown; nil where the panes are.
    package var shown: PageKind? { pages.last?.kind }

    /// The card shown.
    package var card: CardState? {
        if case .card(let card) = pages.last { card } else { nil }
    }

    /// The cards, the lowest first.
    package var cards: [CardState] {
        pages.compactMap { if case .card(let card) = $0 { card } else { nil } }
    }

    package mutating func push(_ page: Page) { pages.append(page) }

    package mutating func removeAll() { pages = [] }

    /// A number for a request.
    mutating func nextNumber() -> Int {
        generation += 1
        return generation
    }

    /// Removes a card. Closing the one on top leads to the card below it, past any concordance, or to the panes.
    mutating func removeCard(at index: Int) {
        pages.remove(at: index)
        guard index == pages.count else { return }
        while pages.last?.kind == .concordance { pages.removeLast() }
    }

    /// The index of the card with a number.
    func index(ofCard number: Int) -> Int? {
        pages.firstIndex { if case .card(let card) = $0 { card.number == number } else { false } }
    }

    /// Changes the card at an index in place.
    mutating func updateCard<Result>(at index: Int, _ body: (inout CardState) -> Result) -> Result? {
        guard case .card(var card) = pages[index] else { return nil }
        // The page must not hold a second reference to the card's rows while they change.
        pages[index] = .concordance
        defer { pages[index] = .card(card) }
        return body(&card)
    }
}
