/// Settles what the occurrences of a name in one article tell about each other.
struct DocumentNames {
    let reading: Reading
    private(set) var finds: [Find]

    /// Takes the finds of an article with its doubtful names.
    init(_ reading: Reading, _ finds: [Find], _ doubtful: [DoubtfulName]) {
        self.reading = reading
        self.finds = finds
        addConfirmed(doubtful)
        settleKinds()
        settleFamilyNames()
        self.finds.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private func key(_ tokens: Range<Int>) -> UInt64 {
        Gazetteer.phraseKey(tokens.lazy.map { Gazetteer.plainKey(reading.tokens[$0]) })
    }

    /// Takes those doubtful names that the article has elsewhere as names or at the end of a person's name.
    private mutating func addConfirmed(_ doubtful: [DoubtfulName]) {
        guard !doubtful.isEmpty else { return }
        var known: [UInt64: Int] = [:]
        for (index, find) in finds.enumerated() {
            switch find.form {
            case .name, .acronym:
                known[key(find.tokens)] = index
                if find.kind == .person, find.tokens.count > 1 {
                    known[key(find.tokens.upperBound - 1..<find.tokens.upperBound)] = index
                }
            case .adjective, .demonym, .compound, .role: break
            }
        }
        for name in doubtful {
            guard let index = known[key(name.tokens)] else { continue }
            let model = finds[index]
            finds.append(
                Find(
                    tokens: name.tokens, kind: model.kind, form: model.form,
                    entity: model.tokens.count == name.tokens.count ? model.entity : nil, name: nil,
                    weights: name.weights))
        }
    }

    /// Gives all occurrences of an unlisted name the kind that they speak for together.
    private mutating func settleKinds() {
        var sums: [UInt64: KindWeights] = [:]
        for find in finds where find.entity == nil && find.name == nil {
            sums[key(find.tokens), default: KindWeights()] += find.weights
        }
        for index in finds.indices where finds[index].entity == nil && finds[index].name == nil {
            finds[index].kind = sums[key(finds[index].tokens)]?.best ?? Self.fallback(finds[index], reading)
        }
    }

    /// The kind of a name that nothing speaks about.
    private static func fallback(_ find: Find, _ reading: Reading) -> EntityKind {
        find.kind
    }

    /// Makes persons of the words that are the family name of one in the article.
    private mutating func settleFamilyNames() {
        var families = Set<UInt64>()
        for find in finds where find.kind == .person && find.tokens.count > 1 {
            families.insert(reading.tokens[find.tokens.upperBound - 1].key)
        }
        for index in finds.indices where finds[index].entity == nil && finds[index].name == nil {
            let last = reading.tokens[finds[index].tokens.upperBound - 1].key
            let isFamilyName = finds[index].tokens.allSatisfy {
                $0 == finds[index].tokens.upperBound - 1 || reading.has(.particle, $0)
            }
            if isFamilyName, families.contains(last) { finds[index].kind = .person }
        }
    }
}
