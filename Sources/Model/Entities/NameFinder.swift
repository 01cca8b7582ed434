/// Finds the names in a text, sentence by sentence.
struct NameFinder {
    let reading: Reading
    private(set) var finds: [Find] = []
    private(set) var doubtful: [DoubtfulName] = []
    /// The sentence being read.
    private var sentence = 0..<0
    /// The index behind a title phrase such as *minister van Defensie*, where a name may follow.
    private var titleEnd = -1

    init(_ reading: Reading) {
        self.reading = reading
        for sentence in reading.sentences {
            self.sentence = sentence
            scan()
        }
    }

    private var evidence: KindEvidence { KindEvidence(reading: reading, sentence: sentence) }

    private mutating func scan() {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            let token = reading.tokens[index]
            if token.shape == .lower {
                index = scanLower(index)
            } else {
                index = scanRun(from: index)
            }
        }
    }

    /// Reads a word without capitals or a number or mark; most are no names and cost next to nothing.
    private mutating func scanLower(_ index: Int) -> Int {
        let traits = reading.facts[index].traits
        if traits.contains(.ministry), let end = takeMinistry(at: index) { return end }
        if traits.contains(.startsAlias(.lower)), let end = takeListed(at: index) { return end }
        return index + 1
    }

    /// Reads from a capitalised word to behind the names that begin with it.
    private mutating func scanRun(from start: Int) -> Int {
        if let end = portfolioEnd(at: start) {
            titleEnd = end
            return end
        }
        return takeName(from: start, NameRun(reading, from: start, before: sentence.upperBound))
    }

    // MARK: Listed names

    /// Takes the listed name at `index`, as an alias that may begin in lower case.
    private mutating func takeListed(at index: Int) -> Int? {
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
    private func isComplete(_ match: Gazetteer.Match, _ index: Int) -> Bool {
        guard match.end < sentence.upperBound else { return true }
        if reading.tokens[match.end].kind == .mark { return !reading.isMark("-", match.end) }
        if reading.isCapital(match.end) { return false }
        return !["van", "tussen", "met", "voor"].contains(reading.string(reading.tokens[match.end].range))
    }

    /// Of aliases of several entities, the one that the surroundings speak for; the first listed in doubt.
    private func choose(_ matches: [Gazetteer.Match], at index: Int) -> Gazetteer.Match? {
        guard matches.count > 1 else { return matches.first }
        let weights = evidence.weights(of: index..<matches[0].end)
        // Aliases hang in reverse order of the tables.
        return matches.reversed().max { left, right in
            let (leftKind, rightKind) = (kind(left), kind(right))
            return leftKind != rightKind && weights[leftKind] < weights[rightKind]
        }
    }

    private func kind(_ match: Gazetteer.Match) -> EntityKind {
        reading.gazetteer.entities[match.entity].kind
    }

    private mutating func take(_ match: Gazetteer.Match, from index: Int, form: Mention.Form? = nil) {
        var start = kind(match) == .person ? nameStart(index) : index
        // *koning Filip* is listed with the title that he is known by.
        while kind(match) == .person, start + 1 < match.end, reading.has(.title, start) { start += 1 }
        append(
            start..<match.end, kind(match), start < index ? .name : form ?? match.form, entity: match.entity)
    }

    private mutating func append(
        _ tokens: Range<Int>, _ kind: EntityKind, _ form: Mention.Form, entity: Int? = nil,
        name: String? = nil, weights: KindWeights = KindWeights()
    ) {
        finds.append(
            Find(tokens: tokens, kind: kind, form: form, entity: entity, name: name, weights: weights))
    }

    // MARK: Ministries and portfolios

    /// *ministerie van Buitenlandse Zaken*, with the country whose adjective stands before it in its name.
    private mutating func takeMinistry(at index: Int) -> Int? {
        let start = index + 2
        guard start < sentence.upperBound, reading.isLower(index + 1), reading.has(.connector, index + 1),
            reading.isCapital(start), let end = portfolioEnd(at: start)
        else { return nil }
        // Every country has one: without its adjective it is the listed one.
        var foreign: String?
        if let before = finds.last, before.form == .adjective, before.tokens.upperBound == index {
            foreign = before.entity.map { reading.gazetteer.entities[$0].name }
        }
        let match = reading.gazetteer.matches(in: reading, at: index, before: sentence.upperBound).last
        if let match, match.end >= end, foreign == nil || foreign == "Nederland" {
            take(match, from: index)
            return match.end
        }
        let name = foreign.map { "\(reading.string(index..<end)) (\($0))" }
        append(index..<end, .organization, .name, name: name)
        return end
    }

    /// The end of the portfolio at `start` in *minister van Buitenlandse Zaken*, nil where there is none.
    private func portfolioEnd(at start: Int) -> Int? {
        guard start - 2 >= sentence.lowerBound, reading.isLower(start - 1),
            reading.has(.connector, start - 1),
            !reading.facts[start - 2].traits.isDisjoint(with: [.title, .pluralTitle, .ministry])
        else { return nil }
        var index = start
        while index < min(sentence.upperBound, start + 12) {
            if reading.isCapital(index), isPortfolioWord(index) {
                index += 1
            } else if index + 1 < sentence.upperBound, index > start, reading.isCapital(index + 1),
                isPortfolioWord(index + 1),
                reading.isMark(",", index) || reading.string(reading.tokens[index].range) == "en"
            {
                index += 2
            } else {
                break
            }
        }
        return index > start ? index : nil
    }

    private func isPortfolioWord(_ index: Int) -> Bool {
        guard reading.tokens[index].shape == .capitalized,
            reading.facts[index].traits.isDisjoint(with: [.title, .functionWord])
        else { return false }
        let isName = reading.has(.givenName, index) && reading.isCapital(index + 1)
        return !isName && CompoundWords.isOrdinary(reading, index)
    }

    // MARK: Runs of capitalised words

    /// Takes the name at `start` of a run, or passes over a word that is none; gives the index behind it.
    private mutating func takeName(from start: Int, _ run: NameRun) -> Int {
        let matches = reading.gazetteer.matches(in: reading, at: start, before: sentence.upperBound)
        if let end = takePartOfPlace(at: start, matches.first?.end ?? 0) { return end }
        if let match = choose(matches, at: start) ?? genitive(at: start) {
            if let end = takeListed(match, from: start, run) { return end }
        } else if let end = passOver(start, run) {
            return end
        }
        return takeUnlisted(from: start, run)
    }

    /// Takes a listed name unless the run shows that it is part of a longer one.
    private mutating func takeListed(_ match: Gazetteer.Match, from start: Int, _ run: NameRun) -> Int? {
        guard match.form != .role, isTrusted(match, from: start) else { return passOver(start, run) }
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
        let startsName =
            next < run.end
            && !reading.gazetteer.matches(in: reading, at: next, before: sentence.upperBound).isEmpty
        let isWhole = match.end - start > 1 && kind(match) == .person
        if startsName && !(isJoined && kind(match) == .person) || isWhole {
            take(match, from: start)
            return match.end
        }
        switch match.form {
        case .adjective, .demonym:
            // *Frans Lozie* is a person, *Nederlandse Spoorwegen* an organization, *Russische Wagner* two names.
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

    /// Whether all words are ordinary ones that no name of a person begins with.
    private func isOrdinaryName(_ words: Range<Int>) -> Bool {
        words.allSatisfy { reading.isOrdinary($0) }
            && reading.facts[words.lowerBound].traits.isDisjoint(with: [.title, .functionWord, .givenName])
    }

    /// Takes *Oost-Oekraïne* or *Zuid-Duitse*, where the tables list but the whole.
    private mutating func takePartOfPlace(at start: Int, _ listedEnd: Int) -> Int? {
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
            + reading.gazetteer.entities[match.entity].name
        append(start..<match.end, .place, match.form, name: name)
        return match.end
    }

    /// The listed name whose old genitive the word is: *Ruslands president*.
    private func genitive(at index: Int) -> Gazetteer.Match? {
        let token = reading.tokens[index]
        guard token.kind == .word, token.shape == .capitalized, token.range.count >= 5,
            reading.bytes[token.range.end - 1] == UInt8(ascii: "s")
        else { return nil }
        let stem = Tokenizer.tokens(of: reading.bytes, in: TextRange(token.range.start, token.range.end - 1))
        guard let alias = reading.gazetteer.singleWord(stem[0]),
            kind(alias) == .person || kind(alias) == .place
        else { return nil }
        return Gazetteer.Match(entity: alias.entity, form: alias.form, end: index + 1)
    }

    /// Whether the words behind a listed name only add its version: *Leopard 2A6*.
    private func isExtension(_ rest: Range<Int>) -> Bool {
        rest.allSatisfy { reading.tokens[$0].kind == .mixed || reading.tokens[$0].kind == .number }
    }

    /// Whether a listed name is meant: an ordinary word in capitals at the start of a sentence, or a shouted
    /// one, is not.
    private func isTrusted(_ match: Gazetteer.Match, from start: Int) -> Bool {
        guard match.end == start + 1 else { return true }
        if reading.tokens[start].shape == .upper, isShouted(start) {
            return reading.tokens[start].range.count > 3 && !reading.isOrdinary(start)
        }
        if reading.tokens[start].shape == .upper { return true }
        if reading.has(.functionWord, start) { return false }
        guard reading.isInitial(start, in: sentence), reading.isOrdinary(start) else { return true }
        // *Polen*, *Russen* are ordinary words too, but hardly ever first in a sentence.
        if reading.gazetteer.entities[match.entity].isCountry, reading.tokens[start].range.count >= 5 {
            return true
        }
        // *Groen heeft*, *Vooruit vindt*: what acts is no adjective or adverb.
        return start + 1 < sentence.upperBound
            && !reading.facts[start + 1].traits.isDisjoint(with: [.agentVerb, .saying])
    }

    /// Whether the words around are in capitals too.
    private func isShouted(_ index: Int) -> Bool {
        [index - 1, index + 1].contains { near in
            sentence.contains(near) && reading.tokens[near].kind == .word
                && reading.tokens[near].shape == .upper
                && reading.tokens[near].gap < .line && reading.isOrdinary(near)
        }
    }

    /// The form of a listed name in a compound: the part before a hyphen is `compound` unless it has a form of
    /// its own as adjective.
    private func compoundForm(_ match: Gazetteer.Match, _ start: Int, _ run: NameRun) -> Mention.Form? {
        switch match.form {
        case .adjective, .demonym, .role: return nil
        case .name, .acronym, .compound: return isInCompound(start, run) ? .compound : nil
        }
    }

    private func isInCompound(_ start: Int, _ run: NameRun) -> Bool {
        run.tail != nil || isBehindHyphen(start)
    }

    /// Whether a name of the kind given and the noun behind its hyphen are a name together: *Minsk-groep*,
    /// *Azov-bataljon*, but not *EU-groep*.
    private func isWholeName(_ kind: EntityKind?, _ tail: Int) -> Bool {
        reading.has(.unitHead, tail) || reading.has(.nameHead, tail) && (kind == nil || kind == .place)
    }

    /// Where the name begins whose first capital is at `index`: *al-Assad* has its particle before it.
    private func nameStart(_ index: Int) -> Int {
        isBehindHyphen(index) && reading.has(.particle, index - 2) ? index - 2 : index
    }

    /// Whether a lower-case word is joined in front: *regering-Biden*, *pro-Russische*.
    private func isBehindHyphen(_ start: Int) -> Bool {
        reading.touches(start) && reading.isMark("-", start - 1) && reading.touches(start - 1)
            && reading.isLower(start - 2)
    }

    /// The index behind a word at the head of a run that belongs to no name, nil where it may.
    private mutating func passOver(_ start: Int, _ run: NameRun) -> Int? {
        let isLast = start + 1 >= run.end
        let isInitial = reading.isInitial(start, in: sentence)
        let isPartOfCompound = isLast ? run.tail != nil : reading.isMark("-", start + 1)
        if !isLast, reading.has(.title, start), !isPartOfCompound {
            titleEnd = start + 1
            return start + 1
        }
        if reading.has(.functionWord, start), !isPartOfCompound {
            // *De Morgen*, *Van den Broeck* within a sentence.
            let opensName =
                !isInitial && !isLast
                && !reading.facts[start].traits.isDisjoint(with: [.definiteArticle, .particle])
            if !opensName || reading.touches(start + 1) { return start + 1 }
            return nil
        }
        guard isInitial || isLast && !isPartOfCompound else { return nil }
        // Only where any word has a capital can it be a compound that no list holds.
        guard isInitial ? CompoundWords.isOrdinary(reading, start) : reading.isOrdinary(start) else {
            return nil
        }
        if isLast || isPartOfCompound {
            // The compound of an ordinary word is one too: *Killer-drones*.
            if isPartOfCompound { return run.end }
            doubt(start..<start + 1)
            return start + 1
        }
        // *Nationale Bank*, *Rode Kruis*: ordinary words that make a name together stay together.
        let isWhole =
            reading.has(.suffix(.organization), run.end - 1) || reading.has(.suffix(.event), run.end - 1)
            || reading.has(.givenName, start)
                && (!reading.isOrdinary(start + 1) || reading.has(.particle, start + 1))
        if isWhole { return nil }
        doubt(start..<start + 1)
        return start + 1
    }

    private mutating func doubt(_ tokens: Range<Int>) {
        let weights = evidence.weights(of: tokens, afterTitle: titleEnd == tokens.lowerBound)
        // A title or a noun before makes a name of any word that has its capital within a sentence.
        let isNamed =
            !reading.isInitial(tokens.lowerBound, in: sentence)
            && !reading.has(.functionWord, tokens.lowerBound)
        if isNamed, let kind = weights.best, weights[kind] >= 6 {
            append(tokens, kind, .name, weights: weights)
        } else {
            doubtful.append(DoubtfulName(tokens: tokens, weights: weights))
        }
    }

    /// Takes the rest of a run, or its part before a listed name, as one name.
    private mutating func takeUnlisted(from start: Int, _ run: NameRun) -> Int {
        var end = run.end
        var listed: Gazetteer.Match?
        for index in (start + 1)..<max(run.end, start + 1)
        where !reading.touches(index) && reading.isCapital(index) {
            guard
                let match = reading.gazetteer.matches(in: reading, at: index, before: sentence.upperBound)
                    .first,
                match.form != .role, reading.isCapital(index - 1) || match.end > index + 1
            else { continue }
            if match.end - index > 1 || match.end > run.end
                || match.form == .adjective && index + 1 == run.end
            {
                end = index
                break
            }
            if listed == nil { listed = match }
        }
        // *Surface-to-Air* stays, a dangling joint goes.
        while end > start + 1,
            reading.tokens[end - 1].kind == .mark || reading.isLower(end - 1) && end < run.end
        {
            end -= 1
        }
        let tokens = nameStart(start)..<end
        if tokens.count == 1, reading.tokens[start].shape == .upper, !isAcronym(start) { return end }
        if tokens.count == 1, !canStandAlone(start) { return end }
        // *20.15Reportage*: a missing blank.
        if tokens.count == 1, reading.tokens[start].shape == .mixed, reading.tokens[start].kind == .mixed {
            return end
        }
        var weights = evidence.weights(of: tokens, afterTitle: titleEnd == start)
        if let listed, kind(listed) == .person { weights[.person] += 2 }
        if end == run.end, let tail = run.tail { return takeCompound(tokens, tail, weights) }
        append(
            tokens, weights.best ?? .organization, isAcronymForm(tokens) ? .acronym : .name, weights: weights)
        return end
    }

    /// Whether the word can be a name by itself: no letter, no common abbreviation and no byline in brackets.
    private func canStandAlone(_ index: Int) -> Bool {
        if reading.tokens[index].range.count == 1 || reading.has(.abbreviation, index) { return false }
        // *Nederlandstalig* is ordinary, though no list holds all languages.
        if ["talig", "talige", "taligen"].contains(where: { ends(index, with: $0) }) { return false }
        let isBracketed = reading.isMark("(", index - 1) && reading.isMark(")", index + 1)
        return !(isBracketed && sentence == index - 1..<index + 2)
    }

    private func ends(_ index: Int, with ending: String) -> Bool {
        reading.bytes[reading.tokens[index].range.bytes].suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }

    private func isAcronym(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        return token.range.count >= 2 && !isShouted(index) && !reading.isOrdinary(index)
    }

    private func isAcronymForm(_ tokens: Range<Int>) -> Bool {
        let token = reading.tokens[tokens.lowerBound]
        return tokens.count == 1 && token.kind == .word && token.shape == .upper
    }

    /// Takes a compound of an unlisted name: whole where its head makes a name of it, else its first part.
    private mutating func takeCompound(_ tokens: Range<Int>, _ tail: Int, _ weights: KindWeights) -> Int {
        var weights = weights
        if isWholeName(nil, tail) {
            for kind in EntityKind.allCases
            where reading.has(.noun(kind), tail) || reading.has(.suffix(kind), tail) {
                weights[kind] += 6
            }
            append(tokens.lowerBound..<tail + 1, weights.best ?? .organization, .name, weights: weights)
            return tail + 1
        }
        for kind in EntityKind.allCases where reading.has(.head(kind), tail) { weights[kind] += 5 }
        append(tokens, weights.best ?? .organization, .compound, weights: weights)
        return tokens.upperBound
    }
}
