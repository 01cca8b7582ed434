/// What an entity is.
package enum EntityKind: UInt8, CaseIterable, Sendable {
    case person, organization, place, product, event

    /// All kinds, in an array that is made once.
    package static let all = allCases
    /// How many there are; their raw values are the numbers below.
    package static let count = all.count

    /// The kind's name as `dossier extract` writes it: `person`.
    package var name: String { "\(self)" }

    /// The kind with a name; nil where there is none.
    package init?(named name: String) {
        guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = kind
    }

    /// The kind's heading on screen: `People`.
    package var heading: String {
        switch self {
        case .person: "People"
        case .organization: "Organizations"
        case .place: "Places"
        case .product: "Products"
        case .event: "Events"
        }
    }
}
