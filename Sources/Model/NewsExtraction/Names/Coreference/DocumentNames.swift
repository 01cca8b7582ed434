import NewsText

/// Settles what the occurrences of a name in one article tell about each other.
package struct DocumentNames {
    package let reading: AnnotatedText
    package private(set) var finds: [NameSpan]

    /// Takes the finds of an article with its doubtful names.
    package init(_ reading: AnnotatedText, _ finds: [NameSpan], _ doubtful: [NameCandidate]) {
        self.reading = reading
        self.finds = finds
        addConfirmed(doubtful)
        self.finds.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
        addParticles()
        settleKinds()
        settleFamilyNames()
        addGenitives()
    }

    private func isUnlisted(_ find: NameSpan) -> Bool {
        find.entity == nil && find.name == nil && find.stem == nil
    }

    /// Takes those doubtful names that the article has elsewhere as names or at the end of a person's name.
    private mutating func addConfirmed(_ doubtful: [NameCandidate]) {
        guard !doubtful.isEmpty else { return }
        var known = WordTable<Int>()
        for (index, find) in finds.enumerated() {
            switch find.form {
            case .name, .acronym:
                known[reading.phraseKey(find.tokens)] = index
                if find.kind == .person, find.tokens.count > 1 {
                    known[reading.phraseKey(find.tokens.upperBound - 1..<find.tokens.upperBound)] = index
                }
            case .adjective, .demonym, .compound, .role: break
            }
        }
        for name in doubtful {
            guard let index = known[reading.phraseKey(name.tokens)] else { continue }
            let model = finds[index]
            finds.append(
                NameSpan(
                    tokens: name.tokens, kind: model.kind, form: model.form,
                    entity: model.tokens.count == name.tokens.count ? model.entity : nil, name: nil,
                    weights: name.weights))
        }
    }

    /// Gives back to a family name the particles that open a sentence, where the article has the name with
    /// them elsewhere: *De Wever*, *Van der Poel*.
    private mutating func addParticles() {
        var known = WordSet()
        for find in finds where find.tokens.count > 1 {
            let first = find.tokens.first { reading.has(.particle, $0) }
            if let first { known.insert(reading.phraseKey(first..<find.tokens.upperBound)) }
        }
        guard !known.isEmpty else { return }
        for index in finds.indices {
            var first = finds[index].tokens.lowerBound
            for _ in 0..<3 where first > 0 && reading.has(.particle, first - 1) {
                first -= 1
                guard known.contains(reading.phraseKey(first..<finds[index].tokens.upperBound)) else {
                    continue
                }
                finds[index].tokens = first..<finds[index].tokens.upperBound
                (finds[index].kind, finds[index].entity, finds[index].form) = (.person, nil, .name)
            }
        }
    }

    /// Joins the old genitive of a name to the name: *Baraks* to *Barak*.
    private mutating func addGenitives() {
        let genitives = finds.indices.filter { isUnlisted(finds[$0]) && mayBeGenitive(finds[$0].tokens) }
        guard !genitives.isEmpty else { return }
        var known = WordTable<Int>()
        for (index, find) in finds.enumerated() where find.form == .name || find.form == .compound {
            known[reading.tokens[find.tokens.upperBound - 1].key] = index
        }
        for index in genitives {
            let range = reading.tokens[finds[index].tokens.lowerBound].range
            let stem = Tokenizer.word(of: reading.bytes, in: TextRange(range.start, range.end - 1))
            guard let model = known[stem.key] else { continue }
            finds[index].kind = finds[model].kind
            finds[index].entity = finds[model].entity
            finds[index].stem = finds[model].tokens
        }
    }

    private func mayBeGenitive(_ tokens: Range<Int>) -> Bool {
        let range = reading.tokens[tokens.lowerBound].range
        return tokens.count == 1 && range.count >= 5 && reading.bytes[range.end - 1] == UInt8(ascii: "s")
    }

    /// Gives all occurrences of an unlisted name the kind that they speak for together, or else the kind of
    /// the name beside it in a list.
    private mutating func settleKinds() {
        var sums = WordTable<KindWeights>(capacity: finds.count)
        let keys = finds.map { isUnlisted($0) ? reading.phraseKey($0.tokens) : 0 }
        for (find, key) in zip(finds, keys) where key != 0 {
            sums[key, default: KindWeights()] += find.weights
        }
        var isKnown = keys.map { $0 == 0 }
        for index in finds.indices where !isKnown[index] {
            guard let kind = sums[keys[index]]?.best else { continue }
            finds[index].kind = kind
            isKnown[index] = true
        }
        for index in finds.indices.dropFirst() { spread(from: index - 1, to: index, &isKnown) }
        for index in finds.indices.dropLast().reversed() { spread(from: index + 1, to: index, &isKnown) }
    }

    /// Gives a name of unknown kind that of its neighbour: *Minsk, Homel en Brest*.
    private mutating func spread(from source: Int, to target: Int, _ isKnown: inout [Bool]) {
        guard isKnown[source], !isKnown[target], finds[source].form == .name, finds[target].form == .name
        else { return }
        let (left, right) = (finds[min(source, target)].tokens, finds[max(source, target)].tokens)
        guard right.lowerBound - left.upperBound == 1 else { return }
        let joint = left.upperBound
        guard
            reading.isMark(",", joint)
                || reading.isLower(joint) && Self.joints.contains(reading.tokens[joint].key)
        else { return }
        finds[target].kind = finds[source].kind
        isKnown[target] = true
    }

    private static let joints = WordTable<Void>(words: "en of")

    /// Makes persons of the words that are the family name of one in the article.
    private mutating func settleFamilyNames() {
        var families = WordSet()
        for find in finds where find.kind == .person && find.tokens.count > 1 {
            families.insert(reading.tokens[find.tokens.upperBound - 1].key)
        }
        guard !families.isEmpty else { return }
        for index in finds.indices where isUnlisted(finds[index]) {
            let last = finds[index].tokens.upperBound - 1
            let isFamilyName = finds[index].tokens.allSatisfy { $0 == last || reading.has(.particle, $0) }
            if isFamilyName, families.contains(reading.tokens[last].key) { finds[index].kind = .person }
        }
    }
}
