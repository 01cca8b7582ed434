extension CollectionActors {
    /// A node with its parsed name.
    private struct Person {
        let node: Int
        let name: NameParts
    }

    /// The key that spellings of one name share, whatever the transliteration.
    private struct PhoneticKey: Hashable {
        let given: [UInt8]
        let middle: [String]
        let particles: [String]
        let family: [UInt8]
    }

    /// Links persons' names that fit only one person of the collection.
    mutating func linkPersons() {
        var persons: [Person] = []
        for (index, node) in nodes.enumerated() {
            if let name = node.parts, !name.family.isEmpty { persons.append(Person(node: index, name: name)) }
        }
        linkTransliterations(persons)
        let families = Dictionary(grouping: persons, by: \.name.lastKey)
        // Listed names are already resolved.
        let unlisted = persons.filter { !nodes[$0.node].isListed }
        join(unlisted.filter { !$0.name.given.isEmpty }.map { ($0.node, fuller($0, families)) })
        join(unlisted.filter { $0.name.given.isEmpty }.map { ($0.node, bearers(of: $0, families)) })
    }

    /// Joins spellings of one name, unless two of them are known as different names: *Jansen*, *Janssen*.
    private mutating func linkTransliterations(_ persons: [Person]) {
        let classes = Dictionary(grouping: persons) { person in
            PhoneticKey(
                given: person.name.givenKey, middle: person.name.middle, particles: person.name.particles,
                family: person.name.familyKey)
        }
        join(
            classes.values.compactMap { persons in
                let families = Set(persons.lazy.filter(\.name.isKnownFamily).map(\.name.family))
                let given = Set(persons.lazy.filter(\.name.isKnownGiven).map(\.name.given))
                return families.count < 2 && given.count < 2 ? persons.map(\.node) : nil
            })
    }

    /// The persons with a fuller, compatible name: *Jan Peter Balkenende* for *J.P. Balkenende* and *Jan
    /// Balkenende*.
    private func fuller(_ person: Person, _ families: [[UInt8]: [Person]]) -> [Int] {
        let name = person.name
        let others = (families[name.lastKey] ?? []).filter { other in
            guard !other.name.given.isEmpty, !other.name.isInitial, name.isFamilyName(of: other.name) else {
                return false
            }
            if name.isInitial { return name.given.first == other.name.given.first }
            let saysMore =
                name.middle.isEmpty && !other.name.middle.isEmpty
                || name.middle == other.name.middle && name.familyKey != other.name.familyKey
                    && name.familyKey == name.lastKey
            return saysMore && name.sharesGiven(with: other.name)
        }
        return others.map(\.node)
    }

    /// The persons with this family name; those with the same particles take precedence.
    private func bearers(of person: Person, _ families: [[UInt8]: [Person]]) -> [Int] {
        let bearers = (families[person.name.lastKey] ?? []).filter {
            !$0.name.given.isEmpty && person.name.isFamilyName(of: $0.name)
        }
        let exact = bearers.filter { $0.name.particles == person.name.particles }
        return (exact.isEmpty ? bearers : exact).map(\.node)
    }
}
