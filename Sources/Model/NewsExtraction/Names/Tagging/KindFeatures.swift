import NewsText

/// The features for the kind of a name.
package struct KindFeatures {
    let text: AnnotatedText
    let rules: RuleEvidence
    let words: DocumentWords
    private let known = SpanFeatures.traits
    /// The summed evidence of the rules for all mentions of a name, by phrase key.
    private(set) var sums: WordTable<KindWeights>
    /// The evidence for the names of several words, by their last word.
    private(set) var longer = WordTable<KindWeights>()

    /// Features for `count` names.
    init(_ text: AnnotatedText, _ rules: RuleEvidence, _ words: DocumentWords, count: Int) {
        self.text = text
        self.rules = rules
        self.words = words
        sums = WordTable(capacity: count)
    }

    /// Adds the evidence for a name of the article.
    mutating func note(_ name: NameDraft.DraftName) {
        sums[name.key, default: KindWeights()] += name.weights
        if name.tokens.count > 1 {
            longer[text.tokens[name.tokens.upperBound - 1].key, default: KindWeights()] += name.weights
        }
    }

    /// Collects the features of a name into `slots`; `before` is the previous name in the sentence.
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
        let joint = (before.name.upperBound..<start).reduce(UInt64(0)) { $0 &* 31 &+ text.tokens[$1].key }
        slots.add(170, UInt64(before.class.rawValue), joint)
        slots.add(171, UInt64(before.class.rawValue), UInt64(start - before.name.upperBound))
    }

    private func collectInside(
        _ drafted: NameDraft.DraftName, _ listed: UInt64, _ slots: inout some FeatureSink
    ) {
        let name = drafted.tokens
        let (first, last) = (name.lowerBound, name.upperBound - 1)
        let isInitial: UInt64 = text.isInitial(first, in: drafted.sentence) ? 1 : 0
        var pattern: UInt64 = 1
        var count: UInt64 = 0
        var inside: WordTraits = []
        for index in name {
            let token = text.tokens[index]
            if token.kind != .mark { count += 1 }
            let isCommonWord = token.kind == .word && text.isCommonWord(index)
            let code =
                UInt64(token.shape.rawValue) | UInt64(token.kind.rawValue) << 2
                | (token.gap == .none && index > first ? 16 : 0) | (isCommonWord ? 32 : 0)
            pattern = pattern &* 67 &+ code
            inside.formUnion(text.facts[index].traits.intersection(known))
            if !words.isHidden(token.key) { slots.add(101, token.key) }
        }
        slots.add(102, pattern)
        slots.add(103, count, isInitial)
        let (firstToken, lastToken) = (text.tokens[first], text.tokens[last])
        if !words.isHidden(lastToken.key), !words.isHidden(firstToken.key) {
            slots.add(104, drafted.key)
            slots.add(105, firstToken.key)
            slots.add(106, lastToken.key)
        }
        let one: UInt64 = name.count == 1 ? 1 : 0
        for (template, token) in [(110 as UInt64, lastToken), (114, firstToken)] where token.kind != .mark {
            let bytes = UnsafeBufferPointer(rebasing: text.bytes[token.range.bytes])
            slots.add(template, bytes.ending(2), one)
            slots.add(template + 1, bytes.ending(3), one)
            guard !words.isHidden(token.key) else { continue }
            slots.add(template + 2, bytes.ending(4), one)
            slots.add(template + 3, bytes.beginning(3), one)
        }
        let firstTraits = text.facts[first].traits.intersection(known)
        let lastTraits = text.facts[last].traits.intersection(known)
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
            return index < sentence.upperBound ? text.tokens[index].key : 2
        }
        func traits(_ index: Int) -> WordTraits {
            guard sentence.contains(index) else { return [] }
            return text.facts[index].traits.intersection(known)
        }
        let (before, after) = (name.lowerBound - 1, name.upperBound)
        let one: UInt64 = name.count == 1 ? 1 : 0
        let touches: UInt64 =
            (text.touches(name.lowerBound) && before >= sentence.lowerBound ? 1 : 0)
            | (after < sentence.upperBound && text.touches(after) ? 2 : 0)
        slots.add(130, key(before), one)
        slots.add(131, key(after), touches)
        slots.add(132, key(before - 1))
        slots.add(133, key(after + 1))
        slots.add(134, key(before), key(before - 1))
        slots.add(135, key(after), key(after + 1))
        slots.add(136, key(before), key(after))
        slots.add(137, key(before - 2))
        slots.add(138, key(after + 2))
        slots.add(139, each: traits(before), with: one)
        slots.add(140, each: traits(before - 1))
        slots.add(141, each: traits(after), with: touches)
        slots.add(142, each: traits(after + 1), with: touches)
        slots.add(143, traits(before).rawValue, traits(after).rawValue)
        slots.add(144, listed, key(before))
        slots.add(145, listed, key(after))
        // *luchtmachtofficier Haverkort*, *waterschap Vechtstromen*: the ending of the noun before.
        if before >= sentence.lowerBound, text.isLower(before) {
            let token = text.tokens[before]
            let bytes = UnsafeBufferPointer(rebasing: text.bytes[token.range.bytes])
            slots.add(150, bytes.ending(4))
            slots.add(151, bytes.ending(6))
        }
        if after < sentence.upperBound, text.isLower(after) {
            let token = text.tokens[after]
            let bytes = UnsafeBufferPointer(rebasing: text.bytes[token.range.bytes])
            slots.add(152, bytes.ending(4), touches)
        }
        // *Ajax - Feyenoord 2-1*
        let numbers = sentence.prefix(24).count { text.tokens[$0].kind == .number }
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
        if name.count == 1, let longer = longer[text.tokens[name.lowerBound].key] {
            slots.add(167, longer.summary)
            slots.add(168, longer.summary, listed)
        }
        for kind in EntityKind.all where weights[kind] != 0 {
            slots.add(169, UInt64(kind.rawValue), UInt64(bitPattern: Int64(min(max(weights[kind], -3), 12))))
        }
    }
}

extension KindWeights {
    /// The best kind and its margin, as one number.
    var summary: UInt64 {
        guard let best else { return 0 }
        let lead = min(max(lead(of: best), 0), 9) / 2
        return 1 + UInt64(best.rawValue) << 3 | UInt64(lead) << 8
    }
}
