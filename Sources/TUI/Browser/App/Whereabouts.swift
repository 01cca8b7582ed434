import Foundation
import Model

/// Where a reader is in a collection: what is kept when the browser ends, and found again when it starts.
///
/// Articles are kept by path and places in them by their words, actors by name and kind: the numbers of the index
/// may be others by then.
struct Whereabouts: Codable, Sendable, Equatable {
    /// An actor, wherever it is in the index.
    struct Actor: Codable, Sendable, Equatable {
        let name: String
        let kind: String

        init(_ entity: Entity) {
            name = entity.name
            kind = entity.kind.name
        }
    }

    /// The open article and the place in it.
    var place: Place?
    /// The actor that is followed.
    var actor: Actor?
    /// The actors that all articles listed name; nil where the file does not tell.
    var actors: [Actor]?
    var search = ""
    var order = HitOrder.date.rawValue
    var pane = Pane.articles.rawValue
    var isZen = false
    var jumps = JumpList()
    var marks: [String: Place] = [:]
    /// The searches and commands typed, the latest last.
    var searches: [String] = []
    var commands: [String] = []

    /// The most jumps, searches and commands that are kept.
    static let most = 100

    /// What a file holds; nil where that is nothing that can be read.
    init?(_ data: Data) {
        guard let read = try? JSONDecoder().decode(Whereabouts.self, from: data) else { return nil }
        self = read
    }

    init() {}

    /// As a file keeps it.
    var data: Data {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return try encoder.encode(self)
        }
    }
}

extension State {
    /// Where the reader is.
    var whereabouts: Whereabouts {
        var whereabouts = Whereabouts()
        whereabouts.place = returning?.place ?? reading?.place
        whereabouts.actor = followed.map { Whereabouts.Actor($0.entity) } ?? returning?.actor
        whereabouts.actors = list.actors.map { Whereabouts.Actor($0) } + (returning?.actors ?? [])
        whereabouts.search = list.text
        whereabouts.order = list.order.rawValue
        whereabouts.pane = (focus == .figures ? figures.returnsTo : focus).rawValue
        whereabouts.isZen = isZen
        whereabouts.jumps = jumps.latest(Whereabouts.most)
        for (letter, place) in marks { whereabouts.marks[String(letter)] = place }
        whereabouts.searches = Array(searches.suffix(Whereabouts.most))
        whereabouts.commands = Array(commands.suffix(Whereabouts.most))
        return whereabouts
    }

    /// Begins where the reader was, as far as the index has it by now; what it has not is sought again when the
    /// index has changed.
    mutating func start(at whereabouts: Whereabouts?) -> [Effect] {
        guard let whereabouts else { return [searchAgain()] }
        list.text = whereabouts.search
        list.query = Query(whereabouts.search)
        list.order = HitOrder(rawValue: whereabouts.order) ?? .date
        focus = Pane(rawValue: whereabouts.pane) ?? .articles
        isZen = whereabouts.isZen && focus == .text
        jumps = whereabouts.jumps
        for (letter, place) in whereabouts.marks { if let letter = letter.first { marks[letter] = place } }
        searches = whereabouts.searches
        commands = whereabouts.commands
        returning = Return(
            place: whereabouts.place, actor: whereabouts.actor, actors: whereabouts.actors ?? [])
        hasActed = whereabouts.place != nil
        return [searchAgain()] + seekAgain()
    }

    /// Asks for the place and actors that the reader is to be brought back to.
    mutating func seekAgain() -> [Effect] {
        guard let returning else { return [] }
        let seen = returning.place.map { [open(.path($0.path), .place($0))] } ?? []
        var actors = returning.actors
        if let actor = returning.actor, !actors.contains(actor) { actors.append(actor) }
        return seen + actors.map { .find($0) }
    }
}
