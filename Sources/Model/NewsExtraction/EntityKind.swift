/// The kind of an entity. Stored by raw value, so new kinds go to the end.
public enum EntityKind: UInt8, CaseIterable, Sendable {
    /// A person, real or fictional.
    case person
    /// A government's house, company, party, club, alliance, army unit or medium.
    case organization
    /// A country, region, city, continent or other place on the map.
    case place
    /// A named weapon, vehicle, work or brand.
    case product
    /// A named war, summit, feast or competition.
    case event

    /// The kind's name as `dossier extract` writes it: `person`.
    public var name: String { "\(self)" }

    /// The kind with a name, nil if there is none.
    package init?(named name: String) {
        guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = kind
    }

    /// All kinds, in an array that is made once.
    package static let all = allCases
    /// The number of kinds; their raw values are the numbers below it.
    package static let count = all.count

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
