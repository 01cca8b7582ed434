import NewsText
import Query
import Resolution
import Search
import Store

/// A row of the article list.
package struct ArticleListRow: Sendable, Equatable {
    let article: ArticleRow
    /// The number of hits in the article; nil where a search has no hits in the text, such as one by date.
    let hits: Int?
    /// The hits in the headline.
    let headlineHits: [TextRange]
}

/// A search to run.
package struct SearchRequest: Sendable, Equatable {
    package let text: String
    package let query: Query
    package let order: HitOrder
    package let generation: Int
    /// Whether the selected article stays selected.
    package let keepsSelection: Bool
    /// The actors that all articles found must name.
    package var actors: [EntityID] = []
    /// Whether a search without hits is repeated with its last word as the beginning of one.
    package var widens = false

    package init(
        text: String, query: Query, order: HitOrder, generation: Int, keepsSelection: Bool,
        actors: [EntityID] = [], widens: Bool = false
    ) {
        (self.text, self.query, self.order, self.generation) = (text, query, order, generation)
        (self.keepsSelection, self.actors, self.widens) = (keepsSelection, actors, widens)
    }
}

package enum ArticleListEffect: Sendable, Equatable {
    case search(SearchRequest)
    /// Loads the rows of articles; nobody waits for those that are not shown yet.
    case rows([ArticleID], HitFinder, areShown: Bool)
}

package enum ArticleListResult: Sendable {
    /// The articles found. The request differs from the one made where the search was widened.
    case found([ArticleID], HitFinder, generation: Int, SearchRequest)
    /// Rows, and the finder whose hits they count.
    case rows([ArticleListRow], HitFinder)
}

/// A message to the article list.
package enum ArticleListMessage: Sendable {
    case move(ScrollMove)
    /// Scrolls the viewport.
    case roll(Int)
    case select(Int)
    case selectArticle(ArticleID)
    /// Selects the article some steps further on, and says so at the ends of the list.
    case turn(Int)
    /// Adapts the viewport to its size.
    case fit
    case search(String, Query, keepsSelection: Bool, widens: Bool)
    case searchAgain
    case sort(HitOrder)
    case clear
    /// Names the actors that all articles must name, for the next search.
    case setActors([Entity])
    /// Replaces an actor after a correction; nil removes it.
    case replaceActor(EntityID, Entity?)
    case restore(String, HitOrder)
    case beginTyping
    case cancelTyping
    case acceptTyping
    case result(ArticleListResult)
    /// Requests the rows in the viewport that are not loaded.
    case loadRows
}

extension ArticleListState {
    package mutating func update(_ message: ArticleListMessage, in context: FeatureContext) -> [Intent] {
        let height = context.rows
        switch message {
        case .move(let move):
            select(selection.index + move.steps(height: height, count: ids.count), height: height)
            return [.openSelected]
        case .roll(let rows):
            roll(rows, height: height)
            return [.openSelected]
        case .select(let index):
            select(index, height: height)
            return []
        case .selectArticle(let id):
            select(id, height: height)
            return []
        case .turn(let steps): return turn(steps, height: height)
        case .fit:
            fit(height: height)
            return []
        case .search(let text, let query, let keepsSelection, let widens):
            return [run(search(text, query, keepsSelection: keepsSelection, widens: widens))]
        case .searchAgain: return [run(searchAgain())]
        case .sort(let order):
            setOrder(order)
            return [
                .notify(Notice(Self.description(of: order))),
                run(search(text, query, keepsSelection: false)),
            ]
        case .clear:
            guard !isUnfiltered else { return [] }
            setActors([])
            return [run(search("", Query(""), keepsSelection: true))]
        case .setActors(let actors):
            setActors(actors)
            return []
        case .replaceActor(let id, let entity): return replaceActor(id, with: entity)
        case .restore(let text, let order):
            restore(text, order)
            return []
        case .beginTyping:
            beginTyping()
            return []
        case .cancelTyping: return restoreBeforeTyping() ? [.searchAgain] : []
        case .acceptTyping:
            endTyping()
            return []
        case .result(.found(let ids, let finder, let generation, let request)):
            guard generation == self.generation else { return [] }
            return found(ids, finder, request, in: context)
        case .result(.rows(let rows, let finder)):
            if finder == self.finder { add(rows) }
            return []
        case .loadRows:
            let (missing, areShown) = requestRows(height)
            return missing.isEmpty ? [] : [.effect(.list(.rows(missing, finder, areShown: areShown)))]
        }
    }

    private func run(_ request: SearchRequest) -> Intent { .startSearch(request) }

    private mutating func turn(_ steps: Int, height: Int) -> [Intent] {
        let before = selection.index
        select(before + steps, height: height)
        guard selection.index == before, !ids.isEmpty else { return [.openSelected] }
        return [
            .notify(Notice(steps > 0 ? "this is the last article" : "this is the first article")),
            .openSelected,
        ]
    }

    private mutating func found(
        _ ids: [ArticleID], _ finder: HitFinder, _ request: SearchRequest, in context: FeatureContext
    ) -> [Intent] {
        var intents: [Intent] = []
        if request.text != text {
            intents.append(
                .notify(Notice("no such whole word; articles with words that begin so are shown")))
        }
        adopt(request)
        let selectedBefore = selectedID
        // Until the reader presses a key, the newest article is shown, also while articles come in.
        let keepsSelection = request.keepsSelection && context.hasActed
        show(ids, finder, keepsSelection: keepsSelection, height: context.rows)
        // Where nothing was selected, the open article is, if it was found.
        if keepsSelection, selectedBefore == nil, let open = context.openArticle {
            select(open, height: context.rows)
        }
        return intents + [
            .listed(request, selectedBefore: selectedBefore, keepsSelection: keepsSelection)
        ]
    }

    private mutating func replaceActor(_ id: EntityID, with entity: Entity?) -> [Intent] {
        guard let index = actors.firstIndex(where: { $0.id == id }) else { return [] }
        var actors = actors
        actors.remove(at: index)
        if let entity, !actors.contains(where: { $0.id == entity.id }) { actors.insert(entity, at: index) }
        setActors(actors)
        return entity?.id == id ? [] : [.searchAgain]
    }

    private static func description(of order: HitOrder) -> String {
        switch order {
        case .date: "newest first"
        case .relevance: "most relevant first, among the newest \(grouped(Search.mostRanked)) hits"
        }
    }
}
