/// Names absent from the gazetteer.
extension NameFinder {
    /// Takes the rest of a run, or the part before a listed name, as one name.
    mutating func takeUnlisted(from start: Int, _ run: NameRun) -> Int {
        var end = run.end
        var listed: Gazetteer.Match?
        for index in (start + 1)..<max(run.end, start + 1)
        where !text.touches(index) && text.isCapital(index) {
            guard
                let match = text.gazetteer.matches(in: text, at: index, before: sentence.upperBound)
                    .first,
                match.form != .role, text.isCapital(index - 1) || match.end > index + 1
            else { continue }
            if match.end - index > 1 || match.end > run.end
                || match.form == .adjective && index + 1 == run.end
            {
                end = index
                break
            }
            if listed == nil { listed = match }
        }
        // Drops a dangling joint, but keeps *Surface-to-Air*.
        while end > start + 1,
            text.tokens[end - 1].kind == .mark || text.isLower(end - 1) && end < run.end
        {
            end -= 1
        }
        let tokens = nameStart(start)..<end
        if tokens.count == 1, text.tokens[start].shape == .upper, !isAcronym(start) { return end }
        if tokens.count == 1, !SingleWordRule(text: text, sentence: sentence).canBeName(start) {
            return end
        }
        // *LEES OOK*, *KIJK LIVE*
        let isAllCapitals = tokens.allSatisfy {
            text.tokens[$0].shape == .upper || text.tokens[$0].kind == .mark
        }
        if tokens.count > 1, isAllCapitals, tokens.contains(where: { text.isCommonWord($0) }) { return end }
        // *20.15Reportage*: a missing blank.
        if tokens.count == 1, text.tokens[start].shape == .mixed, text.tokens[start].kind == .mixed {
            return end
        }
        var weights = evidence.weights(of: tokens, afterTitle: titleEnd == start)
        if let listed, kind(listed) == .person { weights[.person] += 2 }
        if end == run.end, let tail = run.tail { return takeCompound(tokens, tail, weights) }
        append(
            tokens, weights.best ?? .organization, isAcronymForm(tokens) ? .acronym : .name, weights: weights)
        return end
    }

    func isAcronym(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.range.count >= 2 && !isShouted(index) && !text.isCommonWord(index)
    }

    func isAcronymForm(_ tokens: Range<Int>) -> Bool {
        let token = text.tokens[tokens.lowerBound]
        return tokens.count == 1 && token.kind == .word && token.shape == .upper
    }

    /// Takes a compound with an unlisted name: the whole if its head makes it a name, else the first part.
    mutating func takeCompound(_ tokens: Range<Int>, _ tail: Int, _ weights: KindWeights) -> Int {
        var weights = weights
        if isWholeName(nil, tail) {
            for kind in EntityKind.all
            where text.has(.noun(kind), tail) || text.has(.suffix(kind), tail) {
                weights[kind] += 6
            }
            append(tokens.lowerBound..<tail + 1, weights.best ?? .organization, .name, weights: weights)
            return tail + 1
        }
        for kind in EntityKind.all where text.has(.head(kind), tail) { weights[kind] += 5 }
        append(tokens, weights.best ?? .organization, .compound, weights: weights)
        return tokens.upperBound
    }
}
