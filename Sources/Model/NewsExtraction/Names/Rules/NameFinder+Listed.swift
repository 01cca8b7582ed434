import NewsText

/// Names that the gazetteer lists.
extension NameFinder {
    /// Takes the listed name at `index`, as an alias that may begin in lower case.
    mutating func takeListed(at index: Int) -> Int? {
        guard
            let match = choose(
                reading.gazetteer.matches(in: reading, at: index, before: sentence.upperBound), at: index)
        else { return nil }
        if match.form == .role {
            guard index > sentence.lowerBound, reading.has(.definiteArticle, index - 1),
                isComplete(match, index)
            else { return nil }
        } else if match.end == index + 1, reading.tokens[index].kind == .number {
            return nil
        }
        take(match, from: index)
        return match.end
    }

    /// Whether nothing behind a role narrows it to another: *het bondgenootschap tussen …*.
    package func isComplete(_ match: Gazetteer.Match, _ index: Int) -> Bool {
        guard match.end < sentence.upperBound else { return true }
        if reading.tokens[match.end].kind == .mark { return !reading.isMark("-", match.end) }
        if reading.isCapital(match.end) { return false }
        return !["van", "tussen", "met", "voor"].contains(reading.string(reading.tokens[match.end].range))
    }

    /// Of aliases of several entities, the one that the surroundings speak for; the first listed in doubt.
    func choose(_ matches: FirstInlineArray<Gazetteer.Match>, at index: Int) -> Gazetteer.Match? {
        guard matches.count > 1 else { return matches.first }
        let weights = evidence.weights(of: index..<matches[0].end)
        // Aliases hang in reverse order of the tables.
        return matches.reversed().max { left, right in
            let (leftKind, rightKind) = (kind(left), kind(right))
            return leftKind != rightKind && weights[leftKind] < weights[rightKind]
        }
    }

    package func kind(_ match: Gazetteer.Match) -> EntityKind {
        reading.gazetteer.kind(match.entity)
    }

    package mutating func take(_ match: Gazetteer.Match, from index: Int, form: Mention.Form? = nil) {
        var start = kind(match) == .person ? nameStart(index) : index
        // *koning Filip* is listed with the title that he is known by.
        while kind(match) == .person, start + 1 < match.end, reading.has(.title, start) { start += 1 }
        append(
            start..<match.end, kind(match), start < index ? .name : form ?? match.form, entity: match.entity)
    }

    /// Takes a listed name unless the run shows that it is part of a longer one.
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
        // What follows in the run: another name, the rest of this one, or a compound's second part.
        let isJoined = reading.isMark("-", match.end) && reading.touches(match.end)
        let next = isJoined ? match.end + 1 : match.end
        // *D66-Kamerlid Sjoerd Sjoerdsma*
        if isJoined, next < run.end, reading.has(.title, next) {
            take(match, from: start, form: .compound)
            noteTitle(before: next + 1)
            return next + 1
        }
        let startsName =
            next < run.end
            && !reading.gazetteer.matches(in: reading, at: next, before: sentence.upperBound).isEmpty
        // *OEKRAÏNE LIVE*, and a dateline: *Kiev Joost Bosman*.
        let isShoutedName = !isJoined && reading.tokens[start].shape == .upper && isShouted(match.end - 1)
        let isDateline =
            !isJoined && kind(match) == .place && next + 1 < run.end && reading.has(.givenName, next)
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
                && (isOrdinaryName(next..<run.end)
                    || reading.has(.givenName, start) && !reading.isOrdinary(next))
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

    /// Whether all words are ordinary ones that begin no name of their own.
    func isOrdinaryName(_ words: Range<Int>) -> Bool {
        let rest = NameRun(reading, from: words.lowerBound, before: sentence.upperBound)
        // One short word behind an adjective is rather a place: *Canadese Gander*.
        if words.count == 1, reading.tokens[words.lowerBound].range.count < 7 { return false }
        return rest.end == words.upperBound && words.allSatisfy { reading.isOrdinary($0) }
            && reading.facts[words.lowerBound].traits.isDisjoint(with: [.title, .functionWord, .givenName])
    }

    /// Takes *Oost-Oekraïne* or *Zuid-Duitse*, where the tables list but the whole.
    mutating func takePartOfPlace(at start: Int, _ listedEnd: Int) -> Int? {
        guard reading.has(.pointOfCompass, start), reading.isMark("-", start + 1), reading.touches(start + 1),
            reading.touches(start + 2), start + 2 < sentence.upperBound
        else { return nil }
        let matches = reading.gazetteer.matches(in: reading, at: start + 2, before: sentence.upperBound)
        guard let match = matches.last(where: { kind($0) == .place }), match.end > listedEnd else {
            return nil
        }
        let part = reading.string(reading.tokens[start].range)
        let name =
            part.prefix(1).uppercased() + part.dropFirst() + "-"
            + reading.gazetteer.name(match.entity)
        append(start..<match.end, .place, match.form, name: name)
        return match.end
    }

    /// The listed name whose old genitive the word is: *Ruslands president*.
    func genitive(at index: Int) -> Gazetteer.Match? {
        let token = reading.tokens[index]
        guard token.kind == .word, token.shape == .capitalized, token.range.count >= 5,
            reading.bytes[token.range.end - 1] == UInt8(ascii: "s")
        else { return nil }
        let stem = Tokenizer.word(of: reading.bytes, in: TextRange(token.range.start, token.range.end - 1))
        guard let alias = reading.gazetteer.singleWord(stem) else { return nil }
        switch kind(alias) {
        case .person, .place, .organization:
            return Gazetteer.Match(entity: alias.entity, form: alias.form, end: index + 1)
        case .product, .event: return nil
        }
    }

    /// Whether the words behind a listed name only add its version: *Leopard 2A6*.
    func isExtension(_ rest: Range<Int>) -> Bool {
        rest.allSatisfy { reading.tokens[$0].kind == .mixed || reading.tokens[$0].kind == .number }
    }

    /// Whether a listed name is meant: an ordinary word in capitals at the start of a sentence, or a shouted
    /// one, is not.
    func isTrusted(_ match: Gazetteer.Match, from start: Int) -> Bool {
        guard match.end == start + 1 else { return true }
        if reading.tokens[start].shape == .upper, isShouted(start) {
            return reading.tokens[start].range.count > 3 && !reading.isOrdinary(start)
        }
        if reading.tokens[start].shape == .upper { return true }
        if reading.has(.functionWord, start) { return false }
        guard reading.isInitial(start, in: sentence), reading.isOrdinary(start) else { return true }
        // *Polen*, *Russen* are ordinary words too, but hardly ever first in a sentence.
        if reading.gazetteer.isCountry(match.entity), reading.tokens[start].range.count >= 5 {
            return true
        }
        let next = start + 1
        let isSource = start > sentence.lowerBound && reading.isSourceMark(start - 1)
        guard next < sentence.upperBound, reading.tokens[next].gap < .paragraph else { return isSource }
        if reading.tokens[next].kind == .mark {
            // *© Reuters.*, *Groen-voorzitter*
            let isCompound =
                reading.isMark("-", next) && reading.touches(next) && next + 1 < sentence.upperBound
            return isSource
                || isCompound
                    && !reading.facts[next + 1].traits.isDisjoint(with: [.title, .head(kind(match))])
        }
        // *Groen heeft*, *Vooruit vindt*: what acts is no adjective or adverb.
        if !reading.facts[next].traits.isDisjoint(with: [.agentVerb, .saying]) { return true }
        // *Shell en BP*
        if reading.isCapital(next + 1), reading.string(reading.tokens[next].range) == "en" { return true }
        // *Hezbollah is*, but *Groen is* can be the colour.
        return reading.has(.auxiliary, next) && !reading.has(.descriptive, start)
    }

    /// Whether an adjective stands for the language: *in het Russisch*, *spreekt Russisch*.
    func isLanguage(_ tokens: Range<Int>) -> Bool {
        guard tokens.lowerBound > sentence.lowerBound else { return false }
        let (before, last) = (tokens.lowerBound - 1, reading.tokens[tokens.upperBound - 1])
        if reading.bytes[last.range.end - 1] == UInt8(ascii: "e") { return false }
        if reading.has(.languageVerb, before) { return true }
        guard reading.string(reading.tokens[before].range) == "het" else { return false }
        let next = tokens.upperBound
        guard next < sentence.upperBound else { return true }
        if reading.tokens[next].kind == .mark { return !reading.touches(next) || !reading.isMark("-", next) }
        return reading.has(.functionWord, next) || reading.has(.languageVerb, next)
    }

    /// Whether the words around are in capitals too.
    package func isShouted(_ index: Int) -> Bool {
        [index - 1, index + 1].contains { near in
            sentence.contains(near) && reading.tokens[near].kind == .word
                && reading.tokens[near].shape == .upper
                && reading.tokens[near].gap < .line && reading.isOrdinary(near)
        }
    }

    /// The form of a listed name in a compound: the part before a hyphen is `compound` unless it has a form
    /// of its own as adjective.
    func compoundForm(_ match: Gazetteer.Match, _ start: Int, _ run: NameRun) -> Mention.Form? {
        switch match.form {
        case .adjective, .demonym, .role: return nil
        case .name, .acronym, .compound: return isInCompound(start, run) ? .compound : nil
        }
    }

    func isInCompound(_ start: Int, _ run: NameRun) -> Bool {
        run.tail != nil || isBehindHyphen(start)
    }

    /// Whether a name of the kind given and the noun behind its hyphen are a name together: *Minsk-groep*,
    /// *Azov-bataljon*, but not *EU-groep*.
    func isWholeName(_ kind: EntityKind?, _ tail: Int) -> Bool {
        reading.has(.unitHead, tail) || reading.has(.nameHead, tail) && (kind == nil || kind == .place)
    }

    /// Where the name begins whose first capital is at `index`: *al-Assad* has its particle before it.
    func nameStart(_ index: Int) -> Int {
        isBehindHyphen(index) && reading.has(.particle, index - 2) ? index - 2 : index
    }

    /// Whether a lower-case word is joined in front: *regering-Biden*, *pro-Russische*.
    func isBehindHyphen(_ start: Int) -> Bool {
        reading.touches(start) && reading.isMark("-", start - 1) && reading.touches(start - 1)
            && reading.isLower(start - 2)
    }
}
