/// What the rules and tables say of an article's names: what the model decides by, and is trained with.
package final class NameDraft {
    /// An entity that the tables list under a name.
    struct Listed {
        let entity: Int
        let form: Mention.Form
        let `class`: NameClass
    }

    /// A name whose boundaries are settled.
    package struct DraftName {
        package let tokens: Range<Int>
        package let sentence: Range<Int>
        package let key: UInt64
        /// The entities that the tables list under the name, as a range of `NameDraft.listed`.
        package let matches: Range<Int>
        /// One bit for each `NameClass` of these.
        package let classes: UInt64
        /// The number of the rules' find with the same tokens.
        let rule: Int?
        let weights: KindWeights
        let isInCompound: Bool
    }

    package let reading: AnnotatedText
    package let rules: RuleEvidence
    let words: DocumentWords
    /// The features of tokens.
    package let spanFeatures: SpanFeatures
    /// What the tables list under the names drafted so far.
    private(set) var listed: [Listed] = []
    private let ruleFinds: [NameSpan]

    /// Takes what the rules found; `hidden` are words that training keeps from the model.
    package init(_ reading: AnnotatedText, _ names: NameFinder, _ finds: [NameSpan], hidden: Set<UInt64> = [])
    {
        self.reading = reading
        ruleFinds = finds
        rules = RuleEvidence(reading, finds, names.doubtful, portfolios: names.portfolios)
        words = DocumentWords(reading, hidden: hidden)
        spanFeatures = SpanFeatures(reading, rules, words)
    }

    /// The features of names, which know of each other.
    package func kindFeatures(_ names: [DraftName]) -> KindFeatures {
        var features = KindFeatures(reading, rules, words, count: names.count)
        for name in names { features.note(name) }
        return features
    }

    package func forEachRegion(in sentence: Range<Int>, _ body: (Range<Int>) -> Void) {
        CandidateRegions.forEach(in: sentence, reading, rules, body)
    }

    /// Calls `body` with the names in a sentence that the rules decide alone.
    func forEachFixed(in sentence: Range<Int>, _ body: (Range<Int>) -> Void) {
        for index in sentence where rules.isFixed(index) && rules.label(index) == .begins {
            if let number = rules.start(index) { body(ruleFinds[number].tokens) }
        }
    }

    /// What is known of a name.
    package func name(_ tokens: Range<Int>, in sentence: Range<Int>) -> DraftName {
        let start = tokens.lowerBound
        let rule = rules.start(start).flatMap { ruleFinds[$0].tokens == tokens ? $0 : nil }
        let first = listed.count
        let found = reading.gazetteer.matches(in: reading, at: start, before: tokens.upperBound)
        for match in found.reversed() where match.end == tokens.upperBound && match.form != .role {
            addListed(match.entity, match.form)
        }
        if let rule, let entity = ruleFinds[rule].entity,
            !listed[first...].contains(where: { $0.entity == entity })
        {
            addListed(entity, ruleFinds[rule].form)
        }
        var classes: UInt64 = 0
        for entity in listed[first...] { classes |= 1 << UInt64(entity.class.rawValue) }
        let isBehindPortfolio =
            start > sentence.lowerBound && rules.isFixed(start - 1) && !rules.isNamed(start - 1)
        let weights = KindEvidence(reading: reading, sentence: sentence)
            .weights(of: tokens, afterTitle: isBehindPortfolio)
        return DraftName(
            tokens: tokens, sentence: sentence,
            key: reading.phraseKey(tokens), matches: first..<listed.count, classes: classes, rule: rule,
            weights: weights, isInCompound: isInCompound(tokens, sentence))
    }

    private func addListed(_ entity: Int, _ form: Mention.Form) {
        listed.append(
            Listed(entity: entity, form: form, class: NameClass(reading.gazetteer.kind(entity), form)))
    }

    func isAcronym(_ tokens: Range<Int>) -> Bool {
        let token = reading.tokens[tokens.lowerBound]
        return tokens.count == 1 && token.kind == .word && token.shape == .upper
    }

    /// Whether a lower-case word is joined to the name by a hyphen: *Patriot-systeem*, *regering-Biden*.
    private func isInCompound(_ tokens: Range<Int>, _ sentence: Range<Int>) -> Bool {
        func isLowerWord(_ index: Int) -> Bool { sentence.contains(index) && reading.isLower(index) }
        let (start, end) = (tokens.lowerBound, tokens.upperBound)
        if end + 1 < sentence.upperBound, reading.isMark("-", end), reading.touches(end),
            reading.touches(end + 1), isLowerWord(end + 1)
        {
            return true
        }
        return start - 2 >= sentence.lowerBound && reading.isMark("-", start - 1)
            && reading.touches(start - 1) && reading.touches(start) && isLowerWord(start - 2)
    }
}
