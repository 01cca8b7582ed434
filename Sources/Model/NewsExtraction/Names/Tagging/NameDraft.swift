/// The output of rules and gazetteer for an article, from which the model decides and with which it is trained.
package final class NameDraft {
    /// An entity listed under a name.
    struct Listed {
        let entity: Int
        let form: Mention.Form
        let `class`: NameClass
    }

    /// A name whose boundaries are decided.
    package struct DraftName {
        package let tokens: Range<Int>
        package let sentence: Range<Int>
        package let key: UInt64
        /// The entities listed under the name, as a range of indices into `NameDraft.listed`.
        package let matches: Range<Int>
        /// The `NameClass`es of these, one bit each.
        package let classes: UInt64
        /// The index of the rules' span with the same tokens.
        let rule: Int?
        let weights: KindWeights
        let isInCompound: Bool
    }

    package let text: AnnotatedText
    package let rules: RuleEvidence
    let words: DocumentWords
    /// The features of tokens.
    package let spanFeatures: SpanFeatures
    /// The listed entities of the names drafted so far.
    private(set) var listed: [Listed] = []
    private let ruleSpans: [NameSpan]

    /// Takes the output of the rules; `hidden` are words that training hides from the model.
    package init(_ text: AnnotatedText, _ names: NameFinder, _ spans: [NameSpan], hidden: Set<UInt64> = []) {
        self.text = text
        ruleSpans = spans
        rules = RuleEvidence(text, spans, names.candidates, portfolios: names.portfolios)
        words = DocumentWords(text, hidden: hidden)
        spanFeatures = SpanFeatures(text, rules, words)
    }

    /// The features of names, which depend on each other.
    package func kindFeatures(_ names: [DraftName]) -> KindFeatures {
        var features = KindFeatures(text, rules, words, count: names.count)
        for name in names { features.note(name) }
        return features
    }

    package func forEachRegion(in sentence: Range<Int>, _ body: (Range<Int>) -> Void) {
        CandidateRegions.forEach(in: sentence, text, rules, body)
    }

    /// Calls `body` with the names in a sentence that the rules alone decide.
    func forEachFixed(in sentence: Range<Int>, _ body: (Range<Int>) -> Void) {
        for index in sentence where rules.isFixed(index) && rules.label(index) == .begins {
            if let number = rules.start(index) { body(ruleSpans[number].tokens) }
        }
    }

    /// Drafts the name at `tokens`.
    package func name(_ tokens: Range<Int>, in sentence: Range<Int>) -> DraftName {
        let start = tokens.lowerBound
        let rule = rules.start(start).flatMap { ruleSpans[$0].tokens == tokens ? $0 : nil }
        let first = listed.count
        let found = text.gazetteer.matches(in: text, at: start, before: tokens.upperBound)
        for match in found.reversed() where match.end == tokens.upperBound && match.form != .role {
            addListed(match.entity, match.form)
        }
        if let rule, let entity = ruleSpans[rule].entity,
            !listed[first...].contains(where: { $0.entity == entity })
        {
            addListed(entity, ruleSpans[rule].form)
        }
        var classes: UInt64 = 0
        for entity in listed[first...] { classes |= 1 << UInt64(entity.class.rawValue) }
        let isAfterPortfolio =
            start > sentence.lowerBound && rules.isFixed(start - 1) && !rules.isNamed(start - 1)
        let weights = KindEvidence(text: text, sentence: sentence)
            .weights(of: tokens, afterTitle: isAfterPortfolio)
        return DraftName(
            tokens: tokens, sentence: sentence,
            key: text.phraseKey(tokens), matches: first..<listed.count, classes: classes, rule: rule,
            weights: weights, isInCompound: isInCompound(tokens, sentence))
    }

    private func addListed(_ entity: Int, _ form: Mention.Form) {
        listed.append(
            Listed(entity: entity, form: form, class: NameClass(text.gazetteer.kind(entity), form)))
    }

    func isAcronym(_ tokens: Range<Int>) -> Bool {
        let token = text.tokens[tokens.lowerBound]
        return tokens.count == 1 && token.kind == .word && token.shape == .upper
    }

    /// Whether a lower-case word is joined to the name by a hyphen: *Patriot-systeem*, *regering-Biden*.
    private func isInCompound(_ tokens: Range<Int>, _ sentence: Range<Int>) -> Bool {
        func isLowerWord(_ index: Int) -> Bool { sentence.contains(index) && text.isLower(index) }
        let (start, end) = (tokens.lowerBound, tokens.upperBound)
        if end + 1 < sentence.upperBound, text.isMark("-", end), text.touches(end),
            text.touches(end + 1), isLowerWord(end + 1)
        {
            return true
        }
        return start - 2 >= sentence.lowerBound && text.isMark("-", start - 1)
            && text.touches(start - 1) && text.touches(start) && isLowerWord(start - 2)
    }
}
