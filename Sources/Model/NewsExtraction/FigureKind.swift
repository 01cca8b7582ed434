extension Figure.Kind {
    /// All kinds in the order in which they are shown: dates come last.
    package static let inOrder = allCases.filter { $0 != .date } + [.date]

    /// The kind's heading on screen: `Money`.
    package var heading: String {
        switch self {
        case .count: "Counts"
        case .money: "Money"
        case .percent: "Percentages"
        case .mass: "Mass"
        case .length: "Length"
        case .area: "Area"
        case .volume: "Volume"
        case .speed: "Speed"
        case .temperature: "Temperature"
        case .duration: "Durations"
        case .age: "Ages"
        case .ratio: "Ratios"
        case .ordinal: "Ordinals"
        case .date: "Dates"
        case .energy: "Energy"
        case .power: "Power"
        case .data: "Data"
        }
    }

    /// Whether its units have a base unit, in which its values are compared.
    package var isMeasured: Bool {
        switch self {
        case .percent, .mass, .length, .area, .volume, .speed, .temperature, .duration, .age, .energy, .power,
            .data:
            true
        case .count, .money, .ratio, .ordinal, .date: false
        }
    }
}
