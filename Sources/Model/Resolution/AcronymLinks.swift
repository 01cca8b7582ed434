import NewsExtraction
import NewsText

/// Acronyms of longer names: *NAVO*, *RvdJ*.
enum Acronym {
    /// Whether a name looks like an acronym: one word of at most ten letters, two or more of them capitals.
    static func isOne(_ name: String) -> Bool {
        let scalars = name.unicodeScalars
        guard scalars.count <= 10, scalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "." }) else {
            return false
        }
        return scalars.count { $0.properties.isUppercase } >= 2
    }
}

extension CollectionActors {
    /// Joins an acronym without expansion in its own article to the only long name that other articles give
    /// for it.
    mutating func linkAcronyms() {
        var definitions: [String: [Int]] = [:]
        for (index, node) in nodes.enumerated() where node.kind != .person && node.name.contains(" ") {
            for alias in aliases[node.aliases] where Acronym.isOne(alias.key.text) {
                definitions[Folding.fold(alias.key.text), default: []].append(index)
            }
        }
        guard !definitions.isEmpty else { return }
        var candidates: [(node: Int, of: [Int])] = []
        for (index, node) in nodes.enumerated() where !node.isListed && node.kind != .person {
            guard Acronym.isOne(node.name), let long = definitions[Folding.fold(node.name)] else { continue }
            candidates.append((index, long))
        }
        join(candidates)
    }
}
