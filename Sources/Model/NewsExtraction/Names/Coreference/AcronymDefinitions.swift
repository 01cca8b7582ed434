/// Finds the long names that an article gives for acronyms: *Raad voor de Journalistiek (RVDJ)*.
///
/// The initials of the long name are matched from the end, after Schwartz and Hearst (2003).
struct AcronymDefinitions {
    let reading: AnnotatedText

    /// The finds with long names completed, and long and short linked to one entity.
    func applied(to finds: [NameSpan]) -> [NameSpan] {
        var result: [NameSpan] = []
        result.reserveCapacity(finds.count)
        var names: [UInt64: (entity: Int?, name: Int, kind: EntityKind)] = [:]
        for find in finds {
            var find = find
            if isBracketed(find.tokens), let start = longName(of: find.tokens.lowerBound) {
                let long = start..<(find.tokens.lowerBound - 1)
                var whole = NameSpan(
                    tokens: long, kind: .organization, form: .name, entity: nil, name: nil,
                    weights: KindWeights())
                while let last = result.last, last.tokens.upperBound > start {
                    // A find that begins before the long name is the better one.
                    if last.tokens.lowerBound <= start { whole = last }
                    result.removeLast()
                }
                // Short acronyms have many meanings: there the article decides, not the table.
                if whole.entity == nil, reading.tokens[find.tokens.lowerBound].range.count <= 3 {
                    find.entity = nil
                }
                if whole.entity == nil {
                    whole.entity = find.entity
                    whole.kind = find.entity == nil ? whole.kind : find.kind
                } else {
                    find.entity = whole.entity
                    find.kind = whole.kind
                }
                let name =
                    whole.entity.map { reading.gazetteer.name($0) } ?? reading.string(whole.tokens)
                find.form = .acronym
                find.kind = whole.kind
                names[reading.tokens[find.tokens.lowerBound].key] = (
                    whole.entity, reading.number(ofName: name), whole.kind
                )
                result.append(whole)
            }
            result.append(find)
        }
        guard !names.isEmpty else { return result }
        for index in result.indices where result[index].tokens.count == 1 {
            let token = reading.tokens[result[index].tokens.lowerBound]
            guard token.shape != .lower, let defined = names[token.key] else { continue }
            result[index].entity = defined.entity
            result[index].name = defined.name
            result[index].kind = defined.kind
        }
        return result
    }

    private func isBracketed(_ tokens: Range<Int>) -> Bool {
        tokens.count == 1 && reading.isMark("(", tokens.lowerBound - 1)
            && reading.isMark(")", tokens.upperBound)
    }

    /// Where the name begins whose initials the acronym at `index` in brackets has.
    private func longName(of index: Int) -> Int? {
        let acronym = reading.string(reading.tokens[index].range).lowercased().unicodeScalars.filter {
            $0.properties.isAlphabetic
        }
        guard (2...10).contains(acronym.count) else { return nil }
        var letters = acronym[...]
        var start: Int?
        var word = index - 2
        while word >= 0, index - word <= 24, let letter = letters.last {
            let token = reading.tokens[word]
            let initial = reading.string(token.range).lowercased().unicodeScalars.first
            if token.kind == .mark {
                guard reading.isMark("-", word) || reading.isMark("&", word) else { return nil }
            } else if reading.isCapital(word) {
                guard initial == letter else { return nil }
                letters.removeLast()
                start = word
            } else if initial == letter, !reading.has(.connector, word) {
                letters.removeLast()
            } else if !reading.has(.functionWord, word), !reading.has(.connector, word),
                !reading.touches(word)
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
