/// Finds the names in a text, sentence by sentence.
package struct NameFinder {
    package let reading: AnnotatedText
    package private(set) var finds: [NameSpan] = []
    package private(set) var doubtful: [NameCandidate] = []
    /// What titles are of: *Buitenlandse Zaken* behind *minister van*.
    private(set) var portfolios: [Range<Int>] = []
    /// The sentence being read.
    package private(set) var sentence = 0..<0
    /// The index behind a title phrase such as *minister van Defensie*, where a name may follow.
    private(set) var titleEnd = -1

    /// Remembers that a name behind a title may begin at `index`.
    mutating func noteTitle(before index: Int) { titleEnd = index }

    package init(_ reading: AnnotatedText) {
        self.reading = reading
        for sentence in reading.sentences {
            self.sentence = sentence
            scan()
        }
    }

    var evidence: KindEvidence { KindEvidence(reading: reading, sentence: sentence) }

    package mutating func scan() {
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
    mutating func scanLower(_ index: Int) -> Int {
        let traits = reading.facts[index].traits
        if traits.contains(.ministry), let end = takeMinistry(at: index) { return end }
        if traits.contains(.startsAlias(.lower)), let end = takeListed(at: index) { return end }
        return index + 1
    }

    /// Reads from a capitalised word to behind the names that begin with it.
    mutating func scanRun(from start: Int) -> Int {
        if let end = portfolioEnd(at: start) {
            titleEnd = end
            portfolios.append(start..<end)
            return end
        }
        return takeName(from: start, NameRun(reading, from: start, before: sentence.upperBound))
    }

    /// Takes the name at `start` of a run, or passes over a word that is none; gives the index behind it.
    mutating func takeName(from start: Int, _ run: NameRun) -> Int {
        let matches = reading.gazetteer.matches(in: reading, at: start, before: sentence.upperBound)
        if let end = takePartOfPlace(at: start, matches.first?.end ?? 0) { return end }
        if let match = choose(matches, at: start) ?? genitive(at: start) {
            if let end = takeListed(match, from: start, run) { return end }
        } else if let end = passOver(start, run) {
            return end
        }
        return takeUnlisted(from: start, run)
    }

    mutating func append(
        _ tokens: Range<Int>, _ kind: EntityKind, _ form: Mention.Form, entity: Int? = nil,
        name: String? = nil, weights: KindWeights = KindWeights()
    ) {
        finds.append(
            NameSpan(
                tokens: tokens, kind: kind, form: form, entity: entity,
                name: name.map(reading.number(ofName:)), weights: weights))
    }

    /// The index behind a word at the head of a run that belongs to no name, nil where it may.
    mutating func passOver(_ start: Int, _ run: NameRun) -> Int? {
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
            || reading.has(.givenName, start) && isFamilyName(start + 1)
        if isWhole { return nil }
        doubt(start..<start + 1)
        return start + 1
    }

    private func isFamilyName(_ index: Int) -> Bool {
        if !reading.isOrdinary(index) || !reading.facts[index].traits.isDisjoint(with: [.particle, .surname])
        {
            return true
        }
        return reading.facts[index].alias < 0 && !reading.has(.functionWord, index)
    }

    mutating func doubt(_ tokens: Range<Int>) {
        let weights = evidence.weights(of: tokens, afterTitle: titleEnd == tokens.lowerBound)
        // A title or a noun before makes a name of any word that has its capital within a sentence.
        let isNamed =
            !reading.isInitial(tokens.lowerBound, in: sentence)
            && !reading.has(.functionWord, tokens.lowerBound)
        let isField =
            tokens.lowerBound > sentence.lowerBound && reading.has(.academicTitle, tokens.lowerBound - 1)
        // Long words behind a title are what it is about: *directeur Telecommunicatie*.
        let isLong =
            reading.tokens[tokens.lowerBound].range.count > 9 && !reading.has(.surname, tokens.lowerBound)
        if isNamed, !isField, let kind = weights.best, weights[kind] >= 6, kind != .person || !isLong {
            append(tokens, kind, .name, weights: weights)
        } else {
            doubtful.append(NameCandidate(tokens: tokens, weights: weights))
        }
    }
}
