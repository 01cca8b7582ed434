import NewsText
import Resolution
import Search
import Store

/// The actor that the reader follows, and how far the reader is among its mentions.
package struct FollowedActor: Sendable {
    package let entity: Entity
    /// The number of articles and mentions newer than an article.
    var newer: (article: ArticleID, articles: Int, mentions: Int)?
}

/// The reader: the open article, the actor followed, and the places to come back to.
package struct ReaderState: Sendable {
    package private(set) var article: ArticleView?
    package private(set) var opening = Opening()
    package private(set) var followed: FollowedActor?
    private(set) var jumps = JumpList()
    /// The places marked with letters.
    package private(set) var marks: [Character: ReadingPlace] = [:]
    /// The article before the reader began to type a search; one element at most.
    private var beforeTyping: [ArticleView?] = []
}

package enum ReaderEffect: Sendable, Equatable {
    case open(OpenRequest)
}

package enum ReaderResult: Sendable {
    /// The requested article; nil where it is gone.
    case opened(ArticleView?, OpenRequest)
    /// A hop to another article, requested under a number, found none: no article names the actor any more.
    case lost(EntityID, number: Int)
}

/// A message to the reader.
package enum ReaderMessage: Sendable {
    case move(ScrollMove)
    case scroll(Int)
    case show(TextRange)
    /// Shows the first hit of the search in the open article.
    case showFirstHit
    case restorePlace(ReadingPlace)
    /// Adapts the text to the width of its pane.
    case fit
    case find(HitFinder)
    case setNotes([PlacedNote])

    case open(OpenTarget, OpenGoal, ReaderSettings, notice: String?, isJump: Bool)
    /// Reads the open article again, as the index has changed, and keeps the place; an article that is being opened
    /// is requested again in its place.
    case reopen(ReaderSettings, notice: String?)
    case cancelOpening
    case yieldToSearch
    case result(ReaderResult, HitFinder)

    case follow(Entity)
    /// Follows an actor that the open article names.
    case followNamed(EntityID)
    case stopFollowing
    /// Replaces the followed actor after a correction; nil ends following.
    case replaceFollowed(EntityID, Entity?)
    case counted(EntityID, ArticleID, articles: Int, mentions: Int)
    /// Requests the number of newer mentions of the followed actor, unless it is known.
    case loadCount

    /// Pushes the place onto the jump list.
    case remember(inFigures: Bool)
    /// Goes some jumps back, or forward where negative.
    case travel(Int, inFigures: Bool)
    case setMark(Character)
    case goToMark(Character, inFigures: Bool)
    case restoreSession(JumpList, [Character: ReadingPlace])

    case beginTyping
    case cancelTyping
    case acceptTyping
}

extension ReaderState {
    mutating func update(_ message: ReaderMessage, in context: FeatureContext) -> [Intent] {
        let height = context.rows
        switch message {
        case .move(let move):
            if let article {
                let steps = move.steps(height: height, count: article.wrapped.lines.count)
                self.article?.scroll(toLine: article.top + steps, height: height)
            }
        case .scroll(let rows):
            if let article { self.article?.scroll(toLine: article.top + rows, height: height) }
        case .show(let range): article?.show(range, height: height)
        case .showFirstHit:
            if let hit = article?.hits.first { article?.show(hit, height: height) }
        case .restorePlace(let place): article?.restore(place, height: height)
        case .fit: article?.wrap(context.textWidth)
        case .find(let finder): article?.find(finder)
        case .setNotes(let notes): article?.notes = notes

        case .open(let target, let goal, let settings, let notice, let isJump):
            let request = opening.begin(target, goal, settings, notice: notice, isJump: isJump)
            return [.effect(.reader(.open(request)))]
        case .reopen(let settings, let notice): return reopen(settings, notice: notice)
        case .cancelOpening: opening.cancel()
        case .yieldToSearch: opening.yieldToSearch()
        case .result(.opened(let article, let request), let finder):
            guard request.number == opening.number else { return [] }
            return show(article, request, finder, in: context)
        case .result(.lost(let entity, let number), _):
            if number == opening.number { opening.cancel() }
            guard followed?.entity.id == entity else { return [] }
            return [.notify(Notice("no article mentions this actor any more"))]

        case .follow(let entity):
            if followed?.entity.id != entity.id { followed = FollowedActor(entity: entity) }
        case .followNamed(let id):
            return article?.entity(id).map { [.follow($0), .selectInSidebar(id)] } ?? []
        case .stopFollowing: followed = nil
        case .replaceFollowed(let id, let entity):
            guard let before = followed?.entity, before.id == id, before != entity else { return [] }
            followed = entity.map { FollowedActor(entity: $0) }
            return entity.map { [.selectInSidebar($0.id)] } ?? []
        case .counted(let entity, let article, let articles, let mentions):
            if followed?.entity.id == entity { followed?.newer = (article, articles, mentions) }
        case .loadCount:
            guard let followed, let id = article?.open.row.id, followed.newer?.article != id else {
                return []
            }
            return [.effect(.actors(.countNewer(followed.entity.id, id)))]

        case .remember(let inFigures):
            if let place = place(inFigures: inFigures) { jumps.push(place) }
        case .travel(let steps, let inFigures): return travel(steps, inFigures: inFigures)
        case .setMark(let letter):
            guard let article else { return [] }
            marks[letter] = article.place
            return [.notify(Notice("marked as \(letter)"))]
        case .goToMark(let letter, let inFigures):
            guard let mark = marks[letter] else { return [.notify(Notice("nothing is marked as \(letter)"))] }
            if let place = place(inFigures: inFigures) { jumps.push(place) }
            return [.go(mark)]
        case .restoreSession(let jumps, let marks): (self.jumps, self.marks) = (jumps, marks)

        case .beginTyping: beforeTyping = [article]
        case .cancelTyping:
            guard let before = beforeTyping.first else { return [] }
            (article, beforeTyping) = (before, [])
            opening.cancel()
        case .acceptTyping: beforeTyping = []
        }
        return []
    }

    /// The current place.
    private func place(inFigures: Bool) -> ReadingPlace? {
        var place = article?.place
        if inFigures { place?.inFigures = true }
        return place
    }

    private mutating func travel(_ steps: Int, inFigures: Bool) -> [Intent] {
        if steps > 0 ? jumps.earlier.isEmpty : steps < 0 && jumps.later.isEmpty {
            return [.notify(Notice(steps > 0 ? "nothing to go back to" : "nothing to go forward to"))]
        }
        guard let current = place(inFigures: inFigures) else { return [] }
        return jumps.travel(steps, from: current).map { [.go($0)] } ?? []
    }

    private mutating func reopen(_ settings: ReaderSettings, notice: String?) -> [Intent] {
        let request: OpenRequest
        if let awaited = opening.awaited {
            request = opening.begin(
                awaited.target, awaited.goal, settings, notice: awaited.notice, isJump: opening.isJump)
        } else if let article {
            request = opening.begin(
                .path(article.open.row.path), .place(article.place), settings, notice: notice, isJump: false)
        } else {
            return []
        }
        return [.effect(.reader(.open(request)))]
    }

    private mutating func show(
        _ opened: ArticleView?, _ request: OpenRequest, _ finder: HitFinder, in context: FeatureContext
    ) -> [Intent] {
        opening.end()
        guard var opened else { return [.missing(request)] }
        opened.find(finder)
        opened.wrap(context.textWidth)
        opened.go(to: request.goal, height: context.rows)
        article = opened
        return [.opened(request)]
    }
}
