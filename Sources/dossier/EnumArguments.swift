import ArgumentParser
import NewsExtraction
import NewsText
import Search

extension EntityKind: ExpressibleByArgument {
    /// Parses a kind or an unambiguous prefix of one: `org`.
    public init?(argument: String) {
        let kinds = Self.allCases.filter { $0.name.hasPrefix(argument.lowercased()) }
        guard let kind = kinds.first, kinds.count == 1 else { return nil }
        self = kind
    }

    /// The names of all kinds.
    public static var allValueStrings: [String] { allCases.map(\.name) }
}

extension FigureOrder: ExpressibleByArgument {}

extension Figure.Kind: ExpressibleByArgument {
    /// The kind with a name.
    public init?(argument: String) {
        guard let kind = Self.allCases.first(where: { $0.name == argument.lowercased() }) else { return nil }
        self = kind
    }

    /// The names of all kinds.
    public static var allValueStrings: [String] { allCases.map(\.name) }
}

extension HitOrder: ExpressibleByArgument {}

extension Language: ExpressibleByArgument {}
