import ArgumentParser
import NewsExtraction
import Query
import SQLiteStore
import Store

/// Finds the actor that a reader names on the command line.
enum ActorArgument {
    /// So many of the others are told of.
    private static let mostOthers = 5

    /// The actor that a name stands for (see `ActorName`), failing that one with a name that begins so. Of several
    /// it is the one with most mentions, and a line on standard error names the others.
    ///
    /// - Throws: `ExitCode(1)` where no article mentions one, after telling so.
    static func actor(named text: String, in index: Index) throws -> Entity {
        let names = [ActorName(text), ActorName(text + "*")].compactMap { $0 }
        for name in names {
            let found = try index.actors(named: name)
            guard let first = found.first else { continue }
            if found.count > 1 { tell(text, first, Array(found.dropFirst())) }
            return first
        }
        Output.error("dossier: no article mentions an actor of this name: \(Output.visible(text))")
        throw ExitCode(1)
    }

    private static func tell(_ text: String, _ first: Entity, _ others: [Entity]) {
        var named = others.prefix(mostOthers).map(describe).joined(separator: ", ")
        if others.count > mostOthers { named += " and \(others.count - mostOthers) more" }
        Output.error(
            Output.visible("dossier: \(text) is taken for \(describe(first)); there are also \(named)"))
    }

    private static func describe(_ actor: Entity) -> String {
        "\(actor.name) (\(actor.kind.name), \(actor.mentions))"
    }
}

extension EntityKind: ExpressibleByArgument {
    /// The kind with a name, or the one that alone begins so: `org`.
    public init?(argument: String) {
        let kinds = Self.allCases.filter { $0.name.hasPrefix(argument.lowercased()) }
        guard let kind = kinds.first, kinds.count == 1 else { return nil }
        self = kind
    }

    /// The names of all kinds.
    public static var allValueStrings: [String] { allCases.map(\.name) }
}
