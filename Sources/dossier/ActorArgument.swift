import ArgumentParser
import NewsExtraction
import Query
import SQLiteStore
import Store

/// Resolves an actor's name given on the command line.
enum ActorArgument {
    /// The number of alternatives to mention.
    private static let mostOthers = 5

    /// The actor that a name matches (see `ActorName`), or failing that, whose name starts with it. Of
    /// several, the one with most mentions; a message on standard error names the others.
    ///
    /// - Throws: `ExitCode(1)` after a message if no article mentions such an actor.
    static func actor(named text: String, in index: Index) throws -> Entity {
        let names = [ActorName(text), ActorName(text + "*")].compactMap { $0 }
        for name in names {
            let found = try index.actors(named: name)
            guard let first = found.first else { continue }
            if found.count > 1 { reportAlternatives(text, first, Array(found.dropFirst())) }
            return first
        }
        Output.error("dossier: no article mentions an actor of this name: \(Output.visible(text))")
        throw ExitCode(1)
    }

    private static func reportAlternatives(_ text: String, _ first: Entity, _ others: [Entity]) {
        var named = others.prefix(mostOthers).map(describe).joined(separator: ", ")
        if others.count > mostOthers { named += " and \(others.count - mostOthers) more" }
        Output.error(
            Output.visible("dossier: \(text) is taken for \(describe(first)); there are also \(named)"))
    }

    private static func describe(_ actor: Entity) -> String {
        "\(actor.name) (\(actor.kind.name), \(actor.mentions))"
    }
}
