import Model

// Cards of actors, and the list narrowed to one or two.
extension State {
    /// Does what an action means on a card; nil where it means the same as everywhere.
    mutating func performOnCard(_ action: Action) -> [Effect]? {
        guard var view = cards.last else { return nil }
        let height = pageRows
        func moved(_ steps: Int) -> [Effect] {
            view.move(steps, height: height)
            cards[cards.count - 1] = view
            return []
        }
        func turned(_ months: Int) -> [Effect] {
            view.moveMonth(months)
            cards[cards.count - 1] = view
            return []
        }
        switch action {
        case .down: return moved(1)
        case .up: return moved(-1)
        case .top: return moved(-view.rows.count)
        case .bottom: return moved(view.rows.count)
        case .halfPageDown: return moved(height / 2)
        case .halfPageUp: return moved(-height / 2)
        case .pageDown: return moved(height - 1)
        case .pageUp: return moved(1 - height)
        case .paneLeft: return turned(-1)
        case .paneRight: return turned(1)
        case .open: return openDoor()
        case .addActor: return addActor()
        case .concordance: return view.card.map { showConcordance(of: $0.entities) } ?? []
        case .card, .close, .cancel, .back:
            cards.removeLast()
            return uncoverCard()
        default: return isGeneral(action) ? nil : []
        }
    }

    /// The card of the two actors that the list is narrowed to, or of the actor that is chosen.
    mutating func askForCard() -> [Effect] {
        if list.actors.count == 2, followed.map({ list.actors.contains($0.entity) }) ?? true {
            return showCard(list.actors.map(\.id))
        }
        guard let actor = actorToShow else {
            notice = Notice(text: "choose an actor first: ] goes to the next one")
            return []
        }
        return showCard([actor.id])
    }

    mutating func showCard(_ ids: [EntityID]) -> [Effect] {
        page = .card
        let number = nextPageNumber()
        let month = reading?.open.row.date.flatMap { Month($0) }
        cards.append(CardView(ids, number: number, currentMonth: month))
        return [.page(.card(ids, number: number))]
    }

    /// Shows the card below the one that was closed; what another one has kept from being read is asked for again.
    mutating func uncoverCard() -> [Effect] {
        guard let view = cards.last else { return leavePage() }
        return view.isComplete ? [] : [renewCard(view)]
    }

    /// Asks anew for the card on top.
    mutating func renewCard(_ view: CardView) -> Effect {
        let number = nextPageNumber()
        cards[cards.count - 1] = view.renewed(number)
        return .page(.card(view.ids, number: number))
    }

    /// Goes where the chosen row of the card leads.
    mutating func openDoor() -> [Effect] {
        guard let view = cards.last, let card = view.card, let row = view.selectedRow else { return [] }
        let entity = card.entities[0]
        switch row {
        case .heading, .blank, .text, .chart: return []
        case .actor(let actor): return showCard([actor.id])
        case .companion(let companion): return showCard([companion.entity.id])
        case .concordance: return showConcordance(of: card.entities)
        case .alias(let alias):
            return showConcordance(of: [entity], narrowing: alias.text)
        case .month: return view.month.map { narrowList(to: card.entities, text: "date:\($0)") } ?? []
        case .allArticles: return narrowList(to: card.entities, text: "")
        case .article(let row, let label):
            return enter(row, .mention(entity.id, first: label != CardView.last), following: entity)
        case .figure(let said): return enter(said.article, .line(said.figure.range), following: entity)
        }
    }

    /// Opens an article from a card, whose actor is followed then.
    private mutating func enter(
        _ row: ArticleRow, _ goal: OpenRequest.Goal, following entity: Entity
    ) -> [Effect] {
        pushPlace()
        _ = leavePage()
        isOnPath = false
        follow(entity)
        return focus(.text) + [jump(.id(row.id), goal)]
    }

    // MARK: Actors that the list is narrowed to

    /// The most actors that the list is narrowed to.
    private static let mostActors = 2

    private mutating func narrowList(to actors: [Entity], text: String) -> [Effect] {
        _ = leavePage()
        list.actors = actors
        return focus(.articles) + [search(text, Query(text), keepsSelection: false)]
    }

    /// Narrows the list to the articles that name the actor at hand too; once more on the same one takes it off.
    mutating func addActor() -> [Effect] {
        var actors = list.actors
        if page == .card, let card = cards.last?.card {
            if case .companion(let companion) = cards.last?.selectedRow {
                // On the card of an actor the pair is meant.
                actors = [card.entities[0], companion.entity]
            } else {
                actors =
                    actors.count == 1 && card.entities.count == 1 ? actors + card.entities : card.entities
            }
        } else if let actor = chosenActor {
            if let index = actors.firstIndex(where: { $0.id == actor.id }) {
                actors.remove(at: index)
            } else {
                actors = actors.prefix(Self.mostActors - 1) + [actor]
            }
        } else {
            notice = Notice(text: "choose an actor first: ] goes to the next one")
            return []
        }
        list.actors = actors
        let searching = search(list.text, list.query, keepsSelection: true)
        guard actors.count == Self.mostActors else {
            if let actor = actors.first {
                notice = Notice(
                    text: "articles that name \(actor.name); + on another actor for both, F shows all")
            }
            return [searching]
        }
        cards = []
        return [searching] + showCard(actors.map(\.id))
    }

    /// The actor on the chosen row or at the place jumped to, else the one that is followed.
    private var chosenActor: Entity? {
        if focus == .sidebar, case .actor(let actor) = sidebar.selectedRow { return actor.entity }
        if let mention = reading?.mention {
            return reading?.open.actors.first { $0.entity.id == mention.entity }?.entity
        }
        return followed?.entity
    }
}
