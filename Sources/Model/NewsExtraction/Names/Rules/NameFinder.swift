/// Finds the name spans of a text by rules and the gazetteer, sentence by sentence.
package struct NameFinder {
    package let text: AnnotatedText
    package private(set) var spans: [NameSpan] = []
    package private(set) var candidates: [NameCandidate] = []
    /// The portfolios of titles: *Buitenlandse Zaken* after *minister van*.
    private(set) var portfolios: [Range<Int>] = []
    /// The current sentence.
    package private(set) var sentence = 0..<0
    /// The end of the last title phrase such as *minister van Defensie*, where a name may follow.
    private(set) var titleEnd = -1

    /// Notes that a title ends at `index`, where a name may follow.
    mutating func noteTitle(before index: Int) { titleEnd = index }

    package init(_ text: AnnotatedText) {
        self.text = text
        for sentence in text.sentences {
            self.sentence = sentence
            scan()
        }
    }

    var evidence: KindEvidence { KindEvidence(text: text, sentence: sentence) }

    package mutating func scan() {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            let token = text.tokens[index]
            if token.shape == .lower {
                index = scanLower(index)
            } else {
                index = scanRun(from: index)
            }
        }
    }

    /// Handles a word without capitals, a number or a mark; most begin no name and cost next to nothing.
    mutating func scanLower(_ index: Int) -> Int {
        let traits = text.facts[index].traits
        if traits.contains(.ministry), let end = takeMinistry(at: index) { return end }
        if traits.contains(.startsAlias(.lower)), let end = takeListed(at: index) { return end }
        return index + 1
    }

    /// Takes the names in the run of a capitalised word and returns the index after them.
    mutating func scanRun(from start: Int) -> Int {
        if let end = portfolioEnd(at: start) {
            titleEnd = end
            portfolios.append(start..<end)
            return end
        }
        return takeName(from: start, NameRun(text, from: start, before: sentence.upperBound))
    }

    /// Takes the name at `start` of a run, or skips a word that begins none; returns the index after it.
    mutating func takeName(from start: Int, _ run: NameRun) -> Int {
        let matches = text.gazetteer.matches(in: text, at: start, before: sentence.upperBound)
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
        spans.append(
            NameSpan(
                tokens: tokens, kind: kind, form: form, entity: entity,
                name: name.map(text.number(ofName:)), weights: weights))
    }

    /// The index after a word at the head of a run that belongs to no name; nil if it may belong to one.
    mutating func passOver(_ start: Int, _ run: NameRun) -> Int? {
        let isLast = start + 1 >= run.end
        let isInitial = text.isInitial(start, in: sentence)
        let isPartOfCompound = isLast ? run.tail != nil : text.isMark("-", start + 1)
        if !isLast, text.has(.title, start), !isPartOfCompound {
            titleEnd = start + 1
            return start + 1
        }
        if text.has(.functionWord, start), !isPartOfCompound {
            // *De Morgen*, *Van den Broeck* within a sentence.
            let opensName =
                !isInitial && !isLast
                && !text.facts[start].traits.isDisjoint(with: [.definiteArticle, .particle])
            if !opensName || text.touches(start + 1) { return start + 1 }
            return nil
        }
        guard isInitial || isLast && !isPartOfCompound else { return nil }
        // Only a word capitalised by its position can be a compound absent from the lexicon.
        guard isInitial ? CompoundWords.isCommonWord(text, start) : text.isCommonWord(start) else {
            return nil
        }
        if isLast || isPartOfCompound {
            // The compound of a common word is one too: *Killer-drones*.
            if isPartOfCompound { return run.end }
            addCandidate(start..<start + 1)
            return start + 1
        }
        // *Nationale Bank*, *Rode Kruis*: common words that form a name together stay together.
        let isWhole =
            text.has(.suffix(.organization), run.end - 1) || text.has(.suffix(.event), run.end - 1)
            || text.has(.givenName, start) && isFamilyName(start + 1)
        if isWhole { return nil }
        addCandidate(start..<start + 1)
        return start + 1
    }

    private func isFamilyName(_ index: Int) -> Bool {
        if !text.isCommonWord(index) || !text.facts[index].traits.isDisjoint(with: [.particle, .surname]) {
            return true
        }
        return text.facts[index].alias < 0 && !text.has(.functionWord, index)
    }

    mutating func addCandidate(_ tokens: Range<Int>) {
        let weights = evidence.weights(of: tokens, afterTitle: titleEnd == tokens.lowerBound)
        // A title or kind noun before it makes any word capitalised within a sentence a name.
        let isNamed =
            !text.isInitial(tokens.lowerBound, in: sentence)
            && !text.has(.functionWord, tokens.lowerBound)
        let isField =
            tokens.lowerBound > sentence.lowerBound && text.has(.academicTitle, tokens.lowerBound - 1)
        // Long words after a title are its field: *directeur Telecommunicatie*.
        let isLong =
            text.tokens[tokens.lowerBound].range.count > 9 && !text.has(.surname, tokens.lowerBound)
        if isNamed, !isField, let kind = weights.best, weights[kind] >= 6, kind != .person || !isLong {
            append(tokens, kind, .name, weights: weights)
        } else {
            candidates.append(NameCandidate(tokens: tokens, weights: weights))
        }
    }
}
