/// Holds the boundaries that the model found against what the rules and tables are sure of.
struct SpanChecks {
    let reading: Reading
    let rules: RuleOpinions
    let ruleFinds: [Find]

    /// The names of a region: those found, less what is none, with the listed names that were passed over.
    func settled(_ spans: [Range<Int>], of region: Range<Int>, in sentence: Range<Int>) -> [Range<Int>] {
        var names: [Range<Int>] = []
        var end = region.lowerBound
        for span in spans + [region.upperBound..<region.upperBound] {
            names += listed(in: end..<span.lowerBound)
            names += parts(trimmed(span)).filter { canBeName($0, in: sentence) }
            end = span.upperBound
        }
        return names
    }

    /// The names in a stretch that the rules found in the tables.
    private func listed(in stretch: Range<Int>) -> [Range<Int>] {
        stretch.compactMap { index in
            guard rules.label(index) == .begins, let find = rules.starts[index].map({ ruleFinds[$0] }),
                find.entity != nil, find.tokens.upperBound <= stretch.upperBound
            else { return nil }
            return find.tokens
        }
    }

    /// The span without an age or number that a word is joined to: *24-jarige*.
    private func trimmed(_ span: Range<Int>) -> Range<Int> {
        let start = span.lowerBound
        guard span.count > 3, reading.tokens[start].kind == .number, reading.isMark("-", start + 1),
            reading.isLower(start + 2)
        else { return span }
        return start + 3..<span.upperBound
    }

    /// The listed names that a span is made up of, where it is no more than these: *Washington Kiev*.
    private func parts(_ span: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        while let start = parts.last?.upperBound ?? Optional(span.lowerBound), start < span.upperBound {
            guard let find = rules.starts[start].map({ ruleFinds[$0] }), find.entity != nil,
                find.tokens.upperBound <= span.upperBound
            else { return span.isEmpty ? [] : [span] }
            parts.append(find.tokens)
        }
        return parts
    }

    /// Whether a span can be a name: one that the rules do not have must be more than an ordinary word.
    private func canBeName(_ span: Range<Int>, in sentence: Range<Int>) -> Bool {
        let start = span.lowerBound
        guard span.count == 1, !rules.isNamed(start) else { return true }
        if reading.tokens[start].kind == .number { return false }
        // *hoogleraar Wiskunde*
        if start > sentence.lowerBound, reading.has(.academicTitle, start - 1), reading.isOrdinary(start) {
            return false
        }
        return LoneWord(reading: reading, sentence: sentence).canBeName(start)
    }
}
