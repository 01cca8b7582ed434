import Foundation
import Search
import Store

/// An actor by name and kind, wherever it is in the index.
package struct SavedActor: Codable, Sendable, Equatable {
    package let name: String
    package let kind: String

    package init(_ entity: Entity) {
        name = entity.name
        kind = entity.kind.name
    }
}

/// The session: where the reader is in a collection, as a file keeps it from one run to the next.
///
/// It has articles by path, places in them by their words, and actors by name and kind, since the numbers of the index
/// may differ by then.
package struct SessionState: Codable, Sendable, Equatable {
    /// The open article and the place in it.
    var place: ReadingPlace?
    /// The followed actor.
    var actor: SavedActor?
    /// The actors that all articles listed name; nil where the file does not tell.
    package var actors: [SavedActor]?
    var search = ""
    var order = HitOrder.date.rawValue
    var pane = Pane.articles.rawValue
    var isZen = false
    var jumps = JumpList()
    var marks: [String: ReadingPlace] = [:]
    /// The searches and commands typed, the latest last.
    var searches: [String] = []
    var commands: [String] = []

    /// The most jumps, searches and commands kept.
    static let most = 100

    /// Reads a file; nil where it is none of a session.
    package init?(_ data: Data) {
        guard let read = try? JSONDecoder().decode(SessionState.self, from: data) else { return nil }
        self = read
    }

    init() {}

    /// The contents of the file.
    package var data: Data {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return try encoder.encode(self)
        }
    }
}

extension BrowserState {
    /// The session as it is now.
    package var sessionState: SessionState {
        var saved = SessionState()
        saved.place = session.target?.place ?? reader.article?.place
        saved.actor = reader.followed.map { SavedActor($0.entity) } ?? session.target?.followed
        saved.actors = list.actors.map { SavedActor($0) } + (session.target?.listed ?? [])
        saved.search = list.text
        saved.order = list.order.rawValue
        saved.pane = (display.focus == .figures ? figures.returnsTo : display.focus).rawValue
        saved.isZen = display.isZen
        saved.jumps = reader.jumps.latest(SessionState.most)
        for (letter, place) in reader.marks { saved.marks[String(letter)] = place }
        saved.searches = Array(history.searches.suffix(SessionState.most))
        saved.commands = Array(history.commands.suffix(SessionState.most))
        return saved
    }
}
