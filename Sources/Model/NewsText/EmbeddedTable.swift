import CTables

/// A table of words and facts that is part of the program.
///
/// The files lie in `Sources/CTables/<language>/`; their first lines say what they hold and where it comes from.
package enum EmbeddedTable {
    case places, people, offices, organizations, products, events, titles
    case givenNames, surnames
    /// Ordinary words in lower case, one a line, in byte order.
    case lexicon
    /// The model of names, in the format of `NameModel`.
    case names
    /// What the gazetteer reads of the readable tables, in the format of `CompiledTables`.
    case gazetteer

    /// The tables that people write and the gazetteer is made from.
    package static let gazetteerSources: [EmbeddedTable] = [
        .places, .people, .offices, .organizations, .products, .events, .titles, .givenNames, .surnames,
    ]

    /// The tables that people write.
    package static let readable = gazetteerSources + [.lexicon]

    /// The bytes of the file, which live as long as the program.
    package var bytes: UnsafeBufferPointer<UInt8> {
        let table =
            switch self {
            case .places: dossier_places()
            case .people: dossier_people()
            case .offices: dossier_offices()
            case .organizations: dossier_organizations()
            case .products: dossier_products()
            case .events: dossier_events()
            case .titles: dossier_titles()
            case .givenNames: dossier_given_names()
            case .surnames: dossier_surnames()
            case .lexicon: dossier_lexicon()
            case .names: dossier_names()
            case .gazetteer: dossier_gazetteer()
            }
        return UnsafeBufferPointer(start: table.bytes, count: table.count)
    }

    /// The rows, each split at its tabs; comments (`#`) and empty lines are left out.
    package var rows: [[Substring]] {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.split(separator: "\n").lazy.filter { !$0.hasPrefix("#") }.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
    }
}
