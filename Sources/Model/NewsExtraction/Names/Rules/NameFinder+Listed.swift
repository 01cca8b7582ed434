import NewsText

/// Names listed in the gazetteer.
extension NameFinder {
    /// Takes the listed name at `index`, whose alias may begin in lower case.
    mutating func takeListed(at index: Int) -> Int? {
        guard
            let match = choose(
                text.gazetteer.matches(in: text, at: index, before: sentence.upperBound), at: index)
        else { return nil }
        if match.form == .role {
            guard index > sentence.lowerBound, text.has(.definiteArticle, index - 1),
                isComplete(match, index)
            else { return nil }
        } else if match.end == index + 1, text.tokens[index].kind == .number {
            return nil
        }
        take(match, from: index)
        return match.end
    }

    /// Whether nothing after a role narrows it to another entity: *het bondgenootschap tussen …*.
    package func isComplete(_ match: Gazetteer.Match, _ index: Int) -> Bool {
        guard match.end < sentence.upperBound else { return true }
        if text.tokens[match.end].kind == .mark { return !text.isMark("-", match.end) }
        if text.isCapital(match.end) { return false }
        return !["van", "tussen", "met", "voor"].contains(text.string(text.tokens[match.end].range))
    }

    /// Disambiguates an alias of several entities by the evidence around it; the first listed in doubt.
    func choose(_ matches: FirstInlineArray<Gazetteer.Match>, at index: Int) -> Gazetteer.Match? {
        guard matches.count > 1 else { return matches.first }
        let weights = evidence.weights(of: index..<matches[0].end)
        // Aliases are chained in reverse order of the tables.
        return matches.reversed().max { left, right in
            let (leftKind, rightKind) = (kind(left), kind(right))
            return leftKind != rightKind && weights[leftKind] < weights[rightKind]
        }
    }

    package func kind(_ match: Gazetteer.Match) -> EntityKind {
        text.gazetteer.kind(match.entity)
    }

    package mutating func take(_ match: Gazetteer.Match, from index: Int, form: Mention.Form? = nil) {
        var start = kind(match) == .person ? nameStart(index) : index
        // *koning Filip* is listed with the title that he is known by.
        while kind(match) == .person, start + 1 < match.end, text.has(.title, start) { start += 1 }
        append(
            start..<match.end, kind(match), start < index ? .name : form ?? match.form, entity: match.entity)
    }

    /// Takes a listed name, unless the run shows that it is part of a longer one.
    mutating func takeListed(_ match: Gazetteer.Match, from start: Int, _ run: NameRun) -> Int? {
        guard match.form != .role, isTrusted(match, from: start) else { return passOver(start, run) }
        if match.form == .adjective, isLanguage(start..<match.end) { return match.end }
        if match.end == run.end, let tail = run.tail, isWholeName(kind(match), tail) {
            return takeCompound(start..<match.end, tail, KindWeights())
        }
        if match.end >= run.end {
            take(match, from: start, form: match.end == run.end ? compoundForm(match, start, run) : nil)
            return match.end
        }
        // The rest of the run is another name, the rest of this one, or the second part of a compound.
        let isJoined = text.isMark("-", match.end) && text.touches(match.end)
        let next = isJoined ? match.end + 1 : match.end
        // *D66-Kamerlid Sjoerd Sjoerdsma*
        if isJoined, next < run.end, text.has(.title, next) {
            take(match, from: start, form: .compound)
            noteTitle(before: next + 1)
            return next + 1
        }
        let startsName =
            next < run.end
            && !text.gazetteer.matches(in: text, at: next, before: sentence.upperBound).isEmpty
        // *OEKRAÏNE LIVE*, and a dateline: *Kiev Joost Bosman*.
        let isShoutedName = !isJoined && text.tokens[start].shape == .upper && isShouted(match.end - 1)
        let isDateline =
            !isJoined && kind(match) == .place && next + 1 < run.end && text.has(.givenName, next)
        let isWhole = match.end - start > 1 && kind(match) == .person || isShoutedName || isDateline
        if startsName && !(isJoined && kind(match) == .person) || isWhole {
            take(match, from: start)
            return match.end
        }
        switch match.form {
        case .adjective, .demonym:
            // *Frans Lozie* is a person, *Nederlandse Spoorwegen* an organization, *Russische Wagner* two.
            let isName =
                next < run.end && !isJoined
                && (areCommonWords(next..<run.end)
                    || text.has(.givenName, start) && !text.isCommonWord(next))
            if isName { return nil }
            take(match, from: start)
            return match.end
        case .name, .acronym, .compound, .role:
            if !isJoined, isExtension(next..<run.end) {
                append(start..<run.end, kind(match), .name, entity: match.entity)
                return run.end
            }
            return nil
        }
    }

    /// Whether all words are common words that begin no name of their own.
    func areCommonWords(_ words: Range<Int>) -> Bool {
        let rest = NameRun(text, from: words.lowerBound, before: sentence.upperBound)
        // One short word after an adjective is rather a place: *Canadese Gander*.
        if words.count == 1, text.tokens[words.lowerBound].range.count < 7 { return false }
        return rest.end == words.upperBound && words.allSatisfy { text.isCommonWord($0) }
            && text.facts[words.lowerBound].traits.isDisjoint(with: [.title, .functionWord, .givenName])
    }

    /// Takes *Oost-Oekraïne* or *Zuid-Duitse*, where the tables list only the whole place.
    mutating func takePartOfPlace(at start: Int, _ listedEnd: Int) -> Int? {
        guard text.has(.pointOfCompass, start), text.isMark("-", start + 1), text.touches(start + 1),
            text.touches(start + 2), start + 2 < sentence.upperBound
        else { return nil }
        let matches = text.gazetteer.matches(in: text, at: start + 2, before: sentence.upperBound)
        guard let match = matches.last(where: { kind($0) == .place }), match.end > listedEnd else {
            return nil
        }
        let part = text.string(text.tokens[start].range)
        let name =
            part.prefix(1).uppercased() + part.dropFirst() + "-"
            + text.gazetteer.name(match.entity)
        append(start..<match.end, .place, match.form, name: name)
        return match.end
    }

    /// The listed name of which the word is the genitive: *Ruslands president*.
    func genitive(at index: Int) -> Gazetteer.Match? {
        let token = text.tokens[index]
        guard token.kind == .word, token.shape == .capitalized, token.range.count >= 5,
            text.bytes[token.range.end - 1] == UInt8(ascii: "s")
        else { return nil }
        let stem = Tokenizer.word(of: text.bytes, in: TextRange(token.range.start, token.range.end - 1))
        guard let alias = text.gazetteer.singleWord(stem) else { return nil }
        switch kind(alias) {
        case .person, .place, .organization:
            return Gazetteer.Match(entity: alias.entity, form: alias.form, end: index + 1)
        case .product, .event: return nil
        }
    }

    /// Whether the words after a listed name are only its version: *Leopard 2A6*.
    func isExtension(_ rest: Range<Int>) -> Bool {
        rest.allSatisfy { text.tokens[$0].kind == .mixed || text.tokens[$0].kind == .number }
    }

    /// Whether the listed name is meant, and not a common word capitalised by its position or by a headline.
    func isTrusted(_ match: Gazetteer.Match, from start: Int) -> Bool {
        guard match.end == start + 1 else { return true }
        if text.tokens[start].shape == .upper, isShouted(start) {
            return text.tokens[start].range.count > 3 && !text.isCommonWord(start)
        }
        if text.tokens[start].shape == .upper { return true }
        if text.has(.functionWord, start) { return false }
        guard text.isInitial(start, in: sentence), text.isCommonWord(start) else { return true }
        // *Polen*, *Russen* are common words too, but hardly ever first in a sentence.
        if text.gazetteer.isCountry(match.entity), text.tokens[start].range.count >= 5 {
            return true
        }
        let next = start + 1
        let isSource = start > sentence.lowerBound && text.isSourceMark(start - 1)
        guard next < sentence.upperBound, text.tokens[next].gap < .paragraph else { return isSource }
        if text.tokens[next].kind == .mark {
            // *© Reuters.*, *Groen-voorzitter*
            let isCompound =
                text.isMark("-", next) && text.touches(next) && next + 1 < sentence.upperBound
            return isSource
                || isCompound
                    && !text.facts[next + 1].traits.isDisjoint(with: [.title, .head(kind(match))])
        }
        // *Groen heeft*, *Vooruit vindt*: what acts is no adjective or adverb.
        if !text.facts[next].traits.isDisjoint(with: [.agentVerb, .saying]) { return true }
        // *Shell en BP*
        if text.isCapital(next + 1), text.string(text.tokens[next].range) == "en" { return true }
        // *Hezbollah is*, but *Groen is* can be the colour.
        return text.has(.auxiliary, next) && !text.has(.descriptive, start)
    }

    /// Whether an adjective means the language: *in het Russisch*, *spreekt Russisch*.
    func isLanguage(_ tokens: Range<Int>) -> Bool {
        guard tokens.lowerBound > sentence.lowerBound else { return false }
        let (before, last) = (tokens.lowerBound - 1, text.tokens[tokens.upperBound - 1])
        if text.bytes[last.range.end - 1] == UInt8(ascii: "e") { return false }
        if text.has(.languageVerb, before) { return true }
        guard text.string(text.tokens[before].range) == "het" else { return false }
        let next = tokens.upperBound
        guard next < sentence.upperBound else { return true }
        if text.tokens[next].kind == .mark { return !text.touches(next) || !text.isMark("-", next) }
        return text.has(.functionWord, next) || text.has(.languageVerb, next)
    }

    /// Whether the neighbouring words are in capitals too.
    package func isShouted(_ index: Int) -> Bool {
        [index - 1, index + 1].contains { near in
            sentence.contains(near) && text.tokens[near].kind == .word
                && text.tokens[near].shape == .upper
                && text.tokens[near].gap < .line && text.isCommonWord(near)
        }
    }

    /// The form of a listed name in a compound: the part before a hyphen is `compound`, unless it is an adjective or
    /// demonym.
    func compoundForm(_ match: Gazetteer.Match, _ start: Int, _ run: NameRun) -> Mention.Form? {
        switch match.form {
        case .adjective, .demonym, .role: return nil
        case .name, .acronym, .compound: return isInCompound(start, run) ? .compound : nil
        }
    }

    func isInCompound(_ start: Int, _ run: NameRun) -> Bool {
        run.tail != nil || isAfterHyphen(start)
    }

    /// Whether a name of a kind and the noun after its hyphen form one name: *Minsk-groep*, *Azov-bataljon*, but not
    /// *EU-groep*.
    func isWholeName(_ kind: EntityKind?, _ tail: Int) -> Bool {
        text.has(.unitHead, tail) || text.has(.nameHead, tail) && (kind == nil || kind == .place)
    }

    /// The start of the name whose first capital is at `index`: in *al-Assad* the particle comes before it.
    func nameStart(_ index: Int) -> Int {
        isAfterHyphen(index) && text.has(.particle, index - 2) ? index - 2 : index
    }

    /// Whether a lower-case word is joined in front by a hyphen: *regering-Biden*, *pro-Russische*.
    func isAfterHyphen(_ start: Int) -> Bool {
        text.touches(start) && text.isMark("-", start - 1) && text.touches(start - 1)
            && text.isLower(start - 2)
    }
}
