import Resolution
import Search
import Store

package enum CardEffect: Sendable, Equatable {
    /// Loads the card of an actor, or of two.
    case load([EntityID], number: Int)
}

/// A card as far as it is loaded, nil where the actor is gone.
package struct CardResult: Sendable {
    let card: ActorCard?
    let isComplete: Bool
    let number: Int

    package init(_ card: ActorCard?, isComplete: Bool, number: Int) {
        (self.card, self.isComplete, self.number) = (card, isComplete, number)
    }
}

/// A message to a card.
package enum CardMessage: Sendable {
    case move(ScrollMove)
    /// Moves the selected month.
    case moveMonth(Int)
    /// Selects a row of the screen; a second click opens it.
    case click(row: Int)
    /// Goes where the selected row leads.
    case openSelected
    case showConcordance
    /// Adds the actor of the card to those that the list is narrowed to.
    case addActor(to: [Entity])
    /// Marks the card as possibly outdated, as the index has changed.
    case invalidate
    /// Loads the card again, under another number.
    case reload(number: Int)
    /// Adapts the rows to the size of the screen.
    case fit
    case show(ActorCard, isComplete: Bool)
}

extension CardState {
    mutating func update(_ message: CardMessage, in context: FeatureContext) -> [Intent] {
        let height = context.rows
        switch message {
        case .move(let move): self.move(move.steps(height: height, count: rows.count), height: height)
        case .moveMonth(let steps): moveMonth(steps)
        case .click(let row):
            if row >= 0, row < height, select(row: selection.top + row, height: height) { return open() }
        case .openSelected: return open()
        case .showConcordance:
            if let card { return [.showConcordance(of: card.entities, narrowing: "")] }
        case .addActor(let actors): return addActor(to: actors)
        case .invalidate: invalidate()
        case .reload(let number):
            self = reloaded(number)
            return [.effect(.card(.load(ids, number: number)))]
        case .fit:
            layOut(height)
            keepInView(height)
        case .show(let card, let isComplete): show(card, isComplete: isComplete, height: height)
        }
        return []
    }

    private func open() -> [Intent] {
        guard let card, let row = selectedRow else { return [] }
        let entity = card.entities[0]
        switch row {
        case .heading, .blank, .text, .chart: return []
        case .actor(let actor): return [.showCard([actor.id])]
        case .companion(let companion): return [.showCard([companion.entity.id])]
        case .concordance: return [.showConcordance(of: card.entities, narrowing: "")]
        case .alias(let alias): return [.showConcordance(of: [entity], narrowing: alias.text)]
        case .month: return month.map { [.narrowList(card.entities, text: "date:\($0)")] } ?? []
        case .allArticles: return [.narrowList(card.entities, text: "")]
        case .article(let row, let label):
            return [
                .openFromCard(row, .mention(entity.id, first: label != CardRow.last), following: entity)
            ]
        case .figure(let said):
            return [.openFromCard(said.article, .line(said.figure.range), following: entity)]
        }
    }

    private func addActor(to actors: [Entity]) -> [Intent] {
        guard let card else { return [] }
        // On the card of an actor the pair of it and its companion is meant.
        if case .companion(let companion) = selectedRow {
            return [.filterList([card.entities[0], companion.entity])]
        }
        let extends = actors.count == 1 && card.entities.count == 1
        return [.filterList(extends ? actors + card.entities : card.entities)]
    }
}
