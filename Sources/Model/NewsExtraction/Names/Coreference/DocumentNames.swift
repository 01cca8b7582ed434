import NewsText

/// Makes the mentions of a name in one article consistent: confirms candidates, and shares kinds, particles and
/// stems.
package struct DocumentNames {
    package let text: AnnotatedText
    package private(set) var spans: [NameSpan]

    /// Takes the spans of an article and its candidates.
    package init(_ text: AnnotatedText, _ spans: [NameSpan], _ candidates: [NameCandidate]) {
        self.text = text
        self.spans = spans
        addConfirmed(candidates)
        self.spans.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
        addParticles()
        settleKinds()
        settleFamilyNames()
        addGenitives()
    }

    private func isUnlisted(_ span: NameSpan) -> Bool {
        span.entity == nil && span.name == nil && span.stem == nil
    }

    /// Confirms the candidates that occur elsewhere in the article as a name or as the end of a person's name.
    private mutating func addConfirmed(_ candidates: [NameCandidate]) {
        guard !candidates.isEmpty else { return }
        var known = WordTable<Int>()
        for (index, span) in spans.enumerated() {
            switch span.form {
            case .name, .acronym:
                known[text.phraseKey(span.tokens)] = index
                if span.kind == .person, span.tokens.count > 1 {
                    known[text.phraseKey(span.tokens.upperBound - 1..<span.tokens.upperBound)] = index
                }
            case .adjective, .demonym, .compound, .role: break
            }
        }
        for name in candidates {
            guard let index = known[text.phraseKey(name.tokens)] else { continue }
            let model = spans[index]
            spans.append(
                NameSpan(
                    tokens: name.tokens, kind: model.kind, form: model.form,
                    entity: model.tokens.count == name.tokens.count ? model.entity : nil, name: nil,
                    weights: name.weights))
        }
    }

    /// Restores to a family name the particles that open a sentence, if the article has the name with them elsewhere:
    /// *De Wever*, *Van der Poel*.
    private mutating func addParticles() {
        var known = WordSet()
        for span in spans where span.tokens.count > 1 {
            let first = span.tokens.first { text.has(.particle, $0) }
            if let first { known.insert(text.phraseKey(first..<span.tokens.upperBound)) }
        }
        guard !known.isEmpty else { return }
        for index in spans.indices {
            var first = spans[index].tokens.lowerBound
            for _ in 0..<3 where first > 0 && text.has(.particle, first - 1) {
                first -= 1
                guard known.contains(text.phraseKey(first..<spans[index].tokens.upperBound)) else {
                    continue
                }
                spans[index].tokens = first..<spans[index].tokens.upperBound
                (spans[index].kind, spans[index].entity, spans[index].form) = (.person, nil, .name)
            }
        }
    }

    /// Links the genitive of a name to the name: *Baraks* to *Barak*.
    private mutating func addGenitives() {
        let genitives = spans.indices.filter { isUnlisted(spans[$0]) && mayBeGenitive(spans[$0].tokens) }
        guard !genitives.isEmpty else { return }
        var known = WordTable<Int>()
        for (index, span) in spans.enumerated() where span.form == .name || span.form == .compound {
            known[text.tokens[span.tokens.upperBound - 1].key] = index
        }
        for index in genitives {
            let range = text.tokens[spans[index].tokens.lowerBound].range
            let stem = Tokenizer.word(of: text.bytes, in: TextRange(range.start, range.end - 1))
            guard let model = known[stem.key] else { continue }
            spans[index].kind = spans[model].kind
            spans[index].entity = spans[model].entity
            spans[index].stem = spans[model].tokens
        }
    }

    private func mayBeGenitive(_ tokens: Range<Int>) -> Bool {
        let range = text.tokens[tokens.lowerBound].range
        return tokens.count == 1 && range.count >= 5 && text.bytes[range.end - 1] == UInt8(ascii: "s")
    }

    /// Gives all mentions of an unlisted name the kind with the most evidence over all of them, or else the kind of
    /// the name next to it in a list.
    private mutating func settleKinds() {
        var sums = WordTable<KindWeights>(capacity: spans.count)
        let keys = spans.map { isUnlisted($0) ? text.phraseKey($0.tokens) : 0 }
        for (span, key) in zip(spans, keys) where key != 0 {
            sums[key, default: KindWeights()] += span.weights
        }
        var isKnown = keys.map { $0 == 0 }
        for index in spans.indices where !isKnown[index] {
            guard let kind = sums[keys[index]]?.best else { continue }
            spans[index].kind = kind
            isKnown[index] = true
        }
        for index in spans.indices.dropFirst() { spread(from: index - 1, to: index, &isKnown) }
        for index in spans.indices.dropLast().reversed() { spread(from: index + 1, to: index, &isKnown) }
    }

    /// Copies the kind of a neighbour to a name of unknown kind: *Minsk, Homel en Brest*.
    private mutating func spread(from source: Int, to target: Int, _ isKnown: inout [Bool]) {
        guard isKnown[source], !isKnown[target], spans[source].form == .name, spans[target].form == .name
        else { return }
        let (left, right) = (spans[min(source, target)].tokens, spans[max(source, target)].tokens)
        guard right.lowerBound - left.upperBound == 1 else { return }
        let joint = left.upperBound
        guard
            text.isMark(",", joint)
                || text.isLower(joint) && Self.joints.contains(text.tokens[joint].key)
        else { return }
        spans[target].kind = spans[source].kind
        isKnown[target] = true
    }

    private static let joints = WordTable<Void>(words: "en of")

    /// Makes every unlisted name a person that is the family name of a person in the article.
    private mutating func settleFamilyNames() {
        var families = WordSet()
        for span in spans where span.kind == .person && span.tokens.count > 1 {
            families.insert(text.tokens[span.tokens.upperBound - 1].key)
        }
        guard !families.isEmpty else { return }
        for index in spans.indices where isUnlisted(spans[index]) {
            let last = spans[index].tokens.upperBound - 1
            let isFamilyName = spans[index].tokens.allSatisfy { $0 == last || text.has(.particle, $0) }
            if isFamilyName, families.contains(text.tokens[last].key) { spans[index].kind = .person }
        }
    }
}
