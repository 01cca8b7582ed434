import Foundation
import SplitMix64

/// Names by origin, which replace others of the same origin.
struct Names {
    private var given: [String: [String]] = [:]
    private var family: [String: [String]] = [:]
    /// The origins of a name.
    private var origins: [String: [String]] = [:]
    /// For each city or country, the list of places that can replace it.
    private var places: [String: [String]] = [:]

    /// Parses `names.tsv` and the table of places.
    init(names: String, places table: String) {
        for row in Self.rows(of: names) where row.count == 3 {
            if row[1] == "given" {
                given[row[0], default: []].append(row[2])
            } else {
                family[row[0], default: []].append(row[2])
            }
            origins[row[2], default: []].append(row[0])
        }
        var types: [String: [String]] = [:]
        var typeOf: [String: String] = [:]
        for row in Self.rows(of: table) where row.count > 2 && !row[0].contains(" ") {
            // Dutch and Belgian cities replace each other, as do foreign ones.
            let type = row[1] == "city" ? ["NL", "BE"].contains(row[2]) ? "home" : "abroad" : row[1]
            guard ["home", "abroad", "country"].contains(type) else { continue }
            types[type, default: []].append(row[0])
            typeOf[row[0]] = type
        }
        for (name, type) in typeOf { places[name] = types[type] }
    }

    private static func rows(of table: String) -> [[String]] {
        table.split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }

    /// The origin of a person, guessed from the words of the name; Dutch if unknown.
    func origin(of words: [String]) -> String {
        for word in words.reversed() {
            if let origin = origins[word]?.first { return origin }
        }
        return "dutch"
    }

    func givenName(_ origin: String, _ random: inout SplitMix64) -> String {
        random.pick(given[origin] ?? ["Jan"])
    }

    func familyName(_ origin: String, _ random: inout SplitMix64) -> String {
        random.pick(family[origin] ?? ["Jansen"])
    }

    /// A random place of the same type, nil if the table lacks the name.
    func place(for name: String, _ random: inout SplitMix64) -> String? {
        places[name].map { random.pick($0) }
    }
}
