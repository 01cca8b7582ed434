import NewsText

/// Words that stand for longer names: *NAVO*, *RvdJ*.
enum Acronym {
    /// Whether a name is written as acronyms are: one word of ten letters at most, two of them capitals.
    static func isOne(_ name: String) -> Bool {
        let scalars = name.unicodeScalars
        guard scalars.count <= 10, scalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "." }) else {
            return false
        }
        return scalars.count { $0.properties.isUppercase } >= 2
    }
}

extension CollectionActors {
    /// Joins acronyms that stand alone in an article to the one long name that other articles give for them.
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
