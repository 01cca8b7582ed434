import NewsText

/// The features for the boundaries of names, for each token of a region.
package final class SpanFeatures {
    private let text: AnnotatedText
    private let rules: RuleEvidence
    private let words: DocumentWords
    private let known = SpanFeatures.traits
    /// The words' looks, computed lazily, as each is used by its neighbours too.
    private let looks: UnsafeMutableBufferPointer<UInt64>
    private static var unseen: UInt64 { .max }

    init(_ text: AnnotatedText, _ rules: RuleEvidence, _ words: DocumentWords) {
        self.text = text
        self.rules = rules
        self.words = words
        looks = .allocate(capacity: text.tokens.count)
        looks.initialize(repeating: Self.unseen)
    }

    deinit { looks.deallocate() }

    /// The traits that are evidence for boundaries of names.
    package static let traits: WordTraits = {
        var traits: WordTraits = [
            .givenName, .surname, .title, .pluralTitle, .saying, .particle, .functionWord, .definiteArticle,
            .locative, .directional, .pointOfCompass, .connector, .nameHead, .unitHead, .agentVerb,
            .abbreviation, .languageVerb, .auxiliary, .startsAlias(.capitalized), .startsAlias(.upper),
        ]
        for kind in EntityKind.allCases {
            traits.formUnion([.noun(kind), .suffix(kind), .head(kind)])
        }
        return traits
    }()

    /// The look of a word: its casing, class, whether it touches the previous one, whether it is common.
    private func look(_ index: Int, _ sentence: Range<Int>) -> UInt64 {
        guard sentence.contains(index) else { return 255 }
        if looks[index] == Self.unseen { looks[index] = look(at: index, sentence) }
        return looks[index]
    }

    private func look(at index: Int, _ sentence: Range<Int>) -> UInt64 {
        let token = text.tokens[index]
        if token.kind == .mark {
            return 64 + UInt64(text.bytes[token.range.start] & 63) << 8 | (token.gap == .none ? 1 : 0)
        }
        var look = UInt64(token.shape.rawValue) | UInt64(token.kind.rawValue) << 2
        if token.gap == .none, index > sentence.lowerBound { look |= 1 << 4 }
        if token.shape != .lower, text.isCommonWord(index) { look |= 1 << 5 }
        return look
    }

    private func key(_ index: Int, _ sentence: Range<Int>) -> UInt64 {
        if index < sentence.lowerBound { return 1 }
        return index < sentence.upperBound ? text.tokens[index].key : 2
    }

    /// Collects the features of the token at `index` into `slots`.
    package func collect(_ index: Int, in sentence: Range<Int>, into slots: inout some FeatureSink) {
        let token = text.tokens[index]
        let isInitial: UInt64 = text.isInitial(index, in: sentence) ? 1 : 0
        let (look, before, after) = (
            look(index, sentence), look(index - 1, sentence), look(index + 1, sentence)
        )
        let (farBefore, farAfter) = (self.look(index - 2, sentence), self.look(index + 2, sentence))
        let (word, left, right) = (key(index, sentence), key(index - 1, sentence), key(index + 1, sentence))
        slots.add(0, 0)
        let isKnown = !words.isHidden(word)
        if isKnown { slots.add(1, word, UInt64(token.shape.rawValue)) }
        slots.add(2, left)
        slots.add(3, right)
        slots.add(4, key(index - 2, sentence))
        slots.add(5, key(index + 2, sentence))
        if isKnown {
            slots.add(6, left, word)
            slots.add(7, word, right)
        }
        slots.add(8, look | isInitial << 20)
        slots.add(9, look | before << 20, after)
        slots.add(10, look | isInitial << 20, after)
        slots.add(11, look, before)
        slots.add(12, look | before << 20, farBefore)
        slots.add(13, look | after << 20, farAfter)
        slots.add(14, left, look)
        slots.add(15, right, look)
        collectShape(token, look, isKnown, &slots)
        collectTraits(index, sentence, isInitial, &slots)
        let code = UInt64(rules.codes[index])
        let codeBefore = index > sentence.lowerBound ? UInt64(rules.codes[index - 1]) : 255
        let codeAfter = index + 1 < sentence.upperBound ? UInt64(rules.codes[index + 1]) : 255
        slots.add(30, code)
        slots.add(31, code, look | isInitial << 20)
        slots.add(32, code | codeBefore << 8)
        slots.add(33, code | codeAfter << 8)
        slots.add(34, code | codeBefore << 8 | codeAfter << 16)
        slots.add(35, code & 0x43, look | before << 20 | after << 40)
        slots.add(36, code & 0x43, left)
        slots.add(37, code & 0x43, right)
        let elsewhere = words.elsewhere(word)
        slots.add(38, elsewhere, look | isInitial << 20)
        slots.add(39, elsewhere, code)
    }

    private func collectShape(
        _ token: Token, _ look: UInt64, _ isKnown: Bool, _ slots: inout some FeatureSink
    ) {
        guard token.kind != .mark else { return }
        let bytes = UnsafeBufferPointer(rebasing: text.bytes[token.range.bytes])
        slots.add(16, UInt64(min(bytes.count, 12)), look)
        guard token.shape != .lower else { return }
        slots.add(17, bytes.ending(2), look)
        slots.add(18, bytes.ending(3))
        slots.add(20, bytes.beginning(3))
        guard isKnown else { return }
        slots.add(19, bytes.ending(4))
        slots.add(21, bytes.beginning(4))
    }

    private func collectTraits(
        _ index: Int, _ sentence: Range<Int>, _ isInitial: UInt64, _ slots: inout some FeatureSink
    ) {
        let own = text.facts[index].traits.intersection(known)
        let shape = UInt64(text.tokens[index].shape.rawValue)
        slots.add(22, each: own, with: shape | isInitial << 4)
        slots.add(23, own.rawValue, shape | isInitial << 4)
        var before: WordTraits = []
        var after: WordTraits = []
        if index > sentence.lowerBound {
            before = text.facts[index - 1].traits.intersection(known)
            slots.add(24, each: before, with: shape)
        }
        if index + 1 < sentence.upperBound {
            after = text.facts[index + 1].traits.intersection(known)
            slots.add(25, each: after, with: shape)
        }
        slots.add(26, before.rawValue, own.rawValue)
        slots.add(27, own.rawValue, after.rawValue)
    }

    /// Collects the features of the transition from a previous label to a token.
    package func collectSteps(
        _ index: Int, in sentence: Range<Int>, from label: SpanLabel, into slots: inout some FeatureSink
    ) {
        let from = UInt64(label.rawValue) << 56
        let token = text.tokens[index]
        slots.add(50, from)
        slots.add(51, from | look(index, sentence))
        slots.add(52, from | UInt64(rules.codes[index]))
        slots.add(53, from | (text.facts[index].traits.intersection(known).rawValue & 0xFFFF))
        if token.shape == .lower { slots.add(54, from ^ token.key) }
    }
}
