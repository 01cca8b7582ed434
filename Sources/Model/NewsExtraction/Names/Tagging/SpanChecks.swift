/// Checks the model's boundaries against the certain knowledge of rules and tables.
final class SpanChecks {
    private let text: AnnotatedText
    private let rules: RuleEvidence
    private let words: DocumentWords
    private let ruleSpans: [NameSpan]

    init(text: AnnotatedText, rules: RuleEvidence, words: DocumentWords, ruleSpans: [NameSpan]) {
        self.text = text
        self.rules = rules
        self.words = words
        self.ruleSpans = ruleSpans
    }

    /// Calls `body` with the names of a region: the decoded ones that pass the checks, and the listed ones that the
    /// model missed.
    func forEachName(
        _ spans: [Range<Int>], of region: Range<Int>, in sentence: Range<Int>, _ body: (Range<Int>) -> Void
    ) {
        var end = region.lowerBound
        for span in spans {
            forEachListed(in: end..<span.lowerBound, body)
            forEachPart(trimmed(span)) { if canBeName($0, in: sentence) { body($0) } }
            end = span.upperBound
        }
        forEachListed(in: end..<region.upperBound, body)
    }

    /// Calls `body` with the listed names in a range of tokens.
    private func forEachListed(in stretch: Range<Int>, _ body: (Range<Int>) -> Void) {
        for index in stretch {
            if rules.label(index) == .begins, let tokens = listed(at: index),
                tokens.upperBound <= stretch.upperBound
            {
                body(tokens)
            }
        }
    }

    /// The tokens of the listed name that begins at a token.
    private func listed(at index: Int) -> Range<Int>? {
        guard let number = rules.start(index), ruleSpans[number].entity != nil else { return nil }
        return ruleSpans[number].tokens
    }

    /// The span without a leading age or number: *24-jarige*.
    private func trimmed(_ span: Range<Int>) -> Range<Int> {
        let start = span.lowerBound
        guard span.count > 3, text.tokens[start].kind == .number, text.isMark("-", start + 1),
            text.isLower(start + 2)
        else { return span }
        return start + 3..<span.upperBound
    }

    /// Calls `body` with the listed names of a span that is a sequence of them (*Washington Kiev*), else with the
    /// span.
    private func forEachPart(_ span: Range<Int>, _ body: (Range<Int>) -> Void) {
        var start = span.lowerBound
        while start < span.upperBound {
            guard let part = listed(at: start), part.upperBound <= span.upperBound else { return body(span) }
            start = part.upperBound
        }
        start = span.lowerBound
        while start < span.upperBound, let part = listed(at: start) {
            body(part)
            start = part.upperBound
        }
    }

    /// Whether a span can be a name: one that the rules did not find must be more than a common word.
    func canBeName(_ span: Range<Int>, in sentence: Range<Int>) -> Bool {
        let start = span.lowerBound
        guard span.count == 1, !rules.isNamed(start) else { return true }
        if text.tokens[start].kind == .number { return false }
        // *hoogleraar Wiskunde*
        if start > sentence.lowerBound, text.has(.academicTitle, start - 1), text.isCommonWord(start) {
            return false
        }
        if opensSentence(start, sentence) { return false }
        return SingleWordRule(text: text, sentence: sentence).canBeName(start)
    }

    /// Whether the word is a common one that opens a sentence, without evidence for a name in the article or after
    /// it: *Lees ook: Leven tussen de granaten*, but *Leeuw zei*.
    private func opensSentence(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard text.isInitial(index, in: sentence), text.isCommonWord(index),
            text.facts[index].traits.isDisjoint(with: [.givenName, .surname]),
            words.elsewhere(text.tokens[index].key) & 1 == 0
        else { return false }
        let after = index + 1
        guard after < sentence.upperBound, text.isLower(after) else { return false }
        return text.facts[after].traits.isDisjoint(with: [.saying, .agentVerb, .auxiliary])
    }
}
