/// Holds the boundaries that the model found against what the rules and tables are sure of.
final class SpanChecks {
    private let reading: AnnotatedText
    private let rules: RuleEvidence
    private let words: DocumentWords
    private let ruleFinds: [NameSpan]

    init(reading: AnnotatedText, rules: RuleEvidence, words: DocumentWords, ruleFinds: [NameSpan]) {
        self.reading = reading
        self.rules = rules
        self.words = words
        self.ruleFinds = ruleFinds
    }

    /// Calls `body` with the names of a region: those found, less what is none, with the listed names that were
    /// passed over.
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

    /// Calls `body` with the names in a stretch that the rules found in the tables.
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
        guard let number = rules.start(index), ruleFinds[number].entity != nil else { return nil }
        return ruleFinds[number].tokens
    }

    /// The span without an age or number that a word is joined to: *24-jarige*.
    private func trimmed(_ span: Range<Int>) -> Range<Int> {
        let start = span.lowerBound
        guard span.count > 3, reading.tokens[start].kind == .number, reading.isMark("-", start + 1),
            reading.isLower(start + 2)
        else { return span }
        return start + 3..<span.upperBound
    }

    /// Calls `body` with the listed names that a span is made up of, where it is no more than these
    /// (*Washington Kiev*), else with the span.
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

    /// Whether a span can be a name: one that the rules do not have must be more than an ordinary word.
    func canBeName(_ span: Range<Int>, in sentence: Range<Int>) -> Bool {
        let start = span.lowerBound
        guard span.count == 1, !rules.isNamed(start) else { return true }
        if reading.tokens[start].kind == .number { return false }
        // *hoogleraar Wiskunde*
        if start > sentence.lowerBound, reading.has(.academicTitle, start - 1), reading.isOrdinary(start) {
            return false
        }
        if opensSentence(start, sentence) { return false }
        return SingleWordRule(reading: reading, sentence: sentence).canBeName(start)
    }

    /// Whether the word is an ordinary one that opens a sentence, and nothing in the article or behind it speaks for a
    /// name: *Lees ook: Leven tussen de granaten*, but *Leeuw zei*.
    private func opensSentence(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard reading.isInitial(index, in: sentence), reading.isOrdinary(index),
            reading.facts[index].traits.isDisjoint(with: [.givenName, .surname]),
            words.elsewhere(reading.tokens[index].key) & 1 == 0
        else { return false }
        let behind = index + 1
        guard behind < sentence.upperBound, reading.isLower(behind) else { return false }
        return reading.facts[behind].traits.isDisjoint(with: [.saying, .agentVerb, .auxiliary])
    }
}
