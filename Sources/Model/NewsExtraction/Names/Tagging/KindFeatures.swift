import NewsText

/// The features by which the kind of a name is told.
package struct KindFeatures {
    let reading: AnnotatedText
    let rules: RuleEvidence
    let words: DocumentWords
    private let known = SpanFeatures.traits
    /// What the rules' evidence for all occurrences of a name comes to, by its key.
    private(set) var sums: WordTable<KindWeights>
    /// The names of several words that end or begin with a word: their evidence.
    private(set) var longer = WordTable<KindWeights>()

    /// Features for so many names.
    init(_ reading: AnnotatedText, _ rules: RuleEvidence, _ words: DocumentWords, count: Int) {
        self.reading = reading
        self.rules = rules
        self.words = words
        sums = WordTable(capacity: count)
    }

    /// Remembers the evidence for a name that the article has.
    mutating func note(_ name: NameDraft.DraftName) {
        sums[name.key, default: KindWeights()] += name.weights
        if name.tokens.count > 1 {
            longer[reading.tokens[name.tokens.upperBound - 1].key, default: KindWeights()] += name.weights
        }
    }

    /// Puts the features of a name into `slots`; `before` is the name before it in the sentence.
    package func collect(
        _ name: NameDraft.DraftName, before: (name: Range<Int>, class: NameClass)?,
        into slots: inout some FeatureSink
    ) {
        let listed = name.classes
        slots.add(100, 0)
        collectInside(name, listed, &slots)
        collectAround(name.tokens, name.sentence, listed, &slots)
        collectEvidence(name, listed, &slots)
        let start = name.tokens.lowerBound
        guard let before, start - before.name.upperBound <= 4 else { return }
        let joint = (before.name.upperBound..<start).reduce(UInt64(0)) { $0 &* 31 &+ reading.tokens[$1].key }
        slots.add(170, UInt64(before.class.rawValue), joint)
        slots.add(171, UInt64(before.class.rawValue), UInt64(start - before.name.upperBound))
    }

    private func collectInside(
        _ drafted: NameDraft.DraftName, _ listed: UInt64, _ slots: inout some FeatureSink
    ) {
        let name = drafted.tokens
        let (first, last) = (name.lowerBound, name.upperBound - 1)
        let isInitial: UInt64 = reading.isInitial(first, in: drafted.sentence) ? 1 : 0
        var pattern: UInt64 = 1
        var count: UInt64 = 0
        var inside: WordTraits = []
        for index in name {
            let token = reading.tokens[index]
            if token.kind != .mark { count += 1 }
            let isOrdinary = token.kind == .word && reading.isOrdinary(index)
            let code =
                UInt64(token.shape.rawValue) | UInt64(token.kind.rawValue) << 2
                | (token.gap == .none && index > first ? 16 : 0) | (isOrdinary ? 32 : 0)
            pattern = pattern &* 67 &+ code
            inside.formUnion(reading.facts[index].traits.intersection(known))
            if !words.isHidden(token.key) { slots.add(101, token.key) }
        }
        slots.add(102, pattern)
        slots.add(103, count, isInitial)
        let (firstToken, lastToken) = (reading.tokens[first], reading.tokens[last])
        if !words.isHidden(lastToken.key), !words.isHidden(firstToken.key) {
            slots.add(104, drafted.key)
            slots.add(105, firstToken.key)
            slots.add(106, lastToken.key)
        }
        let one: UInt64 = name.count == 1 ? 1 : 0
        for (template, token) in [(110 as UInt64, lastToken), (114, firstToken)] where token.kind != .mark {
            let bytes = UnsafeBufferPointer(rebasing: reading.bytes[token.range.bytes])
            slots.add(template, bytes.ending(2), one)
            slots.add(template + 1, bytes.ending(3), one)
            guard !words.isHidden(token.key) else { continue }
            slots.add(template + 2, bytes.ending(4), one)
            slots.add(template + 3, bytes.beginning(3), one)
        }
        let firstTraits = reading.facts[first].traits.intersection(known)
        let lastTraits = reading.facts[last].traits.intersection(known)
        slots.add(120, each: firstTraits, with: min(count, 3))
        slots.add(121, each: lastTraits, with: min(count, 3))
        slots.add(122, each: inside)
        slots.add(123, firstTraits.rawValue, lastTraits.rawValue)
        slots.add(124, listed, pattern)
        slots.add(125, listed, isInitial | one << 1)
    }

    private func collectAround(
        _ name: Range<Int>, _ sentence: Range<Int>, _ listed: UInt64, _ slots: inout some FeatureSink
    ) {
        func key(_ index: Int) -> UInt64 {
            if index < sentence.lowerBound { return 1 }
            return index < sentence.upperBound ? reading.tokens[index].key : 2
        }
        func traits(_ index: Int) -> WordTraits {
            guard sentence.contains(index) else { return [] }
            return reading.facts[index].traits.intersection(known)
        }
        let (before, behind) = (name.lowerBound - 1, name.upperBound)
        let one: UInt64 = name.count == 1 ? 1 : 0
        let touches: UInt64 =
            (reading.touches(name.lowerBound) && before >= sentence.lowerBound ? 1 : 0)
            | (behind < sentence.upperBound && reading.touches(behind) ? 2 : 0)
        slots.add(130, key(before), one)
        slots.add(131, key(behind), touches)
        slots.add(132, key(before - 1))
        slots.add(133, key(behind + 1))
        slots.add(134, key(before), key(before - 1))
        slots.add(135, key(behind), key(behind + 1))
        slots.add(136, key(before), key(behind))
        slots.add(137, key(before - 2))
        slots.add(138, key(behind + 2))
        slots.add(139, each: traits(before), with: one)
        slots.add(140, each: traits(before - 1))
        slots.add(141, each: traits(behind), with: touches)
        slots.add(142, each: traits(behind + 1), with: touches)
        slots.add(143, traits(before).rawValue, traits(behind).rawValue)
        slots.add(144, listed, key(before))
        slots.add(145, listed, key(behind))
        // *luchtmachtofficier Haverkort*, *waterschap Vechtstromen*: what the noun before ends with.
        if before >= sentence.lowerBound, reading.isLower(before) {
            let token = reading.tokens[before]
            let bytes = UnsafeBufferPointer(rebasing: reading.bytes[token.range.bytes])
            slots.add(150, bytes.ending(4))
            slots.add(151, bytes.ending(6))
        }
        if behind < sentence.upperBound, reading.isLower(behind) {
            let token = reading.tokens[behind]
            let bytes = UnsafeBufferPointer(rebasing: reading.bytes[token.range.bytes])
            slots.add(152, bytes.ending(4), touches)
        }
        // *Ajax - Feyenoord 2-1*
        let numbers = sentence.prefix(24).count { reading.tokens[$0].kind == .number }
        slots.add(153, UInt64(min(numbers, 4)), one)
    }

    private func collectEvidence(
        _ drafted: NameDraft.DraftName, _ listed: UInt64, _ slots: inout some FeatureSink
    ) {
        let (name, weights) = (drafted.tokens, drafted.weights)
        slots.add(160, listed)
        slots.add(161, weights.summary, listed)
        slots.add(162, weights.summary)
        let whole = sums[drafted.key] ?? weights
        slots.add(163, whole.summary)
        slots.add(164, whole.summary, listed)
        let code = UInt64(rules.codes[name.lowerBound])
        slots.add(165, code)
        slots.add(166, code, weights.summary)
        if name.count == 1, let longer = longer[reading.tokens[name.lowerBound].key] {
            slots.add(167, longer.summary)
            slots.add(168, longer.summary, listed)
        }
        for kind in EntityKind.all where weights[kind] != 0 {
            slots.add(169, UInt64(kind.rawValue), UInt64(bitPattern: Int64(min(max(weights[kind], -3), 12))))
        }
    }
}

extension KindWeights {
    /// The best kind and how far it is ahead, as one number.
    var summary: UInt64 {
        guard let best else { return 0 }
        let lead = min(max(lead(of: best), 0), 9) / 2
        return 1 + UInt64(best.rawValue) << 3 | UInt64(lead) << 8
    }
}
