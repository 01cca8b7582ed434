/// Finds the definitions of acronyms in an article: *Raad voor de Journalistiek (RVDJ)*.
///
/// Matches the acronym's letters with the long name's initials from the end (Schwartz and Hearst, 2003).
struct AcronymDefinitions {
    let text: AnnotatedText

    /// The spans with long forms completed, and long form and acronym linked to one entity.
    func applied(to spans: [NameSpan]) -> [NameSpan] {
        var result: [NameSpan] = []
        result.reserveCapacity(spans.count)
        var names: [UInt64: (entity: Int?, name: Int, kind: EntityKind)] = [:]
        for span in spans {
            var span = span
            if isBracketed(span.tokens), let start = longName(of: span.tokens.lowerBound) {
                let long = start..<(span.tokens.lowerBound - 1)
                var whole = NameSpan(
                    tokens: long, kind: .organization, form: .name, entity: nil, name: nil,
                    weights: KindWeights())
                while let last = result.last, last.tokens.upperBound > start {
                    // A span that begins before the long form is the better one.
                    if last.tokens.lowerBound <= start { whole = last }
                    result.removeLast()
                }
                // Short acronyms are ambiguous: the article's definition beats the table.
                if whole.entity == nil, text.tokens[span.tokens.lowerBound].range.count <= 3 {
                    span.entity = nil
                }
                if whole.entity == nil {
                    whole.entity = span.entity
                    whole.kind = span.entity == nil ? whole.kind : span.kind
                } else {
                    span.entity = whole.entity
                    span.kind = whole.kind
                }
                let name =
                    whole.entity.map { text.gazetteer.name($0) } ?? text.string(whole.tokens)
                span.form = .acronym
                span.kind = whole.kind
                names[text.tokens[span.tokens.lowerBound].key] = (
                    whole.entity, text.number(ofName: name), whole.kind
                )
                result.append(whole)
            }
            result.append(span)
        }
        guard !names.isEmpty else { return result }
        for index in result.indices where result[index].tokens.count == 1 {
            let token = text.tokens[result[index].tokens.lowerBound]
            guard token.shape != .lower, let defined = names[token.key] else { continue }
            result[index].entity = defined.entity
            result[index].name = defined.name
            result[index].kind = defined.kind
        }
        return result
    }

    private func isBracketed(_ tokens: Range<Int>) -> Bool {
        tokens.count == 1 && text.isMark("(", tokens.lowerBound - 1)
            && text.isMark(")", tokens.upperBound)
    }

    /// The start of the long form that the bracketed acronym at `index` abbreviates.
    private func longName(of index: Int) -> Int? {
        let acronym = text.string(text.tokens[index].range).lowercased().unicodeScalars.filter {
            $0.properties.isAlphabetic
        }
        guard (2...10).contains(acronym.count) else { return nil }
        var letters = acronym[...]
        var start: Int?
        var word = index - 2
        while word >= 0, index - word <= 24, let letter = letters.last {
            let token = text.tokens[word]
            let initial = text.string(token.range).lowercased().unicodeScalars.first
            if token.kind == .mark {
                guard text.isMark("-", word) || text.isMark("&", word) else { return nil }
            } else if text.isCapital(word) {
                guard initial == letter else { return nil }
                letters.removeLast()
                start = word
            } else if initial == letter, !text.has(.connector, word) {
                letters.removeLast()
            } else if !text.has(.functionWord, word), !text.has(.connector, word),
                !text.touches(word)
            {
                return nil
            }
            if token.gap >= .paragraph { break }
            word -= 1
        }
        guard letters.isEmpty, let start, start == word + 1, index - 1 - start > 1 else { return nil }
        return start
    }
}
