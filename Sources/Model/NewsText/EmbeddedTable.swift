import CTables

/// A data file embedded in the program.
///
/// The files are in `Sources/CTables/<language>/`; their first lines describe the contents and name the source.
package enum EmbeddedTable {
    case places, people, offices, organizations, products, events, titles
    case givenNames, surnames
    /// The lexicon: common words in lower case, one per line, in byte order.
    case lexicon
    /// The model of names, in the format of `NameModel`.
    case names
    /// The gazetteer compiled from its source tables, in the format of `CompiledTables`.
    case gazetteer

    /// The hand-written tables from which the gazetteer is compiled.
    package static let gazetteerSources: [EmbeddedTable] = [
        .places, .people, .offices, .organizations, .products, .events, .titles, .givenNames, .surnames,
    ]

    /// All hand-written tables and word lists.
    package static let readable = gazetteerSources + [.lexicon]

    /// The contents of the file, valid for the life of the program.
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
}
